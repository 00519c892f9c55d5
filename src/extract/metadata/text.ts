import { textsBelow } from '../../capture/tree';
import data from '../../data/metadata.json';

const NAMED = new Map(Object.entries(data.entities));

/**
 * Text of a page as it reads on one line: white space collapsed, invisible characters gone.
 *
 * @param limit - UTF-16 length beyond which the text is not read.
 */
export function line(text: string, limit = 1000): string {
  const read = text.length > limit ? text.slice(0, limit) : text;
  if (!UNEVEN.test(read)) return read;
  return read
    .replace(/[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `Node.TEXT_NODE`. */
const TEXT = 3;

/**
 * The text that an element, which may be as large as the page, begins with.
 *
 * @param limit - UTF-16 length after which reading stops; what is read may be longer.
 */
export function openingText(root: Node, limit: number): string {
  let text = root.nodeType === TEXT ? (root.nodeValue ?? '') : '';
  const walker = textsBelow(root);
  while (text.length < limit && walker.nextNode()) text += walker.currentNode.nodeValue ?? '';
  return text;
}

/** What a text on one line has none of. */
const UNEVEN = /[^\S ]|[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]| {2}|^ | $/;

const ASCII = /^[\x20-\x7e]*$/;
/** Western European letters, small where they have both, and the marks of print: what Unicode's normal form leaves as it is. */
const WESTERN = /^[\x20-\x7e\xa0«»ß-ÿ–—‘’‚“”„…]*$/;

/** The letters and digits of a text in one case: what makes two headings the same. Empty for a text of signs. */
export function letters(text: string): string {
  // Most texts need none of what Unicode asks for, which takes five times as long.
  if (ASCII.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  const lower = text.toLowerCase();
  if (WESTERN.test(lower)) return lower.replace(/[^a-z0-9ß-öø-ÿ]+/g, '');
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}

/** How much a text of these letters says, in letters of an alphabet: a sign that stands for a syllable or a word counts three times. */
export function weight(key: string): number {
  return key.length + 2 * (key.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu)?.length ?? 0);
}

/**
 * Decodes character references in text that is not markup, where they are left-overs of a template (`AT&amp;T`).
 *
 * @returns The text with numeric references and the common named ones decoded, twice encoded ones too; others stay.
 */
export function decodeReferences(text: string): string {
  let decoded = text;
  for (let round = 0; round < 2 && decoded.includes('&'); round++) {
    decoded = decoded.replace(
      /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));/g,
      (whole, decimal?: string, hex?: string, name?: string) => {
        if (name) return NAMED.get(name) ?? marked(name) ?? whole;
        const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      },
    );
  }
  return decoded;
}

/** The marks of letters by the ends of their names. */
const MARKS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030A',
  cedil: '\u0327',
};

/** A letter with a mark by its name (`auml`); undefined for other names. */
function marked(name: string): string | undefined {
  const mark = Object.hasOwn(MARKS, name.slice(1)) && MARKS[name.slice(1)];
  return mark ? (name.charAt(0) + mark).normalize() : undefined;
}

/**
 * A value of the page's markup or JSON-LD as text: references decoded, tags dropped, on one line.
 *
 * @returns Empty where nothing is left.
 */
export function value(text: string, limit = 1000): string {
  const decoded = decodeReferences(text.slice(0, limit * 2));
  return line(
    decoded.includes('<')
      ? decoded.replace(
          /<\/?(?:a|abbr|b|br|div|em|font|h\d|i|img|p|q|s|small|span|strong|sub|sup|u|wbr)(?:\s[^<>]{0,300})?\/?>/gi,
          ' ',
        )
      : decoded,
    limit,
  );
}
