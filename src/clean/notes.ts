import { type Container, isHeading, Role } from '../capture/page';
import type { TextStats } from '../extract/features/text-stats';
import { isLabel } from '../text/phrases';
import { inDataCell } from './data-cell';
import { caseOf, type Findings, INNOCENT, isSentence, namesAuthor } from './evidence';
import { standsIn } from './home';

/** Blocks before the end of the article that may be its tail. */
const TAIL = 3;
const MAX_WORDS = 80;
/** Share of words with a capital in a line of names. */
const NAMES = 0.5;
/** Probability under which the model takes no text for the article's. */
const DOUBTED = 0.5;
const COPYRIGHT = /[©℗]/;
/** Probability from which a line below the text that looks like its paragraphs is the text's own. */
const LIKELY = 0.35;
/** A line that names the author and has fewer words is a byline. */
const BYLINE_WORDS = 12;
/** Blocks from the end of the article up to which a note may stand. */
export const NOTE_REACH = 4;
/** A sentence that what it is stands before in brackets: "[Correction] …". */
const BRACKETED = /^[[［【〔(（][^\]］】〕)）]{1,24}[\]］】〕)）]\s*\S/u;
/** A line that stands in brackets from one end to the other. */
const IN_BRACKETS = /^[[［【〔(（][^[\]［］【】〔〕()（）\p{N}]{16,}[\]］】〕)）]$/u;
/** A short line that says what somebody did: "With the help of: Ada Brook". */
const ASCRIBED = /^[^\p{N}:：]{2,40}[:：][^\p{N}:：]{2,60}$/u;

/** Kinds of phrases that may open a line which stays. */
const HARMLESS = new Set(['note', 'credit', 'agency', 'republished', 'machine-translated']);

/**
 * Whether a block opens as a note does, in the words of its language: such a block stays even where the model leaves it out.
 *
 * @param isTail - It stands where an article ends: a line of names may follow the words of a note at once.
 */
export function opensAsNote(i: number, { stats }: Findings, isTail: boolean): boolean {
  const block = stats.page.blocks[i]!;
  const { words, linkDensity } = stats.text[i]!;
  if (words > MAX_WORDS || linkDensity > 0.5 || isHeading(block) || inDataCell(block.container)) return false;
  const mayName = isTail && namesPeople(stats.text[i]!);
  return stats.phrases
    .of(i)
    .some((match) => match.kind === 'note' && (isLabel(match) || (mayName && match.standing === 'title')));
}

/**
 * Whether a block below the article's text is a line of its own that nothing speaks against: a note in words that no list has.
 *
 * @param home - The container around the article's paragraphs.
 * @param isRight - It stands right below, so that it need not say what it is.
 */
export function closesText(i: number, home: Container, findings: Findings, isRight: boolean): boolean {
  const { stats } = findings;
  const { container, links, text } = stats.page.blocks[i]!;
  const { words } = stats.text[i]!;
  if (!standsIn(home, container)) return false;
  if (links > 0 || words < 2 || words > MAX_WORDS || container.flags & (Role.heading | Role.footer | Role.button)) return false;
  if (COPYRIGHT.test(text)) return false;
  const isNamed = namesAuthor(text, findings);
  const closes =
    (!isNamed && isSentence(i, stats, 2) && (isRight || BRACKETED.test(text))) ||
    (isRight && IN_BRACKETS.test(text)) ||
    (isRight && ((!(isNamed && words < BYLINE_WORDS) && looksLikeText(i, findings)) || (!isNamed && ascribes(i, findings))));
  if (!closes) return false;
  const announced = stats.phrases.of(i).some((match) => !HARMLESS.has(match.kind) && isLabel(match));
  return !announced && caseOf(i, findings).score < INNOCENT;
}

/** Whether a block is marked up as the paragraph before it is, and likely to be text. */
function looksLikeText(i: number, { stats, p }: Findings): boolean {
  const before = stats.previousProse[i]!;
  return before >= 0 && p[i]! >= LIKELY && stats.signatureOf[before] === stats.signatureOf[i];
}

/** Whether a block says what somebody did, in markup that is a variant of the paragraph's before it. */
function ascribes(i: number, { stats }: Findings): boolean {
  const { text, container } = stats.page.blocks[i]!;
  const before = stats.page.blocks[stats.previousProse[i]!]?.container;
  const isVariant = before !== undefined && before.names !== '' && `${container.names} `.startsWith(`${before.names} `);
  return isVariant && ASCRIBED.test(text);
}

/**
 * Whether a kept block is a note to the article and no part of its story: a correction, an editor's note, a "reporting by" tail.
 *
 * @param last - Index of the article's last block.
 */
export function isNote(i: number, findings: Findings, last: number): boolean {
  const { stats, p, book, lang } = findings;
  const block = stats.page.blocks[i]!;
  const text = stats.text[i]!;
  if (text.words > MAX_WORDS || isHeading(block) || inDataCell(block.container)) return false;
  const isTail = last - i < TAIL;
  if (opensAsNote(i, findings, isTail)) return true;
  if (!isTail) return false;
  if (book.within(block.text, lang).some((match) => match.kind === 'note')) return true;
  if (block.emphasisChars > 0.9 * block.text.length && text.quotes === 0) return true;
  if (p[i]! < DOUBTED && block.links === 0 && !text.prose && isSentence(i, stats, 2) && standsApart(i, findings)) return true;
  return namesPeople(text) && text.commas >= 2;
}

/** Whether most words of a line have capitals, as in a list of names: in scripts that have them. */
function namesPeople({ words, capitals, sentences, quotes }: TextStats): boolean {
  return words <= 50 && capitals >= NAMES && sentences <= 2 && quotes === 0;
}

/** Whether a block is marked up otherwise than the paragraph before it. */
function standsApart(i: number, { stats }: Findings): boolean {
  const before = stats.previousProse[i]!;
  return before >= 0 && stats.signatureOf[before] !== stats.signatureOf[i];
}
