import { describe, expect, it } from 'vitest';
import { BROWSERS } from './driver/driver';
import { until } from './driver/until';
import { openedReader } from './reader';
import { news, startSession, type Session } from './session';

/** What the player says; empty where there is none. */
function player({ driver }: Session): Promise<string> {
  return driver.evaluate(
    () => document.querySelector('lede-reader')?.shadowRoot?.querySelector('[part~="player"] p')?.textContent ?? '',
  );
}

describe.each(BROWSERS)('listening in %s', (browser) => {
  const session = startSession(browser);

  it('says so where no voice on the device reads the language, and closes', async () => {
    await session.read(news('fr-wordpress-classic'));
    await session.driver.click(() => document.querySelector('lede-reader')?.shadowRoot?.querySelector('[part~="listen"]'));
    expect(await until('the player is open', () => player(session))).toBe(
      'No voice on this device speaks French. The system’s settings may offer one.',
    );
    await session.driver.click(() => document.querySelector('lede-reader')?.shadowRoot?.querySelector('[part~="player-close"]'));
    await until('the player is closed', async () => (await player(session)) === '');
    expect((await openedReader(session.driver)).title).not.toBe('');
  });

  it('opens by its key, and closes with the reader', async () => {
    await session.read(news('en-structure'));
    await session.driver.key('l');
    await until('the player is open', () => player(session));
    await session.leave();
  });
});
