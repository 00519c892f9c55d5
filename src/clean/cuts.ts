import type { Evidence } from '../article';
import { pieceAt, type TextBlock } from '../capture/page';
import { isLabel } from '../text/phrases';
import type { Findings } from './evidence';
import { anyLabel, linkedUntil } from './labelled-link';
import { leadsToStory } from './story-links';
import type { Cut } from './verdict';

/** Where in a paragraph a labelled link may begin: at the start of a sentence or of a bracket. */
const STARTS =
  /(?:^|[.!?…。！？।॥؟۔።။։][\])”"»』」’']*\s*)(?=\S)|[([（［【〔]\s*|\s[–—|•]\s+|\n|(?<=[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}])\s+(?=\S)/gu;
const BRACKETS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '（': '）', '［': '］', '【': '】', '〔': '〕' };
/** Words of a link after a paragraph's last sentence, and characters that the paragraph has at least. */
const TAIL_WORDS = 8;
const TAIL_AFTER = 80;
/** Characters of a label between a bracket and its link at most. */
const LABEL_LENGTH = 40;
/** Characters of a text in which a known label is looked for, and between a label and its link at most. */
const LABEL_REACH = 160;
const LINK_REACH = 3;
/** How a text ends whose last sentence has ended. */
const ENDED = /[.!?…。！？।؟۔።]["”»』」’)\]]*$/u;
/** A bracket of a few words or more at the end. */
const BRACKETED_TAIL = /\s*[([（［【〔][^()[\]（）［］【】〔〕]{12,120}[)\]）］】〕]\s*$/u;
const SENTENCE_END = /^[.!?…。！？।؟۔።]?\s*/u;

/**
 * Finds the pieces inside a paragraph that are labelled links to other stories: in brackets, or as a sentence of their own.
 *
 * @returns Ascending, not overlapping; what is left of the text are whole sentences. Empty for a paragraph without links.
 */
export function findCuts(block: TextBlock, findings: Findings): Cut[] {
  const { book, lang } = findings;
  if (block.links === 0) return [];
  const { text } = block;
  const cuts: Cut[] = [];
  let done = 0;
  for (const match of text.matchAll(STARTS)) {
    const start = match.index + match[0].length;
    if (start < done || start >= text.length || !isLinkNear(block, start)) continue;
    const known = book
      .match(text.slice(start, start + LABEL_REACH), lang)
      .find((found) => found.kind === 'related' && isLabel(found));
    const shaped = anyLabel(text, start) ?? (isBracket(match[0]) ? wordsToLink(block, start) : null);
    const label = known ?? shaped;
    if (!label) continue;
    const linkEnd = linkedUntil(block, start, start + label.rest);
    const leads = shaped !== null && leadsToStory(block, findings.isStoryLink, start, linkEnd);
    if (linkEnd < 0 || (!known && !leads)) continue;
    const cut = bounds(text, match.index, match[0], start, linkEnd);
    if (!cut || (cut.start === 0 && cut.end === text.length)) continue;
    const evidence: Evidence[] = [];
    if (known) evidence.push({ code: 'label', detail: known.phrase });
    if (leads) evidence.push({ code: 'same-site' });
    cuts.push({ ...cut, kind: 'related', evidence });
    done = cut.end;
  }
  const tail = linkedTail(block, findings) ?? bracketedTail(block, findings);
  if (tail && tail.start >= done) cuts.push(tail);
  return cuts;
}

/** Whether a label that begins at `from` could end before a link. */
function isLinkNear(block: TextBlock, from: number): boolean {
  const { pieces } = block;
  for (let i = pieceAt(block, from); i < pieces.length && pieces[i]!.start <= from + LABEL_REACH + LINK_REACH; i++) {
    if (pieces[i]!.link !== null) return true;
  }
  return false;
}

function isBracket(opener: string): boolean {
  return (opener.trim().at(-1) ?? '') in BRACKETS;
}

/** The few words between a bracket and the link after it, as a label of any language. */
function wordsToLink(block: TextBlock, from: number): { phrase: string; rest: number } | null {
  const { text, pieces } = block;
  let at = pieceAt(block, from);
  while (at < pieces.length && (pieces[at]!.link === null || pieces[at]!.start < from)) at++;
  const linked = pieces[at];
  if (!linked || linked.start - from > LABEL_LENGTH) return null;
  const phrase = text.slice(from, linked.start).trim();
  return phrase === '' || /[.!?…。！？।؟۔።()[\]]/u.test(phrase) ? null : { phrase, rest: linked.start - from };
}

/** A link to another story after the last sentence of a paragraph that is no sentence itself: its few words are a label. */
function linkedTail(block: TextBlock, { isStoryLink }: Findings): Cut | null {
  const { text, pieces, lastInLink } = block;
  if (!lastInLink || text.length < TAIL_AFTER) return null;
  let at = pieces.length - 1;
  while (at > 0 && pieces[at - 1]!.link === pieces[at]!.link) at--;
  const { start } = pieces[at]!;
  const linked = text.slice(start).trim();
  if (linked.split(' ').length > TAIL_WORDS || ENDED.test(linked)) return null;
  const before = text.slice(0, start).trimEnd();
  if (!ENDED.test(before) || !leadsToStory(block, isStoryLink, start)) return null;
  return { start: before.length, end: text.length, kind: 'related', evidence: [{ code: 'links' }, { code: 'same-site' }] };
}

/** The end of a paragraph in brackets that is wholly a link to another story. */
function bracketedTail(block: TextBlock, { isStoryLink }: Findings): Cut | null {
  const { text } = block;
  const match = text.length < TAIL_AFTER ? null : BRACKETED_TAIL.exec(text);
  if (!match || !leadsToStory(block, isStoryLink, match.index)) return null;
  const opening = match.index + match[0].search(/\S/u);
  if (linkedUntil(block, opening, opening + 1) < text.trimEnd().length - 2) return null;
  return { start: match.index, end: text.length, kind: 'related', evidence: [{ code: 'links' }, { code: 'same-site' }] };
}

/** The stretch to cut: with its brackets, or with the sentence's end; null where running text goes on in the same sentence. */
function bounds(
  text: string,
  matchStart: number,
  opener: string,
  start: number,
  linkEnd: number,
): { start: number; end: number } | null {
  const bracket = opener.trim().at(-1) ?? '';
  const closing = BRACKETS[bracket];
  if (closing) {
    const close = text.indexOf(closing, linkEnd);
    if (close < 0 || text.slice(linkEnd, close).trim().length > 3) return null;
    const from = matchStart > 0 && text[matchStart - 1] === ' ' ? matchStart - 1 : matchStart;
    return { start: from, end: close + 1 };
  }
  const rest = text.slice(linkEnd);
  const ending = SENTENCE_END.exec(rest)?.[0] ?? '';
  if (rest.length > ending.length && !/[.!?…。！？।؟۔።\n]/u.test(ending) && !/[.!?…。！？।؟۔።]\s*$/u.test(text.slice(0, linkEnd)))
    return null;
  const atEnd = linkEnd + ending.length >= text.length;
  // At the tail the blank before goes too; in the middle the blank after went with the sentence's end.
  const from = atEnd ? text.slice(0, start).trimEnd().length : start;
  const trimmed = atEnd ? text.slice(0, from).replace(/\s*[–—|•]$/u, '').length : from;
  return { start: trimmed, end: linkEnd + ending.length };
}
