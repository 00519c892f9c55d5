/**
 * How often title, byline and date are right, by corpus, by half of the sites and by the place they came from, and how long reading them
 * takes beside the walk: `node tools/run.js tools/bench/metadata/bench.ts [corpus folder] [--errors]`. `npm run bench` has the peers.
 */
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { launch } from 'puppeteer-core';
import { registrableDomain } from '../../../src/extract/metadata/site';
import { findBrowser } from '../../setup/browsers.js';
import { loadPages, type Page } from '../corpus';
import { sameDay, samePeople, sameTitle } from '../metadata-scores';
import { median } from '../report';
import type { timeMetadata } from './in-page';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { errors: { type: 'boolean', default: false } } });

/** Half of a page by its site, so that rules made on one half are checked on sites they have not seen. */
function half(url: string): 'first' | 'second' {
  const domain = registrableDomain(URL.parse(url)?.hostname ?? url);
  let hash = 0;
  for (const char of domain) hash = (Math.imul(hash, 31) + char.charCodeAt(0)) | 0;
  return (hash & 4) === 0 ? 'first' : 'second';
}

class Tally {
  readonly #counts = new Map<string, { all: number; given: number; right: number }>();

  add(key: string, given: boolean, right: boolean): void {
    const count = this.#counts.get(key) ?? { all: 0, given: 0, right: 0 };
    this.#counts.set(key, { all: count.all + 1, given: count.given + Number(given), right: count.right + Number(right) });
  }

  print(): void {
    for (const [key, { all, given, right }] of [...this.#counts].toSorted(([a], [b]) => a.localeCompare(b))) {
      console.log(
        `${key.padEnd(40)} right of all ${(right / all).toFixed(3)} (${all}), of given ${(right / given).toFixed(3)} (${given})`,
      );
    }
  }
}

/** What is asked of a page's metadata: the reference, what was given, and whether it is right. */
function questions(page: Page, { metadata }: ReturnType<typeof timeMetadata>) {
  const { title, authors, published, sources } = metadata;
  return [
    { field: 'title', want: page.title, got: title, right: sameTitle(title, page.title ?? ''), source: sources.title },
    {
      field: 'byline',
      want: page.authors.join('; '),
      got: authors.join('; '),
      right: samePeople(authors, page.authors),
      source: sources.byline,
    },
    {
      field: 'date',
      want: page.date,
      got: published,
      right: sameDay(published ?? '', page.date ?? ''),
      source: sources.published,
    },
  ].filter(({ want }) => want);
}

const bundle = await build({
  entryPoints: ['tools/bench/metadata/in-page.ts'],
  bundle: true,
  write: false,
  format: 'iife',
  target: 'es2023',
});
const executablePath = findBrowser('chromium');
if (!executablePath) throw new Error('No Chromium found: run `npm run setup` first.');
const browser = await launch({ executablePath, args: ['--no-sandbox'] });
const tab = await browser.newPage();
await tab.setOfflineMode(true);
await tab.evaluate(bundle.outputFiles[0]?.text ?? '');
const tally = new Tally();
const times: { ms: number; walkMs: number }[] = [];
for (const page of loadPages(positionals[0] ?? null)) {
  if (page.type !== 'article') continue;
  const timed = await tab.evaluate(
    (html, url) => (globalThis as unknown as { timeMetadata: typeof timeMetadata }).timeMetadata(html, url),
    page.html,
    page.url,
  );
  times.push(timed);
  for (const { field, want, got, right, source } of questions(page, timed)) {
    tally.add(`${page.corpus} ${field}`, Boolean(got), right);
    tally.add(`${page.corpus} ${field}, ${half(page.url)} half`, Boolean(got), right);
    if (source) tally.add(`${page.corpus} ${field} from ${source}`, Boolean(got), right);
    if (values.errors && !right) console.log(`${page.file} ${field} from ${source ?? 'nowhere'}: ${want} ≠ ${got}`);
  }
}
await browser.close();
tally.print();
const ms = median(times.map((time) => time.ms));
const walkMs = median(times.map((time) => time.walkMs));
console.log(`${times.length} pages, median ${ms.toFixed(2)} ms, ${(ms / walkMs).toFixed(2)} of the walk`);
