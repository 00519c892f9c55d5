import { Role } from '../capture/page';
import type { TextStats } from '../extract/features/text-stats';
import { isLabel } from '../text/phrases';
import type { Findings } from './evidence';

/** Blocks before the end of the article that may be its tail. */
const TAIL = 3;
const MAX_WORDS = 80;
/** Share of words with a capital in a line of names. */
const NAMES = 0.5;

/**
 * Whether a block opens as a note does, in the words of its language: such a block stays even where the model leaves it out.
 *
 * @param isTail - It stands where an article ends: a line of names may follow the words of a note at once.
 */
export function opensAsNote(i: number, { stats }: Findings, isTail: boolean): boolean {
  const block = stats.page.blocks[i]!;
  const { words, linkDensity } = stats.text[i]!;
  if (words > MAX_WORDS || linkDensity > 0.5 || block.container.flags & (Role.table | Role.heading)) return false;
  const mayName = isTail && namesPeople(stats.text[i]!);
  return stats.phrases
    .of(i)
    .some((match) => match.kind === 'note' && (isLabel(match) || (mayName && match.standing === 'title')));
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
  const isTail = last - i < TAIL;
  if (opensAsNote(i, findings, isTail)) return true;
  if (isTail && book.within(block.text, lang).some((match) => match.kind === 'note')) return true;
  if (isTail && block.emphasisChars > 0.9 * block.text.length && text.quotes === 0) return true;
  return isTail && namesPeople(text) && text.commas >= 2;
}

/** Whether most words of a line have capitals, as in a list of names: in scripts that have them. */
function namesPeople({ words, capitals, sentences, quotes }: TextStats): boolean {
  return words <= 50 && capitals >= NAMES && sentences <= 2 && quotes === 0;
}
