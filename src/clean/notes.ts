import { Role } from '../capture/page';
import { isLabel } from '../text/phrases';
import type { Findings } from './evidence';

/** Blocks before the end of the article that may be its tail. */
const TAIL = 3;
const MAX_WORDS = 80;
/** Share of words with a capital in a line of names. */
const NAMES = 0.5;

/**
 * Whether a kept block is a note to the article and no part of its story: a correction, an editor's note, a "reporting by" tail.
 *
 * @param last - Index of the article's last block.
 */
export function isNote(i: number, { stats, book, lang }: Findings, last: number): boolean {
  const block = stats.page.blocks[i]!;
  const text = stats.text[i]!;
  if (text.words > MAX_WORDS || block.container.flags & (Role.table | Role.heading)) return false;
  if (book.match(block.text, lang).some((match) => match.kind === 'note' && isLabel(match))) return true;
  const isTail = last - i < TAIL;
  if (isTail && book.within(block.text, lang).some((match) => match.kind === 'note')) return true;
  // A list of names: capitals on most words and commas between them, in scripts that have capitals.
  return isTail && text.words <= 50 && text.capitals >= NAMES && text.commas >= 2 && text.sentences <= 2 && text.quotes === 0;
}
