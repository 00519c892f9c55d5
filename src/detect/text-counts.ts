/** What one piece of text holds; counts of one piece add up to those of its block. */
export interface TextCounts {
  /** Words; a character of a script written without spaces is 0.6 of one (Chinese and Japanese words have 1.6 to 1.8 characters). */
  words: number;
  commas: number;
  /** Marks that end a sentence, and those of them that end a question. */
  stops: number;
  questions: number;
  digits: number;
  /** Signs of currencies. */
  currencies: number;
}

const WORDS_PER_CHARACTER = 0.6;

/** Counts of no text. */
export function noCounts(): TextCounts {
  return { words: 0, commas: 0, stops: 0, questions: 0, digits: 0, currencies: 0 };
}

const enum Mark {
  comma = 1,
  stop,
  question,
  currency,
}

const MARKS: ReadonlyMap<number, Mark> = new Map([
  ...marks(',、，،', Mark.comma),
  ...marks('.!?…。！？।॥۔؟።។။՜։｡．', Mark.stop),
  ...marks('$¢£¤¥฿₡₦₩₪₫€₭₮₱₲₴₵₸₹₺₼₽₾₿﷼＄￠￡￥￦', Mark.currency),
]);

function marks(characters: string, mark: Mark): [number, Mark][] {
  return Array.from(characters, (character) => [character.charCodeAt(0), mark]);
}

/** Thai, Lao, Tibetan, Burmese, Khmer, kana and Han: a cheap test for scripts that put no spaces between words. */
function isUnspaced(code: number): boolean {
  if (code < 0x0e00 || code > 0xfaff) return false;
  return code < 0x10a0 || (code >= 0x1780 && code < 0x1800) || (code >= 0x3041 && code < 0xa000) || code >= 0xf900;
}

/**
 * Adds what a text holds to counts, in one pass.
 *
 * @param text - Any text; white space at its ends does not matter.
 * @returns The words that were added, 0 where the text is blank.
 */
export function addCounts(text: string, counts: TextCounts): number {
  let words = 0;
  let unspaced = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= 0x20 || code === 0xa0 || code === 0x3000) {
      inWord = false;
      continue;
    }
    if (code >= 0x41 && code < 0x7f) {
      // Most of most texts: a letter, or one of the few signs among them that mean nothing here.
      if (!inWord) words++;
      inWord = true;
    } else if (code >= 0x30 && code < 0x3a) {
      counts.digits++;
      if (!inWord) words++;
      inWord = true;
    } else {
      const mark = MARKS.get(code);
      if (mark === Mark.comma) counts.commas++;
      else if (mark === Mark.currency) counts.currencies++;
      else if (mark !== undefined) {
        // A point inside a number, a name or an address ends nothing.
        if (code > 0x7f || i + 1 === text.length || text.charCodeAt(i + 1) <= 0x22) counts.stops++;
        if (mark === Mark.question) counts.questions++;
      } else if (isUnspaced(code)) {
        unspaced++;
        inWord = false;
      } else if (code > 0xa0) {
        if (!inWord) words++;
        inWord = true;
      }
    }
  }
  const added = words + unspaced * WORDS_PER_CHARACTER;
  counts.words += added;
  return added;
}
