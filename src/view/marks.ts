import type { Context } from './context';
import { travelTo } from './travel';

/** Sentences of the text that the sidebar leads to. One at a time is the current one. */
export interface Marks {
  /** Leads to these pieces of text and marks them. */
  show(pieces: readonly HTMLElement[]): void;
  /** Leads to the source of a point, if there is one of that number. */
  showPoint(number: number): void;
}

/**
 * @param context - The view's context.
 * @param text - Where the sentences are.
 */
export function makeMarks(context: Context, text: HTMLElement): Marks {
  let current: readonly HTMLElement[] = [];
  const show = (pieces: readonly HTMLElement[]): void => {
    for (const piece of current) piece.removeAttribute('aria-current');
    current = pieces;
    for (const piece of current) piece.setAttribute('aria-current', 'true');
    travelTo(context, pieces[0] ?? null);
  };
  return {
    show,
    showPoint(number) {
      const sources = [...text.querySelectorAll<HTMLElement>(`.source[data-point="${number}"]`)];
      if (sources.length > 0) show(sources);
    },
  };
}
