import type { Point } from '../article';
import { splitSentences } from '../text/sentences';
import { datelineLength } from './dateline';
import type { Story } from './story';

/** A dateline stands at the head of a story, at most below a standfirst or two. */
const DATELINE_PARAGRAPHS = 3;

/** A sentence of a story and where it stands in its paragraph. */
export interface StorySentence extends Point {
  /** Index in the story. */
  readonly index: number;
  /** Index in the paragraph, and how many sentences that has. */
  readonly place: number;
  readonly places: number;
}

/**
 * Cuts a story into sentences, without the datelines that its paragraphs open with.
 *
 * @returns Sentences in reading order.
 */
export function storySentences(story: Story): StorySentence[] {
  const sentences: StorySentence[] = [];
  for (const [paragraph, whole] of story.paragraphs.entries()) {
    const skipped = paragraph < DATELINE_PARAGRAPHS ? datelineLength(whole, paragraph === 0) : 0;
    const spans = splitSentences(whole.slice(skipped), story.lang);
    for (const [place, span] of spans.entries()) {
      const [start, end] = [span.start + skipped, span.end + skipped];
      sentences.push({
        index: sentences.length,
        text: whole.slice(start, end),
        paragraph,
        start,
        end,
        place,
        places: spans.length,
      });
    }
  }
  return sentences;
}
