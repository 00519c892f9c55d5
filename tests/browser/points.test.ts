import { describe, expect, it } from 'vitest';
import { BROWSERS } from './driver/driver';
import { until } from './driver/until';
import { news, startSession } from './session';

const page = news('en-structure');

describe.each(BROWSERS)('the points in %s', (browser) => {
  const session = startSession(browser);

  it('show the sentences around the one that the keyboard has come to, and mark their place', async () => {
    await session.read(page);
    // Whoever uses the keyboard is in the page; from the section's head the next stop is the first point.
    await session.driver.click(() => document.querySelector('lede-reader')?.shadowRoot?.querySelector('[part~="title"]'));
    await session.driver.evaluate(() =>
      document.querySelector('lede-reader')?.shadowRoot?.querySelector<HTMLElement>('[part~="summary"] summary')?.focus(),
    );
    await session.driver.key('Tab');
    const shown = await until('the card is open', () =>
      session.driver.evaluate(() => {
        const root = document.querySelector('lede-reader')?.shadowRoot;
        const card = root?.querySelector('[part~="around"]:popover-open');
        const point = root?.activeElement;
        const hinted = root?.querySelector('[part~="source"][data-hint]');
        return card && point?.getAttribute('aria-describedby') === card.id && hinted
          ? { card: card.textContent, point: point.textContent }
          : null;
      }),
    );
    expect(shown.card).toContain(shown.point);
    expect(shown.card.length).toBeGreaterThan(shown.point.length);
    await session.driver.key('Enter');
    const focused = await until('the sentence has the focus', () =>
      session.driver.evaluate(() => {
        const root = document.querySelector('lede-reader')?.shadowRoot;
        const source = root?.activeElement;
        return source?.matches('[part~="source"][aria-current="true"]') && !root?.querySelector('[part~="around"]:popover-open')
          ? source.textContent
          : null;
      }),
    );
    expect(shown.point).toContain(focused);
  });

  it('show the sentences around the one that the mouse is over, until it leaves', async () => {
    await session.read(page);
    const card = () =>
      session.driver.evaluate(
        () =>
          document.querySelector('lede-reader')?.shadowRoot?.querySelector('[part~="around"]:popover-open')?.textContent ?? '',
      );
    await session.driver.hover(() => document.querySelector('lede-reader')?.shadowRoot?.querySelector('[part~="point"]'));
    const point = await session.driver.evaluate(
      () => document.querySelector('lede-reader')?.shadowRoot?.querySelector('[part~="point-text"]')?.textContent ?? '',
    );
    const shown = await until('the card is open', card);
    expect(shown).toContain(point);
    expect(shown.length).toBeGreaterThan(point.length);
    await session.driver.hover(() => document.querySelector('lede-reader')?.shadowRoot?.querySelector('[part~="title"]'));
    await until('the card is gone', async () => (await card()) === '');
  });

  it('are none where a text is too short to be summed up, and a line says so', async () => {
    const words =
      'The ferry of Stone Ford runs again from Monday on, free of charge for all who live on the island, said the mayor.';
    const { points } = await session.read({
      url: 'http://short.test/2026/05/03/the-ferry-runs-again',
      html: `<!doctype html><html lang="en"><title>The ferry runs again</title><article><h1>The ferry runs again</h1><p>${words}</p><p>${words} It was out of use for a year.</p></article>`,
    });
    expect(points).toEqual([]);
    const said = await session.driver.evaluate(
      () => document.querySelector('lede-reader')?.shadowRoot?.querySelector('[part~="summary"]')?.textContent,
    );
    expect(said).toContain('too short');
  });

  it('can be copied with an address for each', async () => {
    const { points } = await session.read(page);
    await session.driver.click(() => document.querySelector('lede-reader')?.shadowRoot?.querySelector('[part~="copy-summary"]'));
    await until('it says so', () =>
      session.driver.evaluate(() => document.querySelector('lede-reader')?.shadowRoot?.querySelector('.moment')?.textContent),
    );
    await session.visit({
      html: '<!doctype html><title>Paste</title><textarea id="here"></textarea>',
      url: 'http://paste.test/',
    });
    await session.driver.click(() => document.querySelector('#here'));
    await session.driver.key('v', 'Control');
    const pasted = await until('it is pasted', () =>
      session.driver.evaluate(() => document.querySelector<HTMLTextAreaElement>('#here')?.value),
    );
    for (const point of points) expect(pasted).toContain(point);
    expect(pasted.match(/#:~:text=/g)).toHaveLength(points.length);
  });
});
