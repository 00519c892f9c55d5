import { mkdirSync, openSync, writeFileSync, writeSync, closeSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { launch } from 'puppeteer-core';
import { loadPages, type Page } from '../../bench/corpus';
import { findBrowser } from '../../setup/browsers.js';
import { foldOf } from '../folds';
import type { describePage } from './in-page';

/** What the script of `in-page.ts` leaves in the page. */
interface PageScope {
  readonly describePage: typeof describePage;
}

/** Arrays that a page is described by, each in a file of its own. */
const ARRAYS = ['x', 'words', 'links', 'phrases', 'container', 'parents', 'signature', 'tokens', 'tokenEnds'] as const;

/** The corpora that carry references of whole articles; our own fixtures stay out, for measuring. */
const isTraining = (page: Page): boolean => page.type === 'article' && page.corpus !== 'fixtures';

/**
 * Describes the corpora's article pages in headless Chromium with the code of the extension.
 *
 * @param folder - Where the arrays (`*.bin`, page after page) and `pages.jsonl` (a row a page: lengths, fold, texts, reference) go.
 */
export async function dumpBlocks(folder: string): Promise<void> {
  const executablePath = findBrowser('chromium');
  if (executablePath === null) throw new Error('No Chromium found: run `npm run setup` first.');
  const { outputFiles } = await build({
    entryPoints: ['tools/train/blocks/in-page.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2023',
    charset: 'utf8',
  });
  mkdirSync(folder, { recursive: true });
  const files = ARRAYS.map((name) => [name, openSync(path.join(folder, `${name}.bin`), 'w')] as const);
  const rows: string[] = [];
  const browser = await launch({ executablePath, args: ['--no-sandbox'], protocolTimeout: 120_000 });
  try {
    const tab = await browser.newPage();
    await tab.evaluate(outputFiles[0]!.text);
    for (const page of loadPages(null)) {
      if (!isTraining(page)) continue;
      const described = await tab.evaluate((html) => (globalThis as unknown as PageScope).describePage(html), page.html);
      if (rows.length === 0) writeFileSync(path.join(folder, 'names.json'), JSON.stringify(described.names));
      const lengths: Record<string, number> = {};
      for (const [name, file] of files) {
        const bytes = Buffer.from(described[name], 'base64');
        writeSync(file, bytes);
        lengths[name] = bytes.length / 4;
      }
      const { file, url, corpus, segments, text, injections } = page;
      rows.push(
        JSON.stringify({ file, corpus, fold: foldOf(url || file), lengths, texts: described.texts, segments, text, injections }),
      );
    }
  } finally {
    await browser.close();
    for (const [, file] of files) closeSync(file);
  }
  if (rows.length === 0) throw new Error('No corpus found: tools/train/README.md says where the pages come from.');
  writeFileSync(path.join(folder, 'pages.jsonl'), rows.join('\n'));
}
