import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../setup/browsers.js';
import { bundleGallery } from './bundle';
import { SHOTS, type Shot } from './shots';

/**
 * Renders the reader in every state to `.cache/gallery/index.html`: `npm run gallery`, or `npm run gallery -- arabic 390` for the
 * pictures whose names hold all the words.
 */
const FOLDER = '.cache/gallery';
const words = process.argv.slice(2);
const wanted = SHOTS.filter(({ name }) => words.every((word) => name.includes(word)));

if (words.length === 0) await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
const page = await bundleGallery(FOLDER);
for (const name of ['chrome', 'firefox'] as const) {
  const shots = wanted.filter(({ browser }) => browser === name);
  if (shots.length === 0) continue;
  const browser = await open(name);
  if (!browser) {
    console.log(`No ${name} found: its pictures are left out. \`npm run setup\` gets it.`);
    continue;
  }
  for (const shot of shots) await take(browser, shot);
  await browser.close();
}
await writeFile(path.join(FOLDER, 'index.html'), makeIndex(wanted));
console.log(`${wanted.length} pictures: ${path.join(FOLDER, 'index.html')}`);

async function open(name: Shot['browser']): Promise<Browser | null> {
  const executablePath = findBrowser(name === 'chrome' ? 'chromium' : 'firefox');
  if (executablePath === null) return null;
  return launch({ browser: name, executablePath, args: name === 'chrome' ? ['--no-sandbox', '--hide-scrollbars'] : [] });
}

async function take(browser: Browser, shot: Shot): Promise<void> {
  const tab = await browser.newPage();
  tab.on('pageerror', (error) => console.error(shot.name, error));
  await tab.setViewport({ width: shot.width, height: shot.height });
  await tab.goto(`${pathToFileURL(page).href}?${new URLSearchParams(shot.query).toString()}`);
  await tab.waitForSelector('lede-reader >>> [part=close]');
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
  await tab.screenshot({ path: path.join(FOLDER, `${shot.name}.png`) });
  await examine(tab, shot);
  await tab.close();
}

/** Looks for what keeps people out: everything axe knows, in the real browser with its real colours and sizes. */
async function examine(tab: Page, shot: Shot): Promise<void> {
  await tab.evaluate(axe.source);
  const found = await tab.evaluate(async () => {
    const { violations } = await axe.run({ include: 'lede-reader' });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n  ')}`,
    );
  });
  for (const violation of found) console.error(`${shot.name}: ${violation}`);
  if (found.length > 0) process.exitCode = 1;
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

function makeIndex(shots: readonly Shot[]): string {
  const figures = shots.map(
    ({ name, width }) =>
      `<figure><img src="${name}.png" width="${Math.min(width, 720)}" alt="" loading="lazy"><figcaption>${name}</figcaption></figure>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Lede, every state</title><style>body{display:flex;flex-wrap:wrap;gap:24px;margin:24px;font:14px system-ui;background:#bbb}figure{margin:0}</style>${figures.join('')}`;
}
