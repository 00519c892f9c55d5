import path from 'node:path';
import type { Browser } from 'puppeteer-core';
import { bundleGallery } from '../../tools/gallery/bundle';
import { openBrowser } from '../../tools/gallery/show';
import type { Shot } from '../../tools/gallery/shots';

/**
 * Makes the page of the gallery, and starts a browser for it.
 *
 * @param name - Which browser.
 * @param suite - Who wants it: each has a page of its own.
 * @param prefs - Firefox's own settings.
 * @throws Error where the browser is not there.
 */
export async function openGallery(
  name: Shot['browser'],
  suite: string,
  prefs: Readonly<Record<string, number | boolean>> = {},
): Promise<{ browser: Browser; page: string }> {
  const page = await bundleGallery(path.join('.cache', suite, name));
  const browser = await openBrowser(name, prefs);
  if (!browser) throw new Error('Run `npm run setup` first.');
  return { browser, page };
}
