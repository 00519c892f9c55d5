import { describe, expect, it } from 'vitest';
import { BROWSERS } from './driver/driver';
import { until } from './driver/until';
import { openedReader, openLook } from './reader';
import { plain, startSession } from './session';

/** Runs in the page: how wide some letters are in the typeface that comes with the extension, as a part of their width in another. */
function legibleWidth(): number {
  const context = document.createElement('canvas').getContext('2d')!;
  const width = (font: string): number => {
    context.font = `100px ${font}`;
    return context.measureText('illegible').width;
  };
  return width("'Lede Legible', monospace") / width('monospace');
}

describe.each(BROWSERS)('the look in %s', (browser) => {
  const session = startSession(browser);

  it('brings its own typeface on a page that allows no font, and only when it is chosen', async () => {
    await session.visit(plain('strict-policy'));
    const before = await session.driver.evaluateInPage(() => document.fonts.size);
    await session.driver.press();
    await openedReader(session.driver);
    expect(await session.driver.evaluate(legibleWidth)).toBe(1);
    const press = (selector: string) =>
      session.driver.click((wanted) => document.querySelector('lede-reader')?.shadowRoot?.querySelector(wanted), selector);
    await openLook(session.driver);
    await press('[value="legible"]');
    await until('its letters are there', async () => Math.abs((await session.driver.evaluate(legibleWidth)) - 1) > 0.02);
    await session.driver.key('Escape');
    await session.leave();
    await until('they are gone with it', async () => (await session.driver.evaluateInPage(() => document.fonts.size)) === before);
  });
});
