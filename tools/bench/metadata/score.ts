/** How metadata is compared with references: letters and digits alone, in one case. */

/** A reference of the corpus. */
export interface Reference {
  readonly title?: string | null;
  readonly author?: string | readonly string[] | null;
  readonly date?: string | null;
}

/** Letters and digits of a text in one case. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether a title is the reference's. */
export function titleRight(title: string, reference: string): boolean {
  return plain(title) === plain(reference);
}

/** Whether the people named are those of the reference: the same set, or the same byline as a whole. An opener and a word such as "and" don't count. */
export function bylineRight(authors: readonly string[], byline: string, reference: string | readonly string[]): boolean {
  const wanted = typeof reference === 'string' ? [reference] : reference;
  const whole = wanted.map(plain).join('');
  if (plain(byline) === whole || plain(withoutOpener(byline)) === whole) return true;
  const theirs = names(wanted);
  const ours = names(authors);
  return ours.size === theirs.size && [...ours].every((name) => theirs.has(name));
}

/** Whether the day is the reference's. */
export function dateRight(date: string, reference: string): boolean {
  return date.slice(0, 10) === reference.slice(0, 10);
}

function names(list: readonly string[]): Set<string> {
  const parts = list.flatMap((item) => withoutOpener(item).split(/\s*(?:[,;/&|]|\s(?:and|und|et|y)\s)\s*(?:and\s)?/i));
  return new Set(parts.map(plain).filter(Boolean));
}

function withoutOpener(text: string): string {
  return text.replace(/^\s*(?:by|von|par|por)\b[\s:]*/i, '');
}
