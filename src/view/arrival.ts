import type { Steps } from '../steps';

/** So many nodes of the text come into the page together; the first of them more than fill a window. */
const BATCH = 250;

/**
 * Brings what was made into the reader, in steps: all but the text and its beginning at once, then the rest of the text.
 *
 * @param dialog - Where it goes.
 * @param parts - What goes there, in order; one of them holds the text.
 * @param text - The element of the text, filled.
 */
export function* arrive(dialog: HTMLElement, parts: readonly Node[], text: Element): Steps<void> {
  const later = [...text.childNodes].slice(BATCH);
  for (const node of later) node.remove();
  dialog.append(...parts);
  for (let from = 0; from < later.length; from += BATCH) {
    yield;
    text.append(...later.slice(from, from + BATCH));
  }
}
