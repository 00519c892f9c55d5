import type { Point, Summary } from '../article';
import { splitSentences } from '../text/sentences';
import type { Story } from './story';

/** Fewer sentences than this are read as fast as a summary of them. */
const FEWEST_SENTENCES = 6;

/**
 * Chooses the sentences of a story that say what it says.
 *
 * @param story - Title, language and paragraphs; standfirst where there is one.
 * @param options - `count`: how many points to give; by the story's length (3 to 7) where absent.
 * @returns Points, most important first, each with its exact place. `[]` for a story under six sentences unless a count is given. Never throws.
 */
export function summarize(story: Story, { count }: { readonly count?: number } = {}): Summary {
  const sentences = story.paragraphs.flatMap((text, paragraph) =>
    splitSentences(text, story.lang).map(({ start, end }): Point => ({ text: text.slice(start, end), paragraph, start, end })),
  );
  if (count === undefined && sentences.length < FEWEST_SENTENCES) return [];
  return sentences.slice(0, count ?? Math.min(7, Math.max(3, Math.round(sentences.length / 10))));
}
