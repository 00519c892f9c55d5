import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { type Browser, launch } from 'puppeteer-core';
import { findBrowser } from '../setup/browsers.js';
import type { Bench, CleaningTime, PageResult, ReadOptions } from './in-page';
import { foldOf } from '../train/folds';
import type { Page } from './corpus';

/** JSON text by the name of the data file that it stands in for, such as `evidence` for `src/data/evidence.json`. */
export type Replacements = Readonly<Record<string, string>>;

/** A headless Chromium that holds all systems in one script. */
export interface BenchBrowser {
  readonly names: readonly string[];
  /** @returns In place of a result: why the browser itself gave up on the page. */
  readPage(page: Page, options: ReadOptions): Promise<PageResult | string>;
  /** Milliseconds that cleaning and all of Lede's extraction take of a page; null where it finds no text. */
  timeCleaning(page: Page): Promise<CleaningTime | null>;
  calibrate(): Promise<number>;
  /** The same browser with other data; closing it closes its tabs alone. */
  withData(replacements: Replacements): Promise<BenchBrowser>;
  close(): Promise<void>;
}

declare const bench: Bench;

type Tab = Awaited<ReturnType<Browser['newPage']>>;

/** Where the weights of a fold stand that never saw its pages; what is measured on those pages runs with them. */
const FOLDERS: Readonly<Record<string, string>> = { 'block-model': 'blocks', 'detect-model': 'detect', wording: 'wording' };

/** All systems in one script, with the shipped weights or those of a fold, and with other data. */
async function bundle(fold: number | null, replacements: Replacements): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['tools/bench/in-page.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2023',
    charset: 'utf8',
    logLevel: 'error',
    plugins: [
      {
        name: 'other-data',
        setup(building) {
          building.onLoad({ filter: /src[\\/]data[\\/][\w-]+\.json$/ }, async ({ path: file }) => {
            const name = path.basename(file, '.json');
            const folder = fold === null ? undefined : FOLDERS[name];
            const source = folder === undefined ? file : path.resolve('tools', 'train', folder, 'folds', `${fold}.json`);
            return { loader: 'json', contents: replacements[name] ?? (await readFile(source, 'utf8')) };
          });
        },
      },
    ],
  });
  return outputFiles[0]?.text ?? '';
}

/**
 * Starts it, without a network. Pages of the corpora that Lede is trained on run with the weights of their fold, all others with the shipped
 * ones.
 *
 * @throws Where no Chromium is found or the script does not build.
 */
export async function openBenchBrowser(): Promise<BenchBrowser> {
  const executablePath = findBrowser('chromium');
  if (executablePath === null) throw new Error('No Chromium found: run `npm run setup` first.');
  const browser = await launch({ executablePath, args: ['--no-sandbox'], protocolTimeout: 120_000 });
  return { ...(await openWith(browser, {})), close: () => browser.close() };
}

async function openWith(browser: Browser, replacements: Replacements): Promise<BenchBrowser> {
  const open = async (fold: number | null): Promise<Tab> => {
    const page = await browser.newPage();
    await page.setOfflineMode(true);
    await page.evaluate(await bundle(fold, replacements));
    return page;
  };
  const tabs = new Map<number | null, Tab>();
  const tabOf = async (fold: number | null): Promise<Tab> => {
    const tab = tabs.get(fold) ?? (await open(fold));
    tabs.set(fold, tab);
    return tab;
  };
  const first = await tabOf(null);

  /** Asks the tab whose weights never saw the page. */
  async function ask<Result>({ url, file, corpus }: Page, question: (tab: Tab) => Promise<Result>): Promise<Result | string> {
    const fold = corpus === 'fixtures' || corpus === 'folder' ? null : foldOf(url || file);
    const tab = await tabOf(fold);
    try {
      return await question(tab);
    } catch (error) {
      // The tab may hang or have crashed; the next page gets a fresh one.
      await tab.close().catch(() => undefined);
      tabs.delete(fold);
      return String(error);
    }
  }

  return {
    names: await first.evaluate(() => bench.names),
    readPage: (page, options) =>
      ask(page, (tab) =>
        tab.evaluate((markup, address, how) => bench.readPage(markup, address, how), page.html, page.url, options),
      ),
    async timeCleaning(page) {
      const time = await ask(page, (tab) =>
        tab.evaluate((markup, address) => bench.timeCleaning(markup, address), page.html, page.url),
      );
      return typeof time === 'string' ? null : time;
    },
    calibrate: () => first.evaluate(() => bench.calibrate()),
    withData: (other) => openWith(browser, { ...replacements, ...other }),
    async close() {
      for (const tab of tabs.values()) await tab.close();
    },
  };
}
