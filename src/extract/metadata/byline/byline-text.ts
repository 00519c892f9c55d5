import { creditIn, type MetadataWords } from '../words';

/** What every address and handle has. */
const ADDRESS = /@|:\/\/|www\./i;

/** Drops addresses and handles, and signs at the ends. */
export function trimmed(text: string): string {
  const words = ADDRESS.test(text)
    ? text
        .replace(/[(<[]?(?:mailto:)?[\w.+-]+@[\w-]+\.[\w.]+[)>\]]?/g, ' ')
        .replace(/\b(?:https?:\/\/|www\.)\S+/gi, ' ')
        .replace(/(?:^|\s)@\w+/g, ' ')
    : text;
  return words
    .replace(/\s+/g, ' ')
    .replace(/^[\s\p{P}\p{S}]+/u, '')
    .replace(/[\s\p{S},;:|/•·–—([-]+$/u, '');
}

/** Where a label or a role is written onto a name without a space ("LeePublished", "LeeReporter"); the text's length if nowhere. */
function joinIn(text: string, words: MetadataWords): number {
  for (const match of text.matchAll(/(?<=\p{Ll}{2})\p{Lu}[\p{L}\p{M}]+/gu)) {
    const word = match[0].toLowerCase();
    if (words.labels.has(word) || words.roles.has(word) || words.isCalendarWord(word)) return match.index;
  }
  return text.length;
}

/** Drops a date and what follows it, with the short words and the day of the week before it. */
export function withoutTail(source: string, words: MetadataWords): string {
  const text = source.slice(0, joinIn(source, words));
  // A figure written onto a full name is a date without its space; onto a single word, part of a user's name.
  const date = /(?:[\s,(|•·–—-]*(?<![\p{L}\p{N}])|(?<=\s.*\p{L}\p{M}*))\p{Nd}{1,4}(?:[\s.,/:年-]|st|nd|rd|th|$).*$/u.exec(text);
  let head = date ? text.slice(0, date.index) : text;
  const credit = creditIn(head);
  if (credit >= 0) head = head.slice(0, credit);
  for (let round = 0; round < 6; round++) {
    const last = /(?:^|[\s,|•·–—-]+)([\p{L}\p{M}]+)\.?[\s,|•·–—:-]*$/u.exec(head);
    const word = last?.[1]?.toLowerCase() ?? '';
    const dangling =
      words.labels.has(word) ||
      (head.length < source.length &&
        (isLinkWord(head, last?.[1] ?? '') || words.ends.test(` ${word} .`) || words.isCalendarWord(word)));
    if (!last || !dangling || last.index === 0) break;
    head = head.slice(0, last.index);
  }
  return trimmed(head);
}

/** Whether a short last word is rather one that links the name to a date; where letters have no case, a name of two words has both. */
function isLinkWord(head: string, word: string): boolean {
  if (word.length > 3 || word !== word.toLowerCase()) return false;
  return word !== word.toUpperCase() || head.trim().split(/\s+/).length > 2;
}
