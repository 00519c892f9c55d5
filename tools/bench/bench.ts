import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openBenchBrowser } from './browser';
import { loadPages, type Page } from './corpus';
import { detectionTable, type Sighting } from './detection';
import { judge, type Verdict } from './judge';
import { report } from './report';

/** Pages read before the clock counts, so that no system pays for compiling itself. */
const WARM_UP = 20;
/** With few pages each is timed more than once. */
const FEW_PAGES = 200;
const REPETITIONS = 5;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', multiple: true, default: [] }, limit: { type: 'string', default: 'Infinity' } },
});
const limit = Number(values.limit);
const folder = positionals[0] ?? null;

/** The first pages of each corpus. */
function* chosenPages(): Generator<Page> {
  const counts = new Map<string, number>();
  for (const page of loadPages(folder)) {
    const count = (counts.get(page.corpus) ?? 0) + 1;
    counts.set(page.corpus, count);
    if (count <= limit) yield page;
  }
}

/** The text and the verdict of each system on a page, for looking at the worst. */
function keepOutputs(page: Page, outputs: Record<string, unknown>): void {
  const out = path.join('.cache', 'bench', `${page.file.replaceAll(/[\\/]/g, '_')}.json`);
  mkdirSync(path.dirname(out), { recursive: true });
  writeFileSync(out, JSON.stringify({ url: page.url, reference: page.text ?? page.segments, ...outputs }, null, 1));
}

const browser = await openBenchBrowser();
try {
  const only = values.only;
  const names = browser.names.filter((name) => only.length === 0 || only.includes(name));
  if (names.length === 0) throw new Error(`--only takes ${browser.names.join(', ')}.`);
  const pages = [...chosenPages()];
  if (pages.length === 0) throw new Error(`No pages in ${folder ?? 'tests/fixtures'}.`);
  const repetitions = pages.length < FEW_PAGES ? REPETITIONS : 1;
  for (const page of pages.slice(0, WARM_UP)) await browser.readPage(page, { turn: 0, repetitions: 1, only, extract: true });

  const sightings: Sighting[] = [];
  const verdicts = new Map<string, Verdict[]>(names.map((name) => [name, []]));
  for (const [turn, page] of pages.entries()) {
    const isArticle = page.type === 'article';
    const result = await browser.readPage(page, { turn, repetitions, only, extract: isArticle });
    const { runs, detections } = typeof result === 'string' ? { runs: {}, detections: {} } : result;
    sightings.push({ type: page.type, detections });
    if (isArticle) {
      for (const [name, list] of verdicts)
        list.push(judge(page, runs[name] ?? (typeof result === 'string' ? result : 'It was not run.')));
    }
    keepOutputs(page, { ...detections, ...runs });
    if (process.stderr.isTTY) process.stderr.write(`\r${turn + 1} of ${pages.length} pages`);
  }
  if (process.stderr.isTTY) process.stderr.write('\r');
  const worstOf = names.includes('lede') ? 'lede' : (names[0] ?? '');
  console.log(report(verdicts, { calibrationMs: await browser.calibrate(), worstOf }));
  console.log(`\n${detectionTable(sightings)}`);
  console.log('\nWhat each system made of each page stands in .cache/bench/.');
} finally {
  await browser.close();
}
