import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'puppeteer-core';
import { showShot } from '../../tools/gallery/show';
import { openGallery } from './gallery';

/** Runs in the page: what of a person's wishes the reader has heeded. */
function heeded() {
  const root = document.querySelector('lede-reader')?.shadowRoot;
  const style = (selector: string, pseudo?: string): CSSStyleDeclaration | null => {
    const found = root?.querySelector(selector);
    return found ? getComputedStyle(found, pseudo) : null;
  };
  const moving = [...(root?.querySelectorAll('*') ?? [])].filter((each) =>
    getComputedStyle(each)
      .transitionDuration.split(', ')
      .some((duration) => duration !== '0s'),
  );
  return {
    moving: moving.length,
    isMuted: style('.standfirst')?.color !== style('h1')?.color,
    ground: style('dialog')?.backgroundColor ?? '',
    veil: style('.sidebar', '::backdrop')?.backgroundColor ?? '',
  };
}

/** Shows the reader with its sheet open. */
async function show(browser: Browser, page: string, name: 'chrome' | 'firefox'): Promise<Page> {
  const query = { sample: 'english-long', theme: 'light' };
  const tab = await showShot(browser, page, {
    browser: name,
    name: 'wishes',
    query,
    width: 390,
    height: 800,
    presses: [],
    scroll: 0,
  });
  await tab.evaluate(() =>
    document.querySelector('lede-reader')?.shadowRoot?.querySelector<HTMLElement>('#sidebar')?.showPopover(),
  );
  return tab;
}

describe('what a person asks of Chromium', () => {
  let browser: Browser;
  let tab: Page;
  beforeAll(async () => {
    const gallery = await openGallery('chrome', 'preferences');
    ({ browser } = gallery);
    tab = await show(browser, gallery.page, 'chrome');
  });
  afterAll(() => browser.close());

  async function asked(name: string, value: string) {
    const session = await tab.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
    const found = await tab.evaluate(heeded);
    await session.send('Emulation.setEmulatedMedia', { features: [] });
    await session.detach();
    return found;
  }

  it('is heeded: nothing moves for who wants calm', async () => {
    expect((await tab.evaluate(heeded)).moving).toBeGreaterThan(0);
    expect((await asked('prefers-reduced-motion', 'reduce')).moving).toBe(0);
  });

  it('is heeded: nothing is said in grey for who wants contrast', async () => {
    expect((await tab.evaluate(heeded)).isMuted).toBe(true);
    expect((await asked('prefers-contrast', 'more')).isMuted).toBe(false);
  });

  it('is heeded: nothing shines through for who wants none of that', async () => {
    expect((await tab.evaluate(heeded)).veil).toMatch(/^rgba\(0, 0, 0, 0\.\d+\)$/);
    expect((await asked('prefers-reduced-transparency', 'reduce')).veil).toMatch(/^rgb\(/);
  });

  it('is heeded: the colours are those of the system where it forces its own', async () => {
    const { ground } = await tab.evaluate(heeded);
    const forced = await asked('forced-colors', 'active');
    expect(forced.ground).not.toBe(ground);
  });
});

/** Firefox takes them at its start alone. Where it is to use the system's colours, it takes black on white for a wish for contrast, too. */
const WISHES = {
  none: {},
  calm: { 'ui.prefersReducedMotion': 1 },
  contrast: { 'browser.display.document_color_use': 1, 'ui.useAccessibilityTheme': 1 },
  'nothing that shines through': { 'layout.css.prefers-reduced-transparency.enabled': true, 'ui.prefersReducedTransparency': 1 },
  'colours of its own': { 'browser.display.document_color_use': 2 },
} as const;

describe('what a person asks of Firefox', () => {
  async function asked(wish: keyof typeof WISHES) {
    const { browser, page } = await openGallery('firefox', 'preferences', WISHES[wish]);
    try {
      return await (await show(browser, page, 'firefox')).evaluate(heeded);
    } finally {
      await browser.close();
    }
  }
  let usual: Awaited<ReturnType<typeof asked>>;
  beforeAll(async () => {
    usual = await asked('none');
  });

  it('is heeded: nothing moves for who wants calm', async () => {
    expect(usual.moving).toBeGreaterThan(0);
    expect((await asked('calm')).moving).toBe(0);
  });

  it('is heeded: nothing is said in grey for who wants contrast', async () => {
    expect(usual.isMuted).toBe(true);
    expect((await asked('contrast')).isMuted).toBe(false);
  });

  it('is heeded: nothing shines through for who wants none of that', async () => {
    expect(usual.veil).toMatch(/^rgba\(0, 0, 0, 0\.\d+\)$/);
    expect((await asked('nothing that shines through')).veil).toMatch(/^rgb\(/);
  });

  it('is heeded: the colours are those of the system where it forces its own', async () => {
    expect((await asked('colours of its own')).ground).not.toBe(usual.ground);
  });
});
