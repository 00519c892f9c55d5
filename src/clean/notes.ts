import { Role } from '../capture/page';
import { isLabel } from '../text/phrases';
import type { Findings } from './evidence';

/** Blocks before the end of the article that may be its tail. */
const TAIL = 3;
const MAX_WORDS = 80;
/** Share of words with a capital in a line of names. */
const NAMES = 0.5;

/** Whether a block opens as a note does, in the words of its language: such a block stays even where the model leaves it out. */
export function opensAsNote(i: number, { stats }: Findings): boolean {
  const block = stats.page.blocks[i]!;
  if (stats.text[i]!.words > MAX_WORDS || stats.text[i]!.linkDensity > 0.5 || block.container.flags & (Role.table | Role.heading))
    return false;
  return stats.phrases.of(i).some((match) => match.kind === 'note' && isLabel(match));
}

/**
 * Whether a kept block is a note to the article and no part of its story: a correction, an editor's note, a "reporting by" tail.
 *
 * @param last - Index of the article's last block.
 */
export function isNote(i: number, findings: Findings, last: number): boolean {
  const { stats, book, lang } = findings;
  const block = stats.page.blocks[i]!;
  const text = stats.text[i]!;
  if (text.words > MAX_WORDS || block.container.flags & (Role.table | Role.heading)) return false;
  if (opensAsNote(i, findings)) return true;
  const isTail = last - i < TAIL;
  if (isTail && book.within(block.text, lang).some((match) => match.kind === 'note')) return true;
  if (isTail && block.emphasisChars > 0.9 * block.text.length && text.quotes === 0) return true;
  // A list of names: capitals on most words, and commas between them or the words of a note before them; in scripts that have capitals.
  if (!isTail || text.words > 50 || text.capitals < NAMES || text.sentences > 2 || text.quotes > 0) return false;
  return text.commas >= 2 || stats.phrases.of(i).some((match) => match.kind === 'note' && match.standing === 'title');
}
