import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { launch } from 'puppeteer-core';
import { loadPages } from '../../bench/corpus';
import { findBrowser } from '../../setup/browsers.js';
import { foldOf, registeredDomain } from '../folds';
import type { describePage } from './in-page';

/** What the script of `in-page.ts` leaves in the page. */
interface PageScope {
  readonly describePage: typeof describePage;
}

/**
 * Describes the pages of the corpora in headless Chromium with the code of the extension. Our own fixtures are described too, for measuring.
 *
 * @param file - Where the rows go, one a page: what it is, its fold and site, its features by name, its names.
 */
export async function dumpPages(file: string): Promise<void> {
  const executablePath = findBrowser('chromium');
  if (executablePath === null) throw new Error('No Chromium found: run `npm run setup` first.');
  const { outputFiles } = await build({
    entryPoints: ['tools/train/detect/in-page.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2023',
    charset: 'utf8',
  });
  const rows: string[] = [];
  const browser = await launch({ executablePath, args: ['--no-sandbox'], protocolTimeout: 120_000 });
  try {
    const tab = await browser.newPage();
    await tab.evaluate(outputFiles[0]!.text);
    for (const { file: name, url, html, corpus, type } of loadPages(null)) {
      const described = await tab.evaluate(
        (markup, address) => (globalThis as unknown as PageScope).describePage(markup, address),
        html,
        url,
      );
      rows.push(
        JSON.stringify({
          file: name,
          url,
          corpus,
          type,
          fold: foldOf(url || name),
          site: registeredDomain(url || name),
          ...described,
        }),
      );
    }
  } finally {
    await browser.close();
  }
  if (!rows.some((row) => !row.includes('"corpus":"fixtures"')))
    throw new Error('No corpus found: tools/train/README.md says where the pages come from.');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, rows.join('\n'));
}
