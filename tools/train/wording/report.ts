import type { WordingKind } from '../../../src/clean/wording';
import type { Example } from './examples';

/** An example with what a model that has not seen its group says of it. */
export interface Scored extends Example {
  readonly odds: number;
  readonly guess: WordingKind;
}

const POSITIVE_FORMS = ['phrase', 'titled', 'line'] as const;
const TRUE_FORMS = ['paragraph', 'sentence', 'heading', 'part', 'written'] as const;

const percent = (part: number, whole: number): string => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1));

/** Prints recall by form, kind and language, false alarms by form and language, and the true texts that come nearest to promotion. */
export function report(scored: readonly Scored[], threshold: number): void {
  const hit = ({ odds }: Scored): boolean => odds > threshold;
  console.log(`threshold ${threshold.toFixed(2)}`);
  const truths = scored
    .filter(({ form }) => form === 'paragraph' || form === 'sentence' || form === 'heading')
    .map(({ odds }) => odds)
    .toSorted((a, b) => b - a);
  const lines = scored.filter(({ form }) => form === 'line');
  for (const alarms of [1, 3, 5, 10, 20, 40]) {
    const least = truths[Math.floor((truths.length * alarms) / 1e4)]!;
    console.log(
      `at ${alarms} false alarms in 10,000 (odds ${least.toFixed(2)}): lines found ${percent(lines.filter(({ odds }) => odds > least).length, lines.length)} %`,
    );
  }
  for (const form of POSITIVE_FORMS) {
    const rows = scored.filter((row) => row.form === form);
    const hits = rows.filter(hit);
    console.log(
      `${form}: ${rows.length}, found ${percent(hits.length, rows.length)} %, of the right kind ${percent(hits.filter(({ kind, guess }) => kind === guess).length, hits.length)} %`,
    );
  }
  for (const form of TRUE_FORMS) {
    const rows = scored.filter((row) => row.form === form && row.kind === null);
    console.log(`${form}: ${rows.length}, false alarms in 10,000: ${((1e4 * rows.filter(hit).length) / rows.length).toFixed(1)}`);
  }
  console.log(
    'by kind (lines):',
    groupsOf(
      scored.filter(({ form }) => form === 'line'),
      ({ kind }) => kind!,
      hit,
    ),
  );
  console.log(
    'by language (lines):',
    groupsOf(
      scored.filter(({ form }) => form === 'line'),
      ({ lang }) => lang,
      hit,
    ),
  );
  console.log(
    'by language (phrases):',
    groupsOf(
      scored.filter(({ form }) => form === 'phrase'),
      ({ lang }) => lang,
      hit,
    ),
  );
  const real = scored.filter(({ form }) => form === 'paragraph' || form === 'sentence' || form === 'heading');
  for (const [language, rows] of Map.groupBy(real, ({ lang }) => lang)) {
    const alarms = rows.filter(hit).length;
    if (alarms > 0) console.log(`${language}: ${alarms} of ${rows.length}`);
  }
  if (process.argv.includes('--list')) {
    const nearest = scored
      .filter(({ kind, odds }) => kind === null && odds > threshold - 1.5)
      .toSorted((a, b) => b.odds - a.odds);
    for (const { odds, form, lang, guess, text } of nearest.slice(0, 400)) {
      console.log(`${(odds - threshold).toFixed(1)} ${form} ${lang} ${guess}: ${text.slice(0, 160)}`);
    }
  }
}

function groupsOf(rows: readonly Scored[], key: (row: Scored) => string, hit: (row: Scored) => boolean): string {
  return [...Map.groupBy(rows, key)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, group]) => `${name} ${percent(group.filter(hit).length, group.length)} (${group.length})`)
    .join(', ');
}
