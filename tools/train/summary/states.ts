import type { Item } from '../../bench/summary/corpus';
import { longestReference, scoreSet } from '../../bench/summary/measures';

/** A state of the choice: sentences chosen so far, in the order of choice. */
export type State = readonly number[];

/** A reference of more words than this takes more than three sentences to fill. */
const LONG_REFERENCE = 60;

/** Random states are made of sentences near the top, where choices are. */
const RANDOM_WITHIN = 12;

/** Sentences of fewer words are no candidates. */
const FEWEST_WORDS = 3;

/** The sentences of an article that can be points. */
export function candidatesOf({ encoded }: Item): number[] {
  return [...encoded[0]!.keys()].filter((index) => encoded[0]![index]!.length >= FEWEST_WORDS);
}

/**
 * The states that an article is trained in before there is a model: nothing chosen, the lead, the best sentences by the references, and
 * random ones.
 *
 * @param random - Numbers in [0, 1), from a seed.
 */
export function firstStates(item: Item, random: () => number): State[] {
  const candidates = candidatesOf(item);
  if (candidates.length === 0) return [];
  const pick = (within: number): number => candidates[Math.floor(random() * Math.min(within, candidates.length))]!;
  const best = bestByReference(item, candidates);
  const states = [[], [0], best.slice(0, 1), best.slice(0, 2), [pick(RANDOM_WITHIN)], [pick(RANDOM_WITHIN), pick(RANDOM_WITHIN)]];
  if (longestReference(item) > LONG_REFERENCE) {
    const several = Array.from({ length: 5 }, () => pick(candidates.length));
    states.push([0, 1, 2, 3], [...best, 0, 1], several);
  }
  return distinct(states, candidates.length);
}

/** The states that a ranking of the first model leads to: what the final model will meet. */
export function ownStates(item: Item, ranking: readonly number[]): State[] {
  const lengths = longestReference(item) > LONG_REFERENCE ? [1, 2, 3, 5] : [1, 2];
  return distinct(
    lengths.map((length) => ranking.slice(0, length)),
    candidatesOf(item).length,
  );
}

/** Three sentences, each adding most to the score of those before it. */
function bestByReference(item: Item, candidates: readonly number[]): number[] {
  const best: number[] = [];
  for (let step = 0; step < 3 && best.length < candidates.length; step++) {
    let [greatest, next] = [-1, -1];
    for (const candidate of candidates) {
      if (best.includes(candidate)) continue;
      const score = scoreSet(item, [...best, candidate]);
      if (score > greatest) [greatest, next] = [score, candidate];
    }
    best.push(next);
  }
  return best;
}

/** Each set of sentences once, leaving something to choose. */
function distinct(states: readonly State[], candidates: number): State[] {
  const byKey = new Map(
    states.map((state) => [...new Set(state)]).map((state) => [state.toSorted((a, b) => a - b).join(' '), state] as const),
  );
  return [...byKey.values()].filter((state) => state.length < candidates);
}
