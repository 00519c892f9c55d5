/** Letters and digits in one case: punctuation, spaces and kinds of quotation marks don't count. */
const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '');

const OPENER = /^\s*(?:by|von|par|por|di|door|av)\b[\s:]*/i;
const BETWEEN_NAMES = /[,;|&/]|\s(?:and|und|et|y|e|en|og|och)\s/iu;

const people = (names: readonly string[]): string =>
  [...new Set(names.flatMap((name) => name.replace(OPENER, '').split(BETWEEN_NAMES)).map(letters))]
    .filter(Boolean)
    .toSorted()
    .join('|');

/** Whether two titles have the same letters and digits. */
export const sameTitle = (given: string, reference: string): boolean => letters(given) === letters(reference);

/** Whether two bylines name the same people, in any order; "By" and how names are joined don't count. */
export const samePeople = (given: readonly string[], reference: readonly string[]): boolean =>
  people(given) === people(reference);

/** The day of a text that opens with an ISO date, or has one in digits with the day first, or is read by `Date`; else null. */
function dayOf(text: string): string | null {
  const iso = /^\s*(\d{4}-\d{2}-\d{2})/.exec(text)?.[1];
  if (iso !== undefined) return iso;
  const digits = /\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b/.exec(text);
  const time = digits ? Date.UTC(Number(digits[3]), Number(digits[2]) - 1, Number(digits[1])) : Date.parse(`${text} UTC`);
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}

/**
 * Whether a date falls on the reference's day, in the zone that it is written in.
 *
 * @param given - As the system gives it.
 * @param reference - `YYYY-MM-DD`.
 */
export const sameDay = (given: string, reference: string): boolean => dayOf(given) === reference;
