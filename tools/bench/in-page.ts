import { judge } from '../../src/clean/judge';
import { studySteps } from '../../src/extract-article';
import { runThrough } from '../../src/steps';
import { extract as readArticle } from '../../src/engine';
import { calibrate } from './calibrate';
import { median } from './report';
import { DETECTORS, SYSTEMS, type Reading } from './systems';

/** What one system made of one page. */
export interface Run {
  /** Null where it found no article or failed. */
  readonly reading: Reading | null;
  /** Why it failed, null where it did not. */
  readonly error: string | null;
  /** Median over the repetitions. */
  readonly ms: number;
}

/** Whether a detector called a page an article, and in what time. */
export interface Detection {
  readonly article: boolean;
  readonly ms: number;
}

/** How a page is read. */
export interface ReadOptions {
  /** Number of the page: who is first changes with it, since the first meets a colder cache. */
  readonly turn: number;
  readonly repetitions: number;
  /** Names of the systems to run, all where empty. */
  readonly only: readonly string[];
  /** False where the page is there for the detectors alone. */
  readonly extract: boolean;
}

/** By the name of the system. */
export interface PageResult {
  readonly runs: Readonly<Record<string, Run>>;
  readonly detections: Readonly<Record<string, Detection>>;
}

/** Milliseconds, medians over the repetitions. */
export interface CleaningTime {
  /** From the model's probabilities to the verdict on each block. */
  readonly cleaning: number;
  readonly extract: number;
}

/** What the browser is asked for. */
export interface Bench {
  readonly names: readonly string[];
  readPage(html: string, url: string, options: ReadOptions): PageResult;
  /** Null where the page has no text. */
  timeCleaning(html: string, url: string): CleaningTime | null;
  /** Milliseconds that a fixed piece of arithmetic takes here: the unit by which times of different machines compare. */
  calibrate(): number;
}

/** Runs of the fixed piece of arithmetic, of which the median counts. */
const CALIBRATIONS = 5;

function parse(html: string, url: string): Document {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  if (!parsed.querySelector('base[href]')) {
    const base = parsed.createElement('base');
    base.href = url;
    parsed.head.prepend(base);
  }
  return parsed;
}

/** Median time of a call on a fresh copy each time; copying stands outside the clock. Throws what the call throws. */
function time<Result>(parsed: Document, repetitions: number, run: (copy: Document) => Result): { result: Result; ms: number } {
  const times: number[] = [];
  for (;;) {
    const copy = parsed.cloneNode(true) as Document;
    const start = performance.now();
    const result = run(copy);
    times.push(performance.now() - start);
    if (times.length === repetitions) return { result, ms: median(times) };
  }
}

function inTurns<Item>(items: readonly Item[], turn: number): Item[] {
  const first = items.length === 0 ? 0 : turn % items.length;
  return [...items.slice(first), ...items.slice(0, first)];
}

function readPage(html: string, url: string, { turn, repetitions, only, extract }: ReadOptions): PageResult {
  const parsed = parse(html, url);
  const isWanted = ({ name }: { name: string }): boolean => only.length === 0 || only.includes(name);
  const detections: Record<string, Detection> = {};
  for (const detector of inTurns(DETECTORS.filter(isWanted), turn)) {
    const { result, ms } = time(parsed, repetitions, (copy) => detector.run(copy, url));
    detections[detector.name] = { article: result, ms };
  }
  const runs: Record<string, Run> = {};
  for (const system of extract ? inTurns(SYSTEMS.filter(isWanted), turn) : []) {
    try {
      const { result, ms } = time(parsed, repetitions, (copy) => system.run(copy, url));
      runs[system.name] = { reading: system.read(result as never), error: null, ms };
    } catch (failure) {
      runs[system.name] = { reading: null, error: String(failure), ms: 0 };
    }
  }
  return { runs, detections };
}

const TIMES = 5;

function timeCleaning(html: string, url: string): CleaningTime | null {
  const parsed = parse(html, url);
  const times: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    const studied = runThrough(studySteps(parsed.cloneNode(true) as Document, { url }));
    if (!studied) return null;
    const start = performance.now();
    runThrough(judge(studied.findings, studied.metadata.places));
    times.push(performance.now() - start);
  }
  return { cleaning: median(times), extract: time(parsed, TIMES, (copy) => readArticle(copy, { url })).ms };
}

const bench: Bench = {
  names: SYSTEMS.map(({ name }) => name),
  readPage,
  timeCleaning,
  calibrate: () => median(Array.from({ length: CALIBRATIONS }, calibrate)),
};
Object.assign(globalThis, { bench });
