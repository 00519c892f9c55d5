/** A dateline is no longer than this. */
const LONGEST = 70;

/** "[Reuters]", "【台北】", "(서울=연합뉴스)" at the very start, with what may part it from the text. */
const BRACKETED =
  /^(?:\[[\p{Lu}\p{Lo}][^[\]]{3,50}\]|【[^【】]{2,50}】|\([\p{Lu}\p{Lo}][^()]{3,50}(?<![.!?…])\)|（[^（）]{2,50}）)\s*(?:(?:[—–=:：]|-{1,2})\s*)?/u;

/** Words that each begin with a capital or a digit, with an agency in brackets: "PARIS (AFP)", "Jakarta, KOMPAS.com", "WASHINGTON, Oct. 3 (Reuters)". */
const PLACE =
  /^(?:[\p{Lu}\p{Nd}][\p{L}\p{M}\p{Nd}.'’/-]*[,.]?\s*|\([^()]{2,40}\)\s*|[/|,]\s*|(?:de|del|da|do|di|la|le|el|am|of|den|der)\s+)+$/u;

/** In scripts without capitals only an agency in brackets tells a dateline: "नई दिल्ली (भाषा)". */
const CASELESS_PLACE = /^\p{Lo}[^.।。,()]{1,40}\s*\([^()]{2,40}\)\s*$/u;

/**
 * Measures the dateline that a paragraph opens with: place, agency or date before a dash.
 *
 * @param paragraph - The whole paragraph.
 * @param first - Whether the story opens with it; further down only a named agency or a place in capitals makes a dateline.
 * @returns Its length up to the first word of the sentence, 0 where there is none.
 */
export function datelineLength(paragraph: string, first: boolean): number {
  const bracketed = BRACKETED.exec(paragraph)?.[0] ?? '';
  if (bracketed !== '' && startsSentence(paragraph.slice(bracketed.length))) return bracketed.length;
  const head = paragraph.slice(0, LONGEST);
  const dash = /\)\s?(?:[—–=]|-\s?-?)\s?|\s(?:[—–=]|-\s?-?)\s|[—–]|--/.exec(head);
  if (!dash) return 0;
  const place = head.slice(0, dash[0].startsWith(')') ? dash.index + 1 : dash.index);
  const after = paragraph.slice(dash.index + dash[0].length);
  const agency = /\p{Lu}{3}|\.\p{L}{2,3}\b|\(\p{Lu}/u.test(place);
  if (!(PLACE.test(place) && (agency || (first && /\s/.test(dash[0])))) && !CASELESS_PLACE.test(place)) return 0;
  return startsSentence(after) ? paragraph.length - after.trimStart().length : 0;
}

/** Does the text open as a sentence does, not going on in lower case or digits, and is it long enough to be one? */
function startsSentence(text: string): boolean {
  return /^\s*["“”„«»‘'’「『(¿¡]*[\p{Lu}\p{Lo}]/u.test(text) && text.trim().length > 20;
}
