// Holds extraction and detection to what they have reached: `npm run gate`; with `-- --write` it raises floors. See docs/quality.md.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openBenchBrowser } from '../bench/browser';
import { loadPages, type Page } from '../bench/corpus';
import { detectionTable, type Sighting } from '../bench/detection';
import { judge, type Verdict } from '../bench/judge';
import { report } from '../bench/report';
import { table } from '../bench/table';
import { foldOf } from '../train/folds';
import { figuresOf } from './figures';
import { compare, fails, type Floors, raise } from './floors';

/** The fifth that is measured; it runs with the block model's weights that never saw it. */
const FOLD = 0;
const CORPUS = path.join('..', 'shared', 'corpus');
const FLOORS = path.join('tools', 'gate', 'floors.json');

interface FloorsFile {
  readonly about: string;
  readonly floors: Floors;
}

const isChosen = (page: Page): boolean => page.corpus === 'fixtures' || foldOf(page.url || page.file) === FOLD;

/** Reads and judges the chosen pages, as the benchmark does. */
async function measure(): Promise<{ verdicts: Verdict[]; sightings: Sighting[]; calibrationMs: number }> {
  const verdicts: Verdict[] = [];
  const sightings: Sighting[] = [];
  const browser = await openBenchBrowser();
  try {
    for (const page of loadPages(null)) {
      if (!isChosen(page)) continue;
      const extract = page.type === 'article';
      const result = await browser.readPage(page, { turn: 0, repetitions: 1, only: ['lede'], extract });
      if (extract) verdicts.push(judge(page, typeof result === 'string' ? result : (result.runs['lede'] ?? 'It was not run.')));
      // Our own fixtures are made to be hard; detection is measured on real pages.
      if (page.corpus !== 'fixtures') {
        sightings.push({ type: page.type, detections: typeof result === 'string' ? {} : result.detections });
      }
    }
    return { verdicts, sightings, calibrationMs: await browser.calibrate() };
  } finally {
    await browser.close();
  }
}

async function run(write: boolean): Promise<void> {
  const { verdicts, sightings, calibrationMs } = await measure();
  const file = JSON.parse(readFileSync(FLOORS, 'utf8')) as FloorsFile;
  const outcomes = compare(figuresOf(verdicts, sightings), file.floors);
  const rows = outcomes.map(({ name, figure, floor, state }) => [
    name,
    figure,
    floor?.floor ?? null,
    floor?.measured ?? null,
    state,
  ]);
  console.log(`${table(['figure', 'now', 'floor', 'when set', ''], rows, 4)}\n`);
  if (outcomes.some(fails)) {
    console.log(`${report(new Map([['lede', verdicts]]), { calibrationMs, worstOf: 'lede' })}\n\n${detectionTable(sightings)}\n`);
    console.log('A figure is below its floor. Floors are not lowered: find what the change lost.');
    process.exitCode = 1;
    return;
  }
  if (write) {
    writeFileSync(FLOORS, `${JSON.stringify({ ...file, floors: raise(outcomes) }, null, 2)}\n`);
    console.log(`Raised what could rise in ${FLOORS}.`);
  } else if (outcomes.some(({ state }) => state !== 'holds')) {
    console.log('Some floors can rise: `npm run gate -- --write` after a deliberate change.');
  }
}

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
if (existsSync(CORPUS)) await run(values.write);
else console.log(`No ${CORPUS}: nothing to measure on. tools/train/README.md says where its pages come from.`);
