import { describe, expect, it } from 'vitest';
import { BROWSERS } from './driver/driver';
import { until } from './driver/until';
import { closedReader, readerState } from './reader';
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
    const reader = await until('the reader is open', () => readerState(session.driver));
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
});
