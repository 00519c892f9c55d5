import type { Point, Summary } from '../article';
import { cues, forest } from '../data/summary-model.json';
import { rankSentences } from './ranking';
import type { Story } from './story';
import { storySentences } from './story-sentences';

/** Fewer sentences than this are read as fast as a summary of them. */
const FEWEST_SENTENCES = 6;

/** A point for so many sentences of a story. */
const SENTENCES_A_POINT = 10;

const MODEL = { forest, cues };

/**
 * Chooses the sentences of a story that say what it says.
 *
 * @param story - Title, language and paragraphs; standfirst where there is one.
 * @param options - `count`: how many points to give; where absent `usual` if the story is long enough for any; by its length (3 to 7) where
 *   both are.
 * @returns Points, most important first, each with its exact place; fewer than asked for where the story has no more sentences that can
 *   stand alone. `[]` for a story under six sentences unless a count is given. Never throws.
 */
export function summarize(
  story: Story,
  { count, usual }: { readonly count?: number; readonly usual?: number | null } = {},
): Summary {
  const sentences = storySentences(story);
  if (count === undefined && sentences.length < FEWEST_SENTENCES) return [];
  return rankSentences(story, sentences, MODEL, count ?? usual ?? pointsFor(sentences.length)).map((index): Point => {
    const { text, paragraph, start, end } = sentences[index]!;
    return { text, paragraph, start, end };
  });
}

/** How many points a story of so many sentences gets: 3 to 7. */
export function pointsFor(sentences: number): number {
  return Math.min(7, Math.max(3, Math.round(sentences / SENTENCES_A_POINT)));
}
