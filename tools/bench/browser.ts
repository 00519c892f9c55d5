import { build } from 'esbuild';
import { launch } from 'puppeteer-core';
import { findBrowser } from '../setup/browsers.js';
import type { Bench, PageResult, ReadOptions } from './in-page';
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

/**
 * Starts it, without a network.
 *
 * @throws Where no Chromium is found or the script does not build.
 */
export async function openBenchBrowser(): Promise<BenchBrowser> {
  const executablePath = findBrowser('chromium');
  if (executablePath === null) throw new Error('No Chromium found: run `npm run setup` first.');
  const { outputFiles } = await build({
    entryPoints: ['tools/bench/in-page.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2023',
    charset: 'utf8',
    logLevel: 'warning',
  });
  const script = outputFiles[0]?.text ?? '';
  const browser = await launch({ executablePath, args: ['--no-sandbox'], protocolTimeout: 120_000 });
  const open = async () => {
    const page = await browser.newPage();
    await page.setOfflineMode(true);
    await page.evaluate(script);
    return page;
  };
  let tab = await open();
  return {
    names: await tab.evaluate(() => bench.names),
    async readPage({ html, url }, options) {
      try {
        return await tab.evaluate((markup, address, how) => bench.readPage(markup, address, how), html, url, options);
      } catch (error) {
        // The tab may hang or have crashed; the next page gets a fresh one.
        await tab.close().catch(() => undefined);
        tab = await open();
        return String(error);
      }
    },
    calibrate: () => tab.evaluate(() => bench.calibrate()),
    close: () => browser.close(),
  };
}
