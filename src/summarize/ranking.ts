import { Forest, type PackedForest } from '../extract/forest';
import { findCandidates } from './candidates';
import type { Cues } from './cues';
import { COLUMNS, Selection } from './selection';
import type { Story } from './story';
import type { StorySentence } from './story-sentences';

/** What `npm run train:summary` learns. */
export interface RankerModel {
  /** Says of a sentence beside those already chosen how much it adds. */
  readonly forest: PackedForest;
  readonly cues: Cues;
}

// In units of the model's scores (0 to 1, mostly 0.45 to 0.55); chosen on the development articles, see docs/summary.md.
/** A later sentence must be so much better than an earlier one: estimates err, and the lead is seldom wrong. */
const EARLY_FIRST = 0.007;
const EARLY_NEXT = 0.001;
/** What a sentence loses that opens with a word whose meaning is elsewhere, or that is a question. */
const LEANING = 0.0105;
/** What it loses for each word that the points hold already, were all its words of that kind. */
const REPEATING = 0.02;

/**
 * Beyond the first three, what a sentence gains by its distance from the points, in lengths of the story, times its share of what the story
 * is about: they are to cover its parts.
 */
const COVERING = 0.03;

/** Beyond the first three, a sentence shorter than this share of the story's mean says too little by itself. */
const SHORT = 0.75;
const SAYING_LITTLE = 0.01;

/** A sentence so like a chosen one says the same again. */
const REPEATED = 0.6;

/** So many points are given even where a story has fewer sentences that stand alone. */
const FEWEST_POINTS = 3;

/** Sentences beyond are not looked at: the work grows with their number. */
const MOST_SENTENCES = 600;

const forests = new WeakMap<RankerModel, Forest>();

/**
 * Ranks sentences by choosing one after another, each time the one that adds most to those already chosen.
 *
 * @param count - How many to choose.
 * @returns Indices of sentences: the most important one, then the others in blocks of falling importance, each block in reading order.
 *   Sentences that are no whole points are left out, so there may be fewer, down to three.
 */
export function rankSentences(story: Story, all: readonly StorySentence[], model: RankerModel, count: number): number[] {
  const sentences = all.slice(0, MOST_SENTENCES);
  const selection = new Selection(story, sentences, model.cues);
  const { whole, leaning } = findCandidates(
    sentences,
    sentences.map((_, index) => selection.wordsOf(index)),
    story.lang,
  );
  const forest = forests.get(model) ?? new Forest(model.forest, COLUMNS);
  forests.set(model, forest);
  const asked = Uint8Array.from(whole, Number);
  let widened = false;
  while (selection.chosen.length < count) {
    const scores = forest.probabilities(selection.rows, COLUMNS.length, asked);
    for (const index of scores.keys()) {
      scores[index]! -= (leaning[index] ? LEANING : 0) + REPEATING * selection.repeats(index);
      if (selection.chosen.length < FEWEST_POINTS) continue;
      scores[index]! += COVERING * selection.apart(index) * selection.feature(index, 'topicsCovered');
      if (selection.feature(index, 'wordsToMean') < SHORT) scores[index]! -= SAYING_LITTLE;
    }
    const best = earliest(scores, asked, selection.chosen.length === 0 ? EARLY_FIRST : EARLY_NEXT);
    if (best === -1) {
      if (widened || selection.chosen.length >= FEWEST_POINTS) break;
      widened = true;
      for (const index of asked.keys()) asked[index] = selection.chosen.includes(index) ? 0 : 1;
      continue;
    }
    selection.add(best);
    asked[best] = 0;
    for (const index of asked.keys()) if (selection.likeChosen(index) > REPEATED) asked[index] = 0;
  }
  return inBlocks(selection.chosen);
}

/** A ranking with all sentences that it leaves out behind it, in reading order. */
export function withRest(ranking: readonly number[], sentences: number): number[] {
  const ranked = new Set(ranking);
  return [...ranking, ...Array.from({ length: sentences }, (_, index) => index).filter((index) => !ranked.has(index))];
}

/** The first sentence whose score comes near enough to the greatest; -1 where none is asked. */
function earliest(scores: Float32Array, asked: Uint8Array, margin: number): number {
  let greatest = -Infinity;
  for (const [index, score] of scores.entries()) if (asked[index] === 1 && score > greatest) greatest = score;
  return scores.findIndex((score, index) => asked[index] === 1 && score >= greatest - margin);
}

/** Ends of the blocks: the first three points, up to seven, then by fives. */
const BLOCKS = [3, 8, 13, 18];

/**
 * Puts points of about the same importance into reading order. The first stays first, unless the first three follow each other in the
 * story: such a passage is read as it stands.
 */
function inBlocks(chosen: readonly number[]): number[] {
  const opening = chosen.slice(0, BLOCKS[0]).toSorted((a, b) => a - b);
  const passage = opening.length === BLOCKS[0] && opening.every((index, place) => index === opening[0]! + place);
  const first = passage ? opening : chosen.slice(0, 1);
  const ends = [...BLOCKS, chosen.length];
  return [
    ...first,
    ...ends.flatMap((end, block) =>
      chosen.slice(Math.max(first.length, ends[block - 1] ?? 0), Math.max(first.length, end)).toSorted((a, b) => a - b),
    ),
  ];
}
