import { withoutTail } from './byline-text';
import { creditIn, type MetadataWords } from '../words';

/** Longest text before an opener inside a line: a date, "Blog post". */
const MAX_LEAD = 45;

/**
 * What follows the opener of a byline: "By", "Von", "Text:".
 *
 * @returns The rest (empty where the opener is all there is), or null where the text has no opener of the language before a name.
 */
export function afterOpener(text: string, words: MetadataWords): string | null {
  const lower = text.toLowerCase();
  for (const opener of words.openers) {
    if (!lower.startsWith(opener)) continue;
    const rest = text.slice(opener.length);
    if (rest.trim() === '') return '';
    const sign = /^\s*[:：=＝／/|・–—-]+\s*/.exec(rest);
    if (sign) return rest.slice(sign[0].length);
    // Without a sign, a word must end here and a name begin; a script without spaces needs more than a word of two signs.
    const cased = /[\p{Lu}\p{Ll}.]$/u.test(opener);
    if (cased ? !/^\s/.test(rest) : opener.length < 3 && !/^\s/.test(rest)) continue;
    if (/^[^\p{Ll}]/u.test(rest.trimStart())) return rest.trimStart();
  }
  // A desk before a colon names its member: "Redaktion: Ann Lee".
  for (const desk of words.desks) {
    const sign = lower.startsWith(desk) ? /^\s*[:：]\s*(?=\S)/.exec(text.slice(desk.length)) : null;
    if (sign) return text.slice(desk.length + sign[0].length);
  }
  return null;
}

/**
 * What follows an opener inside a line that has a date: "11 April 2018 by …", "Posted in … by … on …".
 *
 * @returns Null where there is none. A particle of a name is none: "Christoph von Eichhorn".
 */
function insideDated(text: string, words: MetadataWords): string | null {
  const inside = words.inside.exec(text);
  if (!inside || inside.index > MAX_LEAD || !/\p{Nd}/u.test(text)) return null;
  const lead = text.slice(0, inside.index);
  const rest = text.slice(inside.index + inside[0].length);
  if (creditIn(lead) >= 0) return null;
  const isLabel = /\p{Nd}/u.test(lead) || words.labels.has(lead.split(' ')[0]?.toLowerCase() ?? '');
  return isLabel && (/^[\p{Lu}\p{Lo}]/u.test(rest) || withoutTail(rest, words).split(' ').length <= 2) ? rest : null;
}

/**
 * What a line gives after an opener: at its start, at the start of a part of it, or after a date in it.
 *
 * @returns Null where it has none.
 */
export function openedName(text: string, words: MetadataWords): string | null {
  const parts = text.split(PARTS);
  for (const [index, part] of parts.entries()) {
    const rest = afterOpener(part, words) ?? insideDated(part, words);
    if (rest !== null) return rest.trim() === '' ? (parts[index + 1] ?? '') : rest;
  }
  return null;
}

/** Signs between the parts of a line: who, when, where. */
export const PARTS = /\s*[|•·●▪⋅∙]\s*/u;
