import { mean } from '../mean';
import type { Item } from './corpus';

/** Points of a summary that R judges. */
export const POINTS = 3;

/** R: mean of ROUGE-1, 2 and L against each reference, the first three points in the order of the story. */
export function scoreThree(item: Item, ranking: Ranking): number {
  return scoreSet(item, ranking.slice(0, POINTS));
}

/** Indices of sentences, most important first. */
type Ranking = readonly number[];

/** R: mean of ROUGE-1, 2 and L of a set of sentences against each reference, in the order of the story. */
export function scoreSet({ references, encoded }: Item, chosen: Ranking): number {
  const inOrder = chosen.toSorted((a, b) => a - b);
  return mean(references.map((reference, number) => reference.score(join(inOrder.map((index) => encoded[number]![index]!))).r));
}

/** Rlen: the points in the order of their importance, cut at the reference's length. Gains from length alone vanish. */
export function scoreAtLength({ references, encoded }: Item, ranking: Ranking): number {
  return mean(
    references.map((reference, number) => {
      const parts: Int32Array[] = [];
      let length = 0;
      for (const index of ranking) {
        if (length >= reference.length) break;
        parts.push(encoded[number]![index]!);
        length += encoded[number]![index]!.length;
      }
      return reference.score(join(parts).slice(0, reference.length)).r;
    }),
  );
}

/** The longest reference in words: a ranking needs no more. */
export function longestReference({ references }: Item): number {
  return Math.max(...references.map(({ length }) => length));
}

function join(parts: readonly Int32Array[]): Int32Array {
  const joined = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
