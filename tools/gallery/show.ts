import { pathToFileURL } from 'node:url';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../setup/browsers.js';
import type { Shot } from './shots';

/**
 * Starts a browser that no screen shows.
 *
 * @param prefs - Firefox's own settings.
 * @returns Null where it is not found.
 */
export async function openBrowser(
  name: Shot['browser'],
  prefs: Readonly<Record<string, number | boolean>> = {},
): Promise<Browser | null> {
  const executablePath = findBrowser(name === 'chrome' ? 'chromium' : 'firefox');
  if (executablePath === null) return null;
  return launch({
    browser: name,
    executablePath,
    args: name === 'chrome' ? ['--no-sandbox', '--hide-scrollbars'] : [],
    extraPrefsFirefox: { ...prefs },
  });
}

/**
 * Shows a state of the reader, and waits until nothing moves.
 *
 * @param browser - Of {@link openBrowser}.
 * @param page - Of `bundleGallery`.
 * @param shot - What to show.
 * @returns The tab, to be taken and closed.
 */
export async function showShot(browser: Browser, page: string, shot: Shot): Promise<Page> {
  const tab = await browser.newPage();
  tab.on('pageerror', (error) => console.error(shot.name, error));
  await tab.setViewport({ width: shot.width, height: shot.height });
  await tab.goto(`${pathToFileURL(page).href}?${new URLSearchParams(shot.query).toString()}`);
  await tab.waitForSelector('lede-reader >>> :is(.message, [part=removed])');
  for (const selector of shot.presses) {
    const target = await tab.waitForSelector(`lede-reader >>> ${selector}`);
    await target?.scrollIntoView();
    await target?.click();
    await settled(tab);
  }
  if (shot.scroll === 'whole') {
    const height = await tab.evaluate(
      () => document.querySelector('lede-reader')?.shadowRoot?.querySelector('dialog')?.scrollHeight ?? 0,
    );
    await tab.setViewport({ width: shot.width, height: Math.min(height, 12_000) });
  } else if (shot.scroll > 0) {
    await tab.evaluate((windows) => {
      const dialog = document.querySelector('lede-reader')?.shadowRoot?.querySelector('dialog');
      dialog?.scrollBy({ top: windows * dialog.clientHeight, behavior: 'instant' });
    }, shot.scroll);
  }
  await settled(tab);
  return tab;
}

/** Waits until the dialog stands still and no transition runs. */
async function settled(tab: Page): Promise<void> {
  await tab.evaluate(async () => {
    const dialog = document.querySelector('lede-reader')?.shadowRoot?.querySelector('dialog');
    let still = 0;
    for (let top = dialog?.scrollTop; still < 8; still += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      if (dialog?.scrollTop !== top) still = 0;
      top = dialog?.scrollTop;
    }
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
}
