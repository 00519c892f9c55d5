import { pieceAt, type TextBlock } from '../capture/page';

/** A few words before a colon or arrow, as labels of any language are: no known phrase, so the link after it must lead to a story on this site. */
const ANY_LABEL = /^([^.!?…。！？।؟۔።:：៖፦»›→|\n]{2,45}?)\s?[:：៖፦»›→|]\s*(?=\S)/u;
const ANY_LABEL_WORDS = 6;
/** What stands between two links of one line. */
const BETWEEN = /^[\s|•·,;/–—-]*$/u;
/** A label in brackets or after a dash. */
const LABEL_AFTER = /^\s*(?:[([（［【][^()[\]（）［］【】]{2,45}[)\]）］】]|[–—|•·]\s*[^.!?…。！？।؟]{2,45})\s*$/u;

/** What stands as a label from `start` on, with the offset after it where the link should begin. */
export function anyLabel(text: string, start: number): { phrase: string; rest: number } | null {
  const match = ANY_LABEL.exec(text.slice(start, start + 80));
  if (!match || match[1]!.split(' ').length > ANY_LABEL_WORDS) return null;
  return { phrase: match[1]!, rest: match[0].length };
}

/** The few words before a link that ends the line, marked by nothing but the link. */
export function wordsBeforeLink({ pieces, text, lastInLink }: TextBlock): { phrase: string; rest: number } | null {
  const first = pieces.find(({ link }) => link !== null);
  if (!lastInLink || !first || first.start === 0) return null;
  const phrase = text.slice(0, first.start).trim();
  return phrase.length > 1 && phrase.length <= 45 && phrase.split(' ').length <= ANY_LABEL_WORDS
    ? { phrase, rest: first.start }
    : null;
}

/** Offset where the link ends that covers the text from `rest` on (or all of it from `label` on); −1 where no link does. */
export function linkedUntil(block: TextBlock, label: number, rest: number): number {
  const { pieces, text } = block;
  let end = -1;
  let begun = false;
  for (let i = pieceAt(block, label); i < pieces.length; i++) {
    const piece = pieces[i]!;
    const to = pieces[i + 1]?.start ?? text.length;
    if (to <= label) continue;
    const blank = BETWEEN.test(text.slice(piece.start, to));
    if (piece.link) {
      if (!begun && piece.start > rest + 3) return -1;
      begun = true;
      end = to;
    } else if (begun && !blank) return end;
    else if (!begun && piece.start > rest && !blank) return -1;
  }
  return end;
}

/** A label in brackets or after a dash that follows the link with which a line opens; null where there is none. */
export function labelAfter({ pieces, text, firstInLink }: TextBlock): string | null {
  if (!firstInLink) return null;
  const next = pieces.find(({ link }) => link === null);
  const rest = next === undefined ? '' : text.slice(next.start);
  return LABEL_AFTER.test(rest) && rest.trim().split(' ').length <= ANY_LABEL_WORDS ? rest.trim() : null;
}
