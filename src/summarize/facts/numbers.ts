const decimals = new Map<string, string>();

/**
 * Reads a number as a language writes it.
 *
 * @param text - Digits with decimal and grouping marks.
 * @param lang - Tells which mark is which where both readings are possible.
 * @returns null where the marks make no number.
 */
export function readNumber(text: string, lang: string): number | null {
  const compact = text.replaceAll(/['’\u00A0\u202F ]/g, '');
  const marks = compact.match(/[.,]/g) ?? [];
  if (marks.length === 0) return Number(compact);
  const last = marks.at(-1)!;
  const tail = compact.length - compact.lastIndexOf(last) - 1;
  const grouped = marks.length > 1 ? marks[0] === last : tail === 3 && last !== decimalOf(lang);
  if (marks.length > 1 && grouped && !marks.every((mark) => mark === last)) return null;
  const digits = grouped
    ? compact.replaceAll(/[.,]/g, '')
    : compact.slice(0, -tail - 1).replaceAll(/[.,]/g, '') + '.' + compact.slice(-tail);
  const number = Number(digits);
  return Number.isFinite(number) ? number : null;
}

function decimalOf(lang: string): string {
  let mark = decimals.get(lang);
  if (mark === undefined) {
    mark = new Intl.NumberFormat(lang).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.';
    decimals.set(lang, mark);
  }
  return mark;
}
