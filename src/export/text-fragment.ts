/** A passage longer than this is named by its first and last words. */
const LONGEST_EXACT = 200;

/** Words that name either end of a long passage, and that stand around one that is not the only one of its kind. */
const END_WORDS = 6;
const AROUND_WORDS = 4;

/** A passage of the article. */
export interface Passage {
  /** Its text, one line for each block that it touches. */
  readonly lines: readonly string[];
  /** Text of its first block before it, and of its last block behind it. */
  readonly before: string;
  readonly after: string;
}

/** What is known of the page that a passage stands on. */
export interface Surroundings {
  /** Everything on the page as far as it is known, a text a block: what tells whether the passage is the only one. */
  readonly texts: readonly string[];
  /** BCP 47; browsers look for whole words. */
  readonly lang: string;
  /** On the page something else stands within the passage. */
  readonly isBroken: boolean;
}

/**
 * Makes the address of a passage: browsers that open it scroll there and mark it (`#:~:text=`, WICG Scroll to Text Fragment).
 *
 * @param address - The page's; a fragment of its own stays.
 * @param passage - What to lead to. White space counts as one space.
 * @param surroundings - See {@link Surroundings}.
 * @returns The address alone where the passage is empty.
 */
export function passageAddress(address: string, passage: Passage, { texts, lang, isBroken }: Surroundings): string {
  const lines = passage.lines.map(oneLine).filter((line) => line !== '');
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return address;
  const words = wordSegmenter(lang);
  const isExact = lines.length === 1 && first.length <= LONGEST_EXACT && !isBroken;
  // Both ends of one short line may not touch: the second is looked for behind the first.
  const most = lines.length > 1 ? END_WORDS : Math.min(END_WORDS, Math.floor(countWords(first, words) / 2));
  const start = isExact ? first : firstWords(first, most, words);
  const directive = isExact ? [encode(start)] : [encode(start), encode(lastWords(last, most, words))];
  if (occurrences(texts, start) > 1) {
    const prefix = lastWords(oneLine(passage.before), AROUND_WORDS, words);
    const suffix = firstWords(oneLine(passage.after), AROUND_WORDS, words);
    if (prefix) directive.unshift(`${encode(prefix)}-`);
    if (suffix) directive.push(`-${encode(suffix)}`);
  }
  const [base, fragment = ''] = split(address, '#');
  const [own] = split(fragment, ':~:');
  return `${base}#${own}:~:text=${directive.join(',')}`;
}

function occurrences(texts: readonly string[], passage: string): number {
  const wanted = passage.toLowerCase();
  let count = 0;
  for (const text of texts) {
    const within = oneLine(text).toLowerCase();
    for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + 1)) count += 1;
  }
  return count;
}

function split(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
}

/** A text on one line, with one blank where it has white space. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** A hyphen ends a part of the directive, a comma divides parts, an ampersand divides directives. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
}

function wordSegmenter(lang: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang, { granularity: 'word' });
  } catch (error) {
    if (error instanceof RangeError) return new Intl.Segmenter(undefined, { granularity: 'word' });
    throw error;
  }
}

function countWords(text: string, segmenter: Intl.Segmenter): number {
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;
}

function firstWords(text: string, most: number, segmenter: Intl.Segmenter): string {
  let count = 0;
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    if (isWordLike) count += 1;
    if (count === most) return text.slice(0, index + segment.length);
  }
  return text;
}

function lastWords(text: string, most: number, segmenter: Intl.Segmenter): string {
  const starts = [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ index }) => index);
  return text.slice(starts.at(-most) ?? 0);
}
