import { squeeze } from '../../tests/fixtures/squeeze';

/** Precision, recall and their harmonic mean, each 0–1. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f: number;
}

/** Counts over segments: `missing` should have been found, `unwanted` should not. */
export interface Counts {
  readonly found: number;
  readonly missing: readonly string[];
  readonly unwanted: readonly string[];
}

/** Scripts written without spaces between words: each character counts as a word. */
const NO_SPACE =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const WORD = new RegExp(`[${NO_SPACE}]|(?:(?![${NO_SPACE}])[\\p{L}\\p{M}\\p{N}_])+`, 'gu');

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** @returns Precision, recall and F of counts; 0 where nothing was found. */
export function score(found: number, given: number, wanted: number): Score {
  const precision = given > 0 ? found / given : 0;
  const recall = wanted > 0 ? found / wanted : 0;
  return { precision, recall, f: found > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
}

/** @returns Lower-cased words of any script: runs of letters, marks, digits and `_`, single characters where a script has no spaces. */
export function words(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/**
 * Word F1 as multisets, order ignored.
 *
 * @returns 0 where either text has no word.
 */
export function bagScore(text: string, reference: string): Score {
  const given = words(text);
  const wanted = words(reference);
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  let found = 0;
  for (const word of given) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    found += 1;
  }
  return score(found, given.length, wanted.length);
}

/** @returns For each string whether the text holds it, white space left out, since systems join pieces with and without it. */
export function holds(text: string, strings: readonly string[]): boolean[] {
  const squeezed = squeeze(text);
  return strings.map((string) => squeezed.includes(squeeze(string)));
}

/** The metric of trafilatura's evaluation: a segment counts as found where it is a substring, white space collapsed. */
export function segmentCounts(text: string, segments: { present: readonly string[]; absent: readonly string[] }): Counts {
  const collapsed = collapse(text);
  const has = (segment: string): boolean => collapsed.includes(collapse(segment));
  const missing = segments.present.filter((segment) => !has(segment));
  return { found: segments.present.length - missing.length, missing, unwanted: segments.absent.filter(has) };
}
