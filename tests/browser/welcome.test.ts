import { describe, expect, it } from 'vitest';
import { BROWSERS } from './driver/driver';
import { until } from './driver/until';
import { closedReader, openedReader, readerState } from './reader';
import { startSession } from './session';

describe.each(BROWSERS)('the first page in %s', (browser) => {
  const session = startSession(browser);

  it('has an article to try the reader on, by its own button and by the one in the toolbar', async () => {
    await session.driver.goto(await session.driver.own('welcome.html'));
    await until('the article is there', () => session.driver.evaluate(() => document.querySelectorAll('#article p').length > 5));
    const title = await session.driver.evaluate(() => document.querySelector('#article h1')?.textContent);
    const inserted = await session.driver.evaluate(
      () => document.querySelector('#article strong')?.parentElement?.textContent ?? '',
    );
    await session.driver.click(() => document.querySelector('#read'));
    const reader = await openedReader(session.driver);
    expect(reader.title).toBe(title);
    expect(reader.points.length).toBeGreaterThan(0);
    expect(reader.blocks.join(' ')).not.toContain(inserted);
    expect(reader.removed.map(({ text }) => text).join(' ')).toContain(inserted);
    await session.driver.key('Escape');
    await closedReader(session.driver);
    await session.driver.press();
    await until('the reader is open', () => readerState(session.driver));
    await session.driver.press();
    await closedReader(session.driver);
  });

  it('has every part of the reader: what saves, what reads aloud and the typeface that is easy to read', async () => {
    const { driver } = session;
    const click = (selector: string): Promise<void> =>
      driver.click((wanted) => document.querySelector('lede-reader')?.shadowRoot?.querySelector(wanted), selector);
    const shows = (selector: string): Promise<unknown> =>
      until(`${selector} is there`, () =>
        driver.evaluate(
          (wanted) => document.querySelector('lede-reader')?.shadowRoot?.querySelector(wanted)?.checkVisibility(),
          selector,
        ),
      );
    await driver.goto(await driver.own('welcome.html'));
    await until('the article is there', () => driver.evaluate(() => document.querySelectorAll('#article p').length > 5));
    await driver.press();
    await until('the reader is open', () => readerState(driver));
    expect(await driver.evaluate(() => getComputedStyle(document.documentElement).overflowY)).toBe('hidden');

    await click('[part~="save"]');
    await shows('[part~="save-panel"]:popover-open');
    // Under the policy of the page the panel has its own style all the same.
    expect(
      await driver.evaluate(() => {
        const choices = document.querySelector('lede-reader')?.shadowRoot?.querySelector('[part~="save-panel"] .choices');
        return choices && getComputedStyle(choices).display;
      }),
    ).toBe('grid');
    await click('[part~="copy-text"]');
    await until('it is copied', () =>
      driver.evaluate(
        () => document.querySelector('lede-reader')?.shadowRoot?.querySelector('.save .said')?.textContent === 'Copied.',
      ),
    );
    await driver.key('Escape');

    await click('[part~="listen"]');
    await shows('[part~="player"]');
    await click('[part~="listen"]');

    await click('[part~="look"]');
    await shows('#look:popover-open');
    await click('[value="legible"]');
    await until('the typeface is there', () =>
      driver.evaluate(() => [...document.fonts].some(({ family }) => family.includes('Lede Legible'))),
    );
    await driver.key('Escape');
    await driver.key('Escape');
    await closedReader(driver);
  });
});
