import type { Answer, Verdict } from './judge';
import { mean } from './mean';
import { score } from './text-scores';
import { table, type Cell } from './table';

/** Verdicts by the name of the system, each in the order of the pages. */
export type Verdicts = ReadonlyMap<string, readonly Verdict[]>;

const CORPORA = ['fixtures', 'trafilatura', 'wcxb', 'news', 'folder'] as const;
const WORST = 8;
const MOST_FAILURES = 30;

const meanCell = (values: readonly number[]): Cell => (values.length === 0 ? null : mean(values));

/** @returns The value below which a share of the values lies; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** @returns The value in the middle; 0 of none. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Segment scores over all pages at once, as trafilatura's evaluation does. */
function segmentRow(verdicts: readonly Verdict[]): Cell[] {
  const counts = verdicts.flatMap(({ segments }) => segments ?? []);
  if (counts.length === 0) return [null, null, null];
  const sum = (pick: (count: (typeof counts)[number]) => number): number =>
    counts.reduce((total, count) => total + pick(count), 0);
  const found = sum((count) => count.found);
  const { precision, recall, f } = score(
    found,
    found + sum((count) => count.unwanted.length),
    found + sum((count) => count.missing.length),
  );
  return [precision, recall, f];
}

function wordRow(verdicts: readonly Verdict[]): Cell[] {
  const scores = verdicts.flatMap(({ words }) => words ?? []);
  return [
    meanCell(scores.map((each) => each.precision)),
    meanCell(scores.map((each) => each.recall)),
    meanCell(scores.map((each) => each.f)),
  ];
}

function qualityTables(all: Verdicts): string[] {
  return CORPORA.flatMap((corpus) => {
    const rows = [...all].map(([name, verdicts]): Cell[] => {
      const own = verdicts.filter((verdict) => verdict.corpus === corpus);
      return [name, own.length, own.filter(({ empty }) => empty).length, ...segmentRow(own), ...wordRow(own)];
    });
    if (rows.every(([, pages]) => pages === 0)) return [];
    const head = [corpus, 'pages', 'empty', 'segments P', 'R', 'F', 'words P', 'R', 'F1'];
    return [table(head, rows)];
  });
}

function junkTable(all: Verdicts): string {
  const rows = [...all].map(([name, verdicts]): Cell[] => {
    const part = (pick: 'inside' | 'around' | 'kept'): string => {
      const each = verdicts.flatMap(({ junk }) => junk?.[pick] ?? []);
      return `${each.filter(Boolean).length} of ${each.length}`;
    };
    const right = verdicts.filter(({ junk }) => junk);
    const allRight = right.filter(({ junk }) => [...(junk?.inside ?? []), ...(junk?.kept ?? [])].every(Boolean)).length;
    return [name, part('inside'), part('around'), part('kept'), `${allRight} of ${right.length}`];
  });
  return table(['hand-checked', 'junk inside removed', 'junk around removed', 'true sentences kept', 'pages all right'], rows);
}

function answerCells(answers: readonly (Answer | undefined)[]): Cell[] {
  const asked = answers.filter((answer) => answer !== undefined);
  if (asked.length === 0) return [null, null];
  const given = asked.filter((answer) => answer !== null);
  const right = given.filter(Boolean).length;
  return [given.length === 0 ? null : right / given.length, right / asked.length];
}

function metadataTables(all: Verdicts): string[] {
  const head = ['title: of given', 'of all', 'byline: of given', 'of all', 'date: of given', 'of all'];
  return CORPORA.flatMap((corpus) => {
    const rows = [...all].map(([name, verdicts]): Cell[] => {
      const own = verdicts.filter((verdict) => verdict.corpus === corpus);
      return [
        name,
        ...(['title', 'byline', 'date'] as const).flatMap((part) => answerCells(own.map((verdict) => verdict[part]))),
      ];
    });
    return rows.every((row) => row.slice(1).every((cell) => cell === null)) ? [] : [table([corpus, ...head], rows)];
  });
}

function timeTable(all: Verdicts, calibrationMs: number): string {
  const reference = all.get('readability') ?? [];
  const rows = [...all].map(([name, verdicts]): Cell[] => {
    const times = verdicts.map(({ ms }) => ms);
    const ratios = verdicts.flatMap(({ ms }, index) => {
      const against = reference[index]?.ms ?? 0;
      return against > 0 && ms > 0 ? [ms / against] : [];
    });
    const base = median(reference.map(({ ms }) => ms));
    const middle = median(times);
    return [name, middle, quantile(times, 0.95), base > 0 ? middle / base : null, ratios.length > 0 ? median(ratios) : null];
  });
  const head = ['time per page', 'median ms', 'p95 ms', 'median / readability', 'median of ratios'];
  return `${table(head, rows, 2)}\nCalibration loop: ${calibrationMs.toFixed(1)} ms. Parsing and copying the page stand outside the clock.`;
}

const loss = ({ segments, words }: Verdict): number =>
  words ? 1 - words.f : segments ? segments.missing.length + segments.unwanted.length : 0;

function worstPages(name: string, verdicts: readonly Verdict[]): string {
  const lines = CORPORA.flatMap((corpus) =>
    verdicts
      .filter((verdict) => verdict.corpus === corpus && loss(verdict) > 0)
      .toSorted((a, b) => loss(b) - loss(a))
      .slice(0, WORST)
      .map(({ file, words, segments, error }) => {
        const figures = words
          ? `words P ${words.precision.toFixed(2)} R ${words.recall.toFixed(2)} F ${words.f.toFixed(2)}`
          : `missing ${segments?.missing.length ?? 0}, unwanted ${segments?.unwanted.length ?? 0}`;
        return `  ${file}  ${figures}${error === null ? '' : `  ${error}`}`;
      }),
  );
  return [`Worst pages of ${name}:`, ...lines].join('\n');
}

function failures(all: Verdicts): string {
  const lines = [...all].flatMap(([name, verdicts]) =>
    verdicts.flatMap(({ file, error }) => (error === null ? [] : [`  ${name}  ${file}  ${error}`])),
  );
  if (lines.length === 0) return 'No system failed on any page.';
  const more = lines.length > MOST_FAILURES ? [`  … and ${lines.length - MOST_FAILURES} more`] : [];
  return ['Failures, counted as empty:', ...lines.slice(0, MOST_FAILURES), ...more].join('\n');
}

/**
 * Everything the bench prints.
 *
 * @param worstOf - The system whose worst pages are listed.
 */
export function report(all: Verdicts, { calibrationMs, worstOf }: { calibrationMs: number; worstOf: string }): string {
  const hasJunk = [...all.values()].flat().some(({ junk }) => junk);
  return [
    ...qualityTables(all),
    ...(hasJunk ? [junkTable(all)] : []),
    ...metadataTables(all),
    timeTable(all, calibrationMs),
    worstPages(worstOf, all.get(worstOf) ?? []),
    failures(all),
  ].join('\n\n');
}
