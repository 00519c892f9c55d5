import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import axe from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { bundleGallery } from './bundle';
import { openBrowser, showShot } from './show';
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
  const browser = await openBrowser(name);
  if (!browser) {
    console.log(`No ${name} found: its pictures are left out. \`npm run setup\` gets it.`);
    continue;
  }
  for (const shot of shots) await take(browser, shot);
  await browser.close();
}
await writeFile(path.join(FOLDER, 'index.html'), makeIndex(wanted));
console.log(`${wanted.length} pictures: ${path.join(FOLDER, 'index.html')}`);

async function take(browser: Browser, shot: Shot): Promise<void> {
  const tab = await showShot(browser, page, shot);
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

function makeIndex(shots: readonly Shot[]): string {
  const figures = shots.map(
    ({ name, width }) =>
      `<figure><img src="${name}.png" width="${Math.min(width, 720)}" alt="" loading="lazy"><figcaption>${name}</figcaption></figure>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Lede, every state</title><style>body{display:flex;flex-wrap:wrap;gap:24px;margin:24px;font:14px system-ui;background:#bbb}figure{margin:0}</style>${figures.join('')}`;
}
