import type { Context } from './context';
import { travelTo } from './travel';

/** Sentences of the text that the sidebar leads to. One at a time is the current one. */
export interface Marks {
  /** Leads to these pieces of text and marks them. */
  show(pieces: readonly HTMLElement[]): void;
}

/** @param context - The view's context. */
export function makeMarks(context: Context): Marks {
  let current: readonly HTMLElement[] = [];
  return {
    show(pieces) {
      for (const piece of current) piece.removeAttribute('aria-current');
      current = pieces;
      for (const piece of current) piece.setAttribute('aria-current', 'true');
      travelTo(context, pieces[0] ?? null);
    },
  };
}
