import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from './driver/driver';
import { news, plain, startSession } from './session';

/** Objects of a PDF that are compressed together. */
const STREAM = /stream\r?\n([\s\S]*?)endstream/g;

/** @returns How many pages a PDF has. */
function pagesOf(pdf: Uint8Array): number {
  const text = Buffer.from(pdf).toString('latin1');
  const packed = [...text.matchAll(STREAM)].map(([, data = '']) => {
    try {
      return inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return [text, ...packed].reduce((sum, part) => sum + (part.match(/\/Type ?\/Page\b/g)?.length ?? 0), 0);
}

describe.each(BROWSERS)('printing in %s', (browser) => {
  const session = startSession(browser);

  it('prints the article on as many pages as it takes, and no page of what lies below', async () => {
    await session.read(news('en-structure'));
    const own = pagesOf(await session.driver.print());
    expect(own).toBeGreaterThanOrEqual(2);
    const { html, ...page } = news('en-structure');
    const below = html.replace('</body>', `<div style="height:30000px">Below</div></body>`);
    await session.read({ ...page, html: below });
    expect(pagesOf(await session.driver.print())).toBe(own);
    await session.leave();
    expect(pagesOf(await session.driver.print())).toBeGreaterThan(own + 10);
  });

  it('prints where the page forbids its own styles', async () => {
    await session.read(plain('strict-policy'));
    expect(pagesOf(await session.driver.print())).toBe(1);
  });
});
