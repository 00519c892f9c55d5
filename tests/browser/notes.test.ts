import { describe, expect, it } from 'vitest';
import { BROWSERS } from './driver/driver';
import { until } from './driver/until';
import { readerState } from './reader';
import { news, startSession } from './session';

describe.each(BROWSERS)('notes in %s', (browser) => {
  const session = startSession(browser);
  const focused = () =>
    session.driver.evaluate(() => {
      const active = document.querySelector('lede-reader')?.shadowRoot?.activeElement;
      return active ? `${active.localName}#${active.id}` : null;
    });
  const shown = () =>
    session.driver.evaluate(() => {
      const sheet = document.querySelector('lede-reader')?.shadowRoot?.querySelector('[part~="footnote"]:popover-open');
      const { top = 0, bottom = 0, left = 0, right = 0 } = sheet?.getBoundingClientRect() ?? {};
      return sheet && { text: sheet.textContent, fits: top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth };
    });

  it('are shown beside their reference by key, and Escape leaves the note alone', async () => {
    await session.read(news('en-structure'));
    // Whoever uses the keyboard is in the page: after the button keys may still go to the browser.
    await session.driver.click(() => document.querySelector('lede-reader')?.shadowRoot?.querySelector('[part~="title"]'));
    await session.driver.evaluate(() =>
      document.querySelector('lede-reader')?.shadowRoot?.querySelector<HTMLElement>('[role=doc-noteref]')?.focus(),
    );
    await session.driver.key('Enter');
    const note = await until('the note is shown', shown);
    expect(note.text).toContain('monitored by exception');
    expect(note.text).not.toContain('↩');
    expect(note.fits).toBe(true);
    expect(await focused()).toBe('div#note');
    await session.driver.key('Escape');
    await until(
      'the note is gone, and the reference has the focus',
      async () => (await shown()) === null && (await focused()) === 'a#in-r1',
    );
    expect(await readerState(session.driver)).not.toBeNull();
  });

  it('lead back to their reference, and the page stays where it is', async () => {
    const address = await session.visit(news('en-structure'));
    await session.driver.press();
    await until('the reader is open', () => readerState(session.driver));
    await session.driver.click(() =>
      [...document.querySelector('lede-reader')!.shadowRoot!.querySelectorAll('li a')].find(
        ({ textContent }) => textContent === '↩',
      ),
    );
    await until('the reference has the focus', async () => (await focused()) === 'a#in-r1');
    expect(await session.driver.evaluate(() => location.href)).toBe(address);
  });
});
