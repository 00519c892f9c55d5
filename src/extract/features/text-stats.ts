import type { TextBlock } from '../../capture/page';
import { Char, charClass } from '../../text/characters';

/** How a text block ends. */
export const enum Ending {
  none,
  sentence,
  colon,
  comma,
}

/** Counts over one text block, in one pass. */
export interface TextStats {
  /** Words; characters of unspaced scripts count 0.6 each (Chinese and Japanese words have 1.6 to 1.8 characters on average). */
  words: number;
  commas: number;
  sentences: number;
  quotes: number;
  /** Share of words that open with a capital, 0–1. */
  capitals: number;
  ending: Ending;
  /** Share of characters inside links, 0–1. */
  linkDensity: number;
  /** 20 words or more, few links, and a comma or a sentence end. */
  prose: boolean;
  /** Where in the page's `WordHashes` those of the block's words begin and end. */
  hashFrom: number;
  hashTo: number;
}

/** Case-folded hashes of words, text after text in one array. Odd for words of more than three letters (of Korean more than one), and for characters of unspaced scripts. */
export class WordHashes {
  values = new Int32Array(0);
  /** How many there are. */
  length = 0;

  /** Makes room for so many more. */
  reserve(more: number): void {
    const needed = this.length + more;
    if (needed <= this.values.length) return;
    const grown = new Int32Array(Math.max(needed, 2 * this.values.length));
    grown.set(this.values);
    this.values = grown;
  }
}

const WORDS_PER_IDEOGRAPH = 0.6;
/** Thai, Lao, Khmer and Burmese words have about four letters and marks. They may stand without any full stop or comma. */
const WORDS_PER_LONG = 0.24;

/** Hashes of the words of a text by itself, equal to those that `textStats` adds for the same words. */
export function wordHashes(text: string): Int32Array {
  const hashes = new WordHashes();
  scan(text, hashes);
  return hashes.values.subarray(0, hashes.length);
}

/** What `scan` has counted in the text that it saw last. */
const counts = {
  words: 0,
  ideographs: 0,
  /** Characters of scripts without spaces whose words are longer than two of them. */
  long: 0,
  commas: 0,
  sentences: 0,
  quotes: 0,
  /** Words that open with a capital. */
  capitals: 0,
};

/** One pass over a text; adds to `hashes` and fills `counts`. */
function scan(text: string, hashes: WordHashes): void {
  let words = 0;
  let ideographs = 0;
  let long = 0;
  let commas = 0;
  let sentences = 0;
  let quotes = 0;
  let capitals = 0;
  hashes.reserve(text.length);
  const { values } = hashes;
  let hashed = hashes.length;
  let hash = 0;
  let length = 0;
  let folded = '';
  const end = text.length;
  for (let i = 0; i <= end; i++) {
    const code = i < end ? text.charCodeAt(i) : 32;
    const kind = charClass(code);
    if (kind === Char.letter || kind === Char.upper || kind === Char.digit) {
      let letter = code;
      if (kind === Char.upper) {
        if (length === 0) capitals++;
        if (code < 128) letter = code + 32;
        else {
          if (folded === '') folded = text.toLowerCase();
          if (folded.length === end) letter = folded.charCodeAt(i);
        }
      }
      hash = (Math.imul(hash, 131) + letter) | 0;
      length++;
      continue;
    }
    if (length > 0) {
      words++;
      values[hashed++] = ((hash ^ length) << 1) | (length > 3 || (length > 1 && isHangul(text.charCodeAt(i - 1))) ? 1 : 0);
      hash = 0;
      length = 0;
    }
    if (kind === Char.ideograph) {
      if (isLong(code)) long++;
      else ideographs++;
      values[hashed++] = (code << 1) | 1;
    } else if (kind === Char.comma) commas++;
    else if (kind === Char.stop) {
      // A point inside a number or an address ends nothing.
      const next = i + 1 < end ? charClass(text.charCodeAt(i + 1)) : Char.space;
      if (code > 255 || next === Char.space || next === Char.quote || next === Char.other) sentences++;
    } else if (kind === Char.quote) quotes++;
  }
  counts.words = words;
  counts.ideographs = ideographs;
  counts.long = long;
  counts.commas = commas;
  counts.sentences = sentences;
  counts.quotes = quotes;
  counts.capitals = capitals;
  hashes.length = hashed;
}

/**
 * Counts over one text block.
 *
 * @param block - A text block with text.
 * @param hashes - Those of its words are added.
 * @returns Shares are 0–1; `words` is at least 0.
 */
export function textStats(block: TextBlock, hashes: WordHashes): TextStats {
  const text = block.text;
  const hashFrom = hashes.length;
  scan(text, hashes);
  const { commas, sentences, quotes, long } = counts;
  const words = counts.words + counts.ideographs * WORDS_PER_IDEOGRAPH + long * WORDS_PER_LONG;
  const linkDensity = Math.min(1, block.linkChars / text.length);
  return {
    words,
    commas,
    sentences,
    quotes,
    capitals: counts.words > 0 ? counts.capitals / counts.words : 0,
    ending: endingOf(text),
    linkDensity,
    prose: words >= 20 && linkDensity < 0.35 && (sentences > 0 || commas > 0 || long > counts.words),
    hashFrom,
    hashTo: hashes.length,
  };
}

/** Whether a code unit is a syllable of Korean, of which two make a longer word. */
function isHangul(code: number): boolean {
  return code >= 0xac00 && code <= 0xd7a3;
}

/** Whether a code unit is of Thai, Lao, Burmese or Khmer, given that it is of a script without spaces. */
function isLong(code: number): boolean {
  return code >= 0x0e00 && code < 0x1800;
}

function endingOf(text: string): Ending {
  const last = text[text.length - 1]!;
  const kind = charClass(last.charCodeAt(0));
  if (kind === Char.stop || kind === Char.quote || last === ')' || last === '’' || last === "'" || last === '）')
    return Ending.sentence;
  if (last === ':' || last === '：') return Ending.colon;
  return kind === Char.comma || last === ';' || last === '-' || last === '–' ? Ending.comma : Ending.none;
}
