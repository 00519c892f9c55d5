/** What one piece of text holds; counts of pieces add up to those of their line. */
export interface TextCounts {
  words: number;
  commas: number;
  /** Marks that end a sentence. */
  stops: number;
  quotes: number;
  digits: number;
  /** Signs of currencies. */
  currencies: number;
  /** Characters of dense scripts. */
  dense: number;
}

/** Longer words, as Malayalam and Finnish have them, say as much as more than one elsewhere. */
const LETTERS_PER_WORD = 7;
/** Chinese and Japanese words have 1.6 to 1.8 characters on average. */
const WORDS_PER_DENSE_CHARACTER = 0.6;

/** Kinds of characters. A letter, or a sign that is part of a word, is all that is not listed below. */
const LETTER = 0;
const SPACE = 1;
const COMMA = 2;
const STOP = 3;
const QUOTE = 4;
const DIGIT = 5;
const CURRENCY = 6;
/** A character that says more than a letter: scripts that put no spaces between words, and Hangul. */
const DENSE = 7;
const SIGN = 8;

const kinds = new Uint8Array(0x1_00_00);
// Thai, Lao, Tibetan and Burmese; Khmer; kana and Han; Hangul; compatibility Han.
setRange(DENSE, 0x0e_00, 0x10_a0);
setRange(DENSE, 0x17_80, 0x18_00);
setRange(DENSE, 0x30_41, 0xa0_00);
setRange(DENSE, 0xac_00, 0xd7_a4);
setRange(DENSE, 0xf9_00, 0xfb_00);
// Punctuation of ASCII, Latin-1, all scripts and East Asia.
setRange(SIGN, 0x21, 0x30);
setRange(SIGN, 0x3a, 0x41);
setRange(SIGN, 0x5b, 0x61);
setRange(SIGN, 0x7b, 0xaa);
setRange(SIGN, 0xab, 0xc0);
setRange(SIGN, 0x20_10, 0x20_70);
setRange(SIGN, 0x30_00, 0x30_41);
// The zeros of scripts that news is written in; nine digits follow each.
for (const zero of '0٠۰߀०০੦૦୦௦౦೦൦෦๐໐༠၀႐០᠐０') setRange(DIGIT, zero.charCodeAt(0), zero.charCodeAt(0) + 10);
setEach(SPACE, '\t\n\f\r \u00A0\u2028\u2029\u3000');
setEach(COMMA, ',、，،');
setEach(STOP, '.!?…。！？।॥؟۔።፧။។՜՞։｡．');
setEach(QUOTE, '"“”„«»「」『』');
setEach(CURRENCY, '$¢£¤¥฿₡₦₩₪₫€₭₮₱₲₴₵₸₹₺₼₽₾₿﷼＄￠￡￥￦');

function setRange(kind: number, from: number, to: number): void {
  kinds.fill(kind, from, to);
}

function setEach(kind: number, characters: string): void {
  for (const character of characters) kinds[character.charCodeAt(0)] = kind;
}

/**
 * Adds what a text holds to counts, in one pass.
 *
 * @returns The words that were added, 0 where the text is blank.
 */
export function addCounts(text: string, counts: TextCounts): number {
  let words = 0;
  let letters = 0;
  let dense = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const kind = kinds[code]!;
    if (kind === LETTER || kind === DIGIT) {
      letters++;
      if (kind === DIGIT) counts.digits++;
      if (!inWord) words++;
      inWord = true;
    } else if (kind === SPACE) inWord = false;
    else if (kind === DENSE) {
      dense++;
      inWord = false;
    } else if (kind === COMMA) counts.commas++;
    else if (kind === QUOTE) counts.quotes++;
    else if (kind === CURRENCY) counts.currencies++;
    // A point inside a number, a name or an address ends nothing.
    else if (kind === STOP && (code > 0xff || i + 1 === text.length || text.charCodeAt(i + 1) <= 0x22)) counts.stops++;
  }
  const added = Math.max(words, letters / LETTERS_PER_WORD) + dense * WORDS_PER_DENSE_CHARACTER;
  counts.words += added;
  counts.dense += dense;
  return added;
}
