import { describe, expect, it } from 'vitest';
import { BROWSERS, type Driver } from './driver/driver';
import { until } from './driver/until';
import { openedReader, readerState } from './reader';
import { isBrowsersOwn, news, plain, startSession } from './session';

/** The colours and measures of the open reader. Runs in the page. */
function looks(): { covers: boolean; overflow: number; background: number; dir: string } {
  const host = document.querySelector('lede-reader');
  const dialog = host?.shadowRoot?.querySelector('dialog');
  if (!host || !dialog) throw new Error('No reader is open.');
  const channels =
    getComputedStyle(dialog)
      .backgroundColor.match(/[\d.]+/g)
      ?.map(Number) ?? [];
  const corners = [
    [1, 1],
    [innerWidth / 2, innerHeight / 2],
    [innerWidth - 20, innerHeight - 1],
  ] as const;
  return {
    covers: corners.every(([x, y]) => document.elementFromPoint(x, y) === host),
    overflow: dialog.scrollWidth - dialog.clientWidth,
    background: channels.slice(0, 3).reduce((sum, channel) => sum + channel, 0) / 3,
    dir: dialog.querySelector('[part~="article"]')?.getAttribute('dir') ?? '',
  };
}

async function withWindow(driver: Driver, width: number, run: () => Promise<void>): Promise<void> {
  await driver.resize(width, 800);
  try {
    await run();
  } finally {
    await driver.resize(1280, 800);
  }
}

describe.each(BROWSERS)('on any page in %s', (browser) => {
  const session = startSession(browser);

  it.each(['strict-policy', 'fixed-overlay', 'hidden-root'])('the reader covers the page of %s', async (name) => {
    const { blocks } = await session.read(plain(name));
    expect(blocks.length).toBeGreaterThan(3);
    await until('the reader covers the page', async () => (await session.driver.evaluate(looks)).covers);
    await session.leave();
  });

  it.each(['ar-right-to-left', 'ja-ruby', 'hi-portal'])('an article in another script is whole: %s', async (name) => {
    const { expected } = news(name);
    const reader = await session.read(news(name));
    expect(reader).toMatchObject({ title: expected.title, dir: expected.dir });
    expect(reader.blocks.filter((block) => expected.paragraphs.includes(block))).toEqual(expected.paragraphs);
    expect(reader.points.length).toBeGreaterThan(0);
    await session.leave();
  });

  it('nothing is wider than a window of 320 pixels', async () => {
    await withWindow(session.driver, 320, async () => {
      for (const name of ['fr-wordpress-classic', 'ar-right-to-left', 'en-structure']) {
        await session.read(news(name));
        await until('the reader covers the page', async () => (await session.driver.evaluate(looks)).covers);
        expect((await session.driver.evaluate(looks)).overflow).toBe(0);
        await session.leave();
      }
    });
  });

  it('is dark where the person prefers dark pages', async () => {
    const background = async () => (await session.driver.evaluate(looks)).background;
    await session.driver.dark(true);
    await session.read(news('fr-wordpress-classic'));
    await until('the reader is dark', async () => (await background()) < 64);
    await session.driver.dark(false);
    await until('the reader is light', async () => (await background()) > 192);
    await session.leave();
  });

  it.each([
    'broken-markup',
    'empty',
    'empty-body',
    'image-document',
    'json-ld-broken',
    'json-ld-markup',
    'markup-attacks',
    'no-spaces-no-end',
    'patched-prototypes',
    'text-file',
  ])('bad input gives an article or a sentence, and leaves as quietly: %s', async (name) => {
    const { blocks, message } = await session.read(plain(name));
    expect(blocks.length > 0 || message.length > 10).toBe(true);
    await session.leave();
  });

  it('gives up with a reason on a page that keeps taking the reader away', async () => {
    await session.visit(plain('removes-foreign-nodes'));
    await session.driver.press();
    await session.driver.switchTo('unavailable.html?reason=contested');
    await session.driver.closeTab();
    expect(await readerState(session.driver)).toBeNull();
  });

  it('asks the network for nothing but pictures of the page', async () => {
    const { origin } = new URL(await session.visit(news('fr-wordpress-classic')));
    const asked = session.web.requests.length;
    await session.driver.press();
    await openedReader(session.driver);
    await session.leave();
    const requests = session.web.requests.slice(asked).filter((address) => !isBrowsersOwn(address));
    expect(requests.filter((address) => !address.startsWith(`${origin}/`) || !address.includes('/images/'))).toEqual([]);
  });
});
