import type { Article } from '../../src/article';
import { builtin, textsBelow } from '../../src/capture/tree';
import { scriptOf } from '../../src/view/script';

/** Scripts whose lines may run from top to bottom. */
const SCRIPTS: ReadonlySet<string> = new Set(['japanese', 'chinese', 'chinese-traditional']);

/** So many characters of a paragraph are enough to know it again. */
const OPENING = 12;

/** Texts of a page that are looked at. */
const MOST_TEXTS = 20_000;

/**
 * Whether the page sets an article in lines from top to bottom, the first one at the right.
 *
 * @param document - The page.
 * @param article - What was read on it.
 */
export function isSetVertically(document: Document, { lang, paragraphs }: Article): boolean {
  const opening = paragraphs[0]?.slice(0, OPENING) ?? '';
  if (opening === '' || !SCRIPTS.has(scriptOf(lang))) return false;
  const walker = textsBelow(builtin(document, 'documentElement'));
  for (let count = 0; count < MOST_TEXTS && walker.nextNode(); count += 1) {
    const { data, parentElement } = walker.currentNode as Text;
    if (data.trimStart().startsWith(opening))
      return parentElement !== null && getComputedStyle(parentElement).writingMode === 'vertical-rl';
  }
  return false;
}
