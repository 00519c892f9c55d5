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

describe('what a person asks of the browser', () => {
  let browser: Browser;
  let tab: Page;
  beforeAll(async () => {
    const gallery = await openGallery('chrome', 'preferences');
    ({ browser } = gallery);
    const query = { sample: 'english-long', theme: 'light' };
    tab = await showShot(browser, gallery.page, {
      browser: 'chrome',
      name: 'preferences',
      query,
      width: 390,
      height: 800,
      presses: [],
      scroll: 0,
    });
    await tab.evaluate(() =>
      document.querySelector('lede-reader')?.shadowRoot?.querySelector<HTMLElement>('#sidebar')?.showPopover(),
    );
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
