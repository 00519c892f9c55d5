import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { BROWSERS, BUILDS } from './driver/driver';
import { news, startSession } from './session';

const page = news('ja-1-line-breaks');
const VERTICAL = { ...page, html: page.html.replace('</head>', '<style>html{writing-mode:vertical-rl}</style></head>') };

/** Runs in the page: which way the lines of the reader run, and how its text lies in the window. */
function lines() {
  const root = document.querySelector('lede-reader')?.shadowRoot;
  const dialog = root?.querySelector('dialog');
  const text = root?.querySelector<HTMLElement>('.text');
  if (!dialog || !text) return null;
  const boxes = [...text.querySelectorAll('.block')].flatMap((block) => [...block.getClientRects()]);
  return {
    mode: getComputedStyle(text).writingMode,
    outside: boxes.filter(({ left, right }) => left < 0 || right > innerWidth).map(({ left, right }) => [left, right]),
    isScrolledSideways: dialog.scrollWidth > dialog.clientWidth,
    first: boxes[0]!.right > boxes[1]!.right,
  };
}

describe.each(BROWSERS)('lines from top to bottom in %s', (browser) => {
  const session = startSession(browser);

  it.each([1280, 390])(
    'are kept where the page sets them so, in bands of which none is wider than a window of %d px',
    async (width) => {
      await session.driver.resize(width, 800);
      const { blocks } = await session.read(VERTICAL);
      expect(blocks.length).toBeGreaterThan(3);
      const shown = await session.driver.evaluate(lines);
      expect(shown).toMatchObject({ mode: 'vertical-rl', outside: [], isScrolledSideways: false, first: true });
      await session.leave();
    },
  );

  it('are not made up where the page has none', async () => {
    await session.read(page);
    expect(await session.driver.evaluate(lines)).toMatchObject({ mode: 'horizontal-tb', first: false });
    await session.leave();
  });
});

describe.each(BROWSERS)('without the part for lines from top to bottom in %s', (browser) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lede-'));
  const session = startSession(browser, () => {
    cpSync(BUILDS[browser], folder, { recursive: true });
    rmSync(path.join(folder, 'vertical.js'));
    return folder;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('the article is there all the same, in lines from side to side', async () => {
    const { blocks, message } = await session.read(VERTICAL);
    expect(message).toBe('');
    expect(blocks.length).toBeGreaterThan(3);
    expect(await session.driver.evaluate(lines)).toMatchObject({ mode: 'horizontal-tb', outside: [], first: false });
    // One of the browsers says so itself.
    expect((await session.driver.takeErrors()).filter((error) => !error.includes('/vertical.js'))).toEqual([]);
  });
});
