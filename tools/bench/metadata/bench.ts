/** Measures title, byline and date against the development corpus in Chromium: `node tools/run.js tools/bench/metadata/bench.ts [--peers] [--errors]`. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';
import { launch } from 'puppeteer-core';
import { registrableDomain } from '../../../src/extract/metadata/site';
import { findBrowser } from '../../setup/browsers';
import type { readPage } from './in-page';
import { bylineRight, dateRight, type Reference, titleRight } from './score';
interface Row extends Reference {
  readonly file: string;
  readonly url: string;
  readonly corpus: string;
  readonly type: string;
}

const CACHE = path.join('.cache', 'corpus', 'dev');
const ARCHIVE = path.join('..', 'shared', 'corpus', 'dev.tar.xz');

function unpack(): void {
  if (existsSync(path.join(CACHE, 'pages.jsonl'))) return;
  mkdirSync(CACHE, { recursive: true });
  execFileSync('tar', ['-xJf', ARCHIVE, '-C', CACHE]);
}

/** Half of a page by its registered domain, so that rules made on one half are checked on sites they have not seen. */
function half(url: string): 'a' | 'b' {
  const domain = registrableDomain(URL.parse(url)?.hostname ?? url);
  let hash = 0;
  for (const char of domain) hash = (Math.imul(hash, 31) + char.charCodeAt(0)) | 0;
  return (hash & 4) === 0 ? 'a' : 'b';
}

class Tally {
  readonly #counts = new Map<string, { all: number; given: number; right: number }>();

  add(key: string, given: boolean, right: boolean): void {
    const count = this.#counts.get(key) ?? { all: 0, given: 0, right: 0 };
    this.#counts.set(key, { all: count.all + 1, given: count.given + Number(given), right: count.right + Number(right) });
  }

  print(): void {
    for (const [key, { all, given, right }] of [...this.#counts].toSorted(([a], [b]) => a.localeCompare(b))) {
      console.log(`${key.padEnd(44)} ${(right / all).toFixed(3)} of ${all}, ${(right / given).toFixed(3)} of ${given} given`);
    }
  }
}

async function main(): Promise<void> {
  unpack();
  const peers = process.argv.includes('--peers');
  const rows = readFileSync(path.join(CACHE, 'pages.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row) as Row)
    .filter((row) => row.type === 'article' && (row.title || row.author || row.date));
  const bundle = await build({
    entryPoints: ['tools/bench/metadata/in-page.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome126',
  });
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium found: run npm run setup.');
  const browser = await launch({ executablePath, pipe: true, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await page.evaluate(bundle.outputFiles[0]?.text ?? '');
  const tally = new Tally();
  const times: number[] = [];
  const answers: unknown[] = [];
  for (const row of rows) {
    const html = readFileSync(path.join(CACHE, 'pages', row.file), 'utf8');
    const answer = await page.evaluate(
      (text, url, withPeers) => (globalThis as unknown as { readPage: typeof readPage }).readPage(text, url, withPeers),
      html,
      row.url,
      peers,
    );
    times.push(answer.ms);
    answers.push({ ...row, answer: answer.lede });
    const systems = { lede: answer.lede, ...answer.peers };
    for (const [system, { title, byline, authors, published }] of Object.entries(systems)) {
      for (const part of ['', `, half ${half(row.url)}`]) {
        const name = (field: string) => `${row.corpus} ${field}, ${system}${part}`;
        if (row.title) tally.add(name('title'), Boolean(title), titleRight(title, row.title));
        if (row.author?.length) tally.add(name('byline'), authors.length > 0, bylineRight(authors, byline ?? '', row.author));
        if (row.date) tally.add(name('date'), Boolean(published), dateRight(published ?? '', row.date));
      }
    }
  }
  await browser.close();
  tally.print();
  const sorted = times.toSorted((a, b) => a - b);
  console.log(
    `${rows.length} pages, median ${sorted[sorted.length >> 1]?.toFixed(2)} ms, 95 % ${sorted[Math.floor(sorted.length * 0.95)]?.toFixed(2)} ms`,
  );
  mkdirSync('.cache/bench', { recursive: true });
  writeFileSync('.cache/bench/metadata.json', JSON.stringify(answers, null, 1));
}

await main();
