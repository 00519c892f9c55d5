const decimals = new Map<string, string>();

/**
 * Reads a number as a language writes it.
 *
 * @param text - Digits with decimal and grouping marks.
 * @param lang - Tells which mark is which.
 * @param thousands - Whether three digits behind the mark that is the language's decimal one are thousands all the same, as Spanish is
 *   written in Mexico: `always` for what has no thousandths, `never` for what has.
 * @returns null where the marks make no number, or could make two.
 */
export function readNumber(text: string, lang: string, thousands: 'always' | 'never'): number | null {
  const compact = text.replaceAll(/['’\u00A0\u202F ]/g, '');
  const marks = compact.match(/[.,]/g) ?? [];
  if (marks.length === 0) return Number(compact);
  const [first, last] = [marks[0]!, marks.at(-1)!];
  const tail = compact.length - compact.lastIndexOf(last) - 1;
  if (marks.length > 1 && marks.slice(0, -1).some((mark) => mark !== first)) return null;
  const decimal = decimalOf(lang);
  const ambiguous = marks.length === 1 && tail === 3 && last === decimal;
  if (ambiguous && thousands === 'never' && decimal !== '.') return null;
  const grouped = marks.length > 1 ? first === last : tail === 3 && (!ambiguous || thousands === 'always');
  const digits = grouped
    ? compact.replaceAll(/[.,]/g, '')
    : `${compact.slice(0, -tail - 1).replaceAll(/[.,]/g, '')}.${compact.slice(-tail)}`;
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
