import { isBalanced } from '../../../src/summarize/candidates';
import { openingOf } from '../../../src/summarize/openers';
import type { Ranking } from './baselines';
import type { Item } from './corpus';
import { mean } from '../mean';
import { POINTS } from './measures';
import { rougeWords } from './rouge';

/** What readers mind and ROUGE does not see, of the first three points; shares from 0 to 1. */
export interface Readers {
  readonly words: number;
  /** Points that open with a word whose meaning is elsewhere. */
  readonly leaning: number;
  /** Words of a point that stand in another one, as a share of the shorter. */
  readonly repeated: number;
  /** Points with half a quotation or half a pair of brackets. */
  readonly unbalanced: number;
}

export function readersOf({ sentences, lang }: Item, ranking: Ranking): Readers {
  const points = ranking.slice(0, POINTS).map((index) => sentences[index]!.text);
  const words = points.map(rougeWords);
  const pairs = words.flatMap((first, index) => words.slice(index + 1).map((second) => overlap(first, second)));
  return {
    words: words.flat().length,
    leaning: mean(points.map((text) => (openingOf(text, lang) === null ? 0 : 1))),
    repeated: mean(pairs),
    unbalanced: mean(points.map((text) => (isBalanced(text) ? 0 : 1))),
  };
}

function overlap(first: readonly string[], second: readonly string[]): number {
  const [few, many] = [new Set(first), new Set(second)].toSorted((a, b) => a.size - b.size) as [Set<string>, Set<string>];
  return few.size === 0 ? 0 : [...few].filter((word) => many.has(word)).length / few.size;
}
