import path from 'node:path';
import { build } from 'esbuild';
import { launch } from 'puppeteer-core';
import { findBrowser } from '../setup/browsers.js';
import type { Bench, PageResult, ReadOptions } from './in-page';
import { foldOf } from '../train/folds';
import type { Page } from './corpus';

/** A headless Chromium that holds all systems in one script. */
export interface BenchBrowser {
  readonly names: readonly string[];
  /** @returns In place of a result: why the browser itself gave up on the page. */
  readPage(page: Page, options: ReadOptions): Promise<PageResult | string>;
  calibrate(): Promise<number>;
  close(): Promise<void>;
}

declare const bench: Bench;

/** Weights that never saw the pages of a fold; what is measured on those pages runs with them. */
const foldWeights = (model: string, fold: number): string =>
  path.resolve('tools', 'train', model === 'detect' ? 'detect' : 'blocks', 'folds', `${fold}.json`);

/** All systems in one script, with the block model's shipped weights or those of a fold. */
async function bundle(fold: number | null): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['tools/bench/in-page.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2023',
    charset: 'utf8',
    logLevel: 'warning',
    plugins:
      fold === null
        ? []
        : [
            {
              name: 'fold-weights',
              setup(building) {
                building.onResolve({ filter: /data\/(block|detect)-model\.json$/ }, ({ path: file }) => ({
                  path: foldWeights(/(\w+)-model/.exec(file)![1]!, fold),
                }));
              },
            },
          ],
  });
  return outputFiles[0]?.text ?? '';
}

/**
 * Starts it, without a network. Pages of the corpora that the block model is trained on run with the weights of their fold, all others with
 * the shipped ones.
 *
 * @throws Where no Chromium is found or the script does not build.
 */
export async function openBenchBrowser(): Promise<BenchBrowser> {
  const executablePath = findBrowser('chromium');
  if (executablePath === null) throw new Error('No Chromium found: run `npm run setup` first.');
  const browser = await launch({ executablePath, args: ['--no-sandbox'], protocolTimeout: 120_000 });
  const open = async (fold: number | null) => {
    const page = await browser.newPage();
    await page.setOfflineMode(true);
    await page.evaluate(await bundle(fold));
    return page;
  };
  const tabs = new Map<number | null, Awaited<ReturnType<typeof open>>>([[null, await open(null)]]);
  const first = tabs.get(null)!;
  return {
    names: await first.evaluate(() => bench.names),
    async readPage({ html, url, file, corpus }, options) {
      const fold = corpus === 'fixtures' || corpus === 'folder' ? null : foldOf(url || file);
      const tab = tabs.get(fold) ?? (await open(fold));
      tabs.set(fold, tab);
      try {
        return await tab.evaluate((markup, address, how) => bench.readPage(markup, address, how), html, url, options);
      } catch (error) {
        // The tab may hang or have crashed; the next page gets a fresh one.
        await tab.close().catch(() => undefined);
        tabs.delete(fold);
        return String(error);
      }
    },
    calibrate: () => first.evaluate(() => bench.calibrate()),
    close: () => browser.close(),
  };
}
