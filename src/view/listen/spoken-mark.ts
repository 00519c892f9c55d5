import type { Context } from '../context';
import { rangeOf, type Sentence } from './sentences';
import { isCalm } from '../travel';

/** Its name in the style sheet. */
const NAME = 'lede-spoken';

/** Parts of the window's height between which the sentence is left where it is, and where it goes otherwise. */
const CALM_FROM = 0.12;
const CALM_TO = 0.72;
const GOES_TO = 0.3;

/** Marks the sentence that is read, and keeps it in view. */
export interface SpokenMark {
  show(sentence: Sentence): void;
  clear(): void;
}

/**
 * @param context - The view's context.
 */
export function makeSpokenMark({ dialog }: Context): SpokenMark {
  return {
    show(sentence) {
      const range = rangeOf(sentence);
      CSS.highlights.set(NAME, new Highlight(range));
      const { top, bottom } = range.getBoundingClientRect();
      if (top >= innerHeight * CALM_FROM && bottom <= innerHeight * CALM_TO) return;
      dialog.scrollBy({ top: top - innerHeight * GOES_TO, behavior: isCalm() ? 'instant' : 'smooth' });
    },
    clear: () => void CSS.highlights.delete(NAME),
  };
}

/**
 * The sentence at a point of the window.
 *
 * @param sentences - In order of reading.
 * @param target - What was pressed there.
 * @returns Its index, or -1.
 */
export function sentenceAt(sentences: readonly Sentence[], target: Element, { x, y }: { x: number; y: number }): number {
  return sentences.findIndex(
    (sentence) =>
      sentence.block.contains(target) &&
      [...rangeOf(sentence).getClientRects()].some(
        ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
      ),
  );
}
