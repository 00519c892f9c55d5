/**
 * Folding: two spellings of one label become one string, with the way back to the original's offsets.
 * Letters lose case and accents, white space and punctuation become one mark, a number becomes `#`.
 */

/** A folded text. `starts[i]` and `ends[i]` are the UTF-16 offsets in the original of what became `text[i]`. */
export interface Folded {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Marks that a writer may leave out or encode otherwise: accents, Hebrew points, Arabic harakat and hamza, nukta. Vowel signs stay. */
const OPTIONAL_MARKS = [
  [0x300, 0x36f], [0x483, 0x487], [0x591, 0x5c7], [0x610, 0x61a], [0x64b, 0x65f], [0x670, 0x670], [0x6d6, 0x6ed],
  [0x93c, 0x93c], [0x9bc, 0x9bc], [0xa3c, 0xa3c], [0xabc, 0xabc], [0xb3c, 0xb3c], [0xcbc, 0xcbc],
  [0x1ab0, 0x1aff], [0x1dc0, 0x1dff], [0xfe00, 0xfe0f],
] as const; // prettier-ignore

/** Letters that NFKD leaves whole but that writers and keyboards interchange. */
const SAME_LETTER: Readonly<Record<string, string>> = {
  ß: 'ss', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h', ŧ: 't', ς: 'σ',
  ى: 'ي', ی: 'ي', ې: 'ي', ک: 'ك', ة: 'ه', ہ: 'ه', ھ: 'ه', ە: 'ه', ٱ: 'ا',
}; // prettier-ignore

const APOSTROPHE = /['’‘ʼʻ′`´‛]/u;
const INVISIBLE = /[\p{Cf}\u0640]/u;
const LETTER = /[\p{L}\p{M}]/u;
/** Marks that set a label apart from what it announces. */
const SEPARATOR = /[:|»›→←«‹►▶▸⇒➔➜∶]/u;
const SENTENCE_END = /[.!?。؟۔।॥։።៖]/u;

function isOptionalMark(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return OPTIONAL_MARKS.some(([first, last]) => code >= first && code <= last);
}

/** What code points fold to, filled as they are met. */
const folds = new Map<number, string>();
const basicFolds: (string | undefined)[] = [];

/** A code point as letters, `#` for a digit, or a gap: `:` separator, `.` sentence end, a blank for all else; empty if it counts for nothing. */
function foldCharacter(code: number): string {
  if (code < 128) return (basicFolds[code] ??= foldNewCharacter(String.fromCharCode(code)));
  let folded = folds.get(code);
  if (folded === undefined) folds.set(code, (folded = foldNewCharacter(String.fromCodePoint(code))));
  return folded;
}

function foldNewCharacter(character: string): string {
  if (APOSTROPHE.test(character) || INVISIBLE.test(character)) return '';
  if (character >= '가' && character <= '힣') return character;
  let folded = '';
  for (const part of character.normalize('NFKD').toLowerCase()) {
    if (isOptionalMark(part)) continue;
    if (LETTER.test(part)) folded += SAME_LETTER[part] ?? part;
    else if (/\p{N}/u.test(part)) folded += '#';
    else if (SEPARATOR.test(part)) folded += ':';
    else if (SENTENCE_END.test(part)) folded += '.';
    else folded += ' ';
  }
  return folded;
}

const BLANK = 32;
const NUMBER = 35;
const STOP = 46;
const COLON = 58;

/** Whether a unit of a folded text is a gap between words: the greater, the stronger. */
export function isGap(unit: number): boolean {
  return unit === BLANK || unit === STOP || unit === COLON;
}

/** More folded characters than any word of a phrase has. */
const LONGEST_WORD = 24;

/**
 * The first word of a text: what `fold` gives up to its first gap or number, or 24 characters of it.
 *
 * @returns Empty where a text opens with a number or has no letter.
 */
export function firstWord(original: string): string {
  const plain = plainWord(original);
  if (plain !== null) return plain;
  let word = '';
  for (let offset = 0; offset < original.length && word.length < LONGEST_WORD;) {
    const code = original.codePointAt(offset) ?? 0;
    offset += code > 0xffff ? 2 : 1;
    for (const part of foldCharacter(code)) {
      const isBetween = isGap(part.charCodeAt(0));
      if (part === '#' || (word !== '' && isBetween)) return word;
      if (!isBetween) word += part;
    }
  }
  return word;
}

/** The first word of a text that opens with basic Latin letters up to a blank or its end, as most do; null where it does not. */
function plainWord(original: string): string | null {
  let at = 0;
  while (at < LONGEST_WORD && isPlainLetter(original.charCodeAt(at))) at++;
  return at > 0 && (at === original.length || original.charCodeAt(at) === 32) ? original.slice(0, at).toLowerCase() : null;
}

function isPlainLetter(code: number): boolean {
  return (code > 96 && code < 123) || (code > 64 && code < 91);
}

/**
 * Folds the opening of a text.
 *
 * @param original - Any text of a page.
 * @param limit - Folded characters after which to stop; the rest of the text is not looked at.
 * @returns Folded text without a gap at either end, runs of gaps as their strongest (`:` over `.` over blank), `#` for each number.
 */
export function fold(original: string, limit = Infinity): Folded {
  const offsets: Offsets = { starts: [], ends: [] };
  return { text: textOf(foldUnits(original, limit, offsets)), ...offsets };
}

/** The text that `fold` gives, without the way back. */
export function foldText(original: string, limit = Infinity): string {
  return textOf(foldUnits(original, limit, null));
}

/** The way back, as it grows. */
interface Offsets {
  readonly starts: number[];
  readonly ends: number[];
}

/** UTF-16 units of the text that is being folded; grows with the longest. */
let units = new Uint16Array(512);

/** Units that one call makes a string of: arguments are bounded. (Spread arguments take five times as long.) */
const CHUNK = 4096;

function textOf(length: number): string {
  let text = '';
  for (let from = 0; from < length; from += CHUNK)
    text += Reflect.apply(String.fromCharCode, null, units.subarray(from, Math.min(length, from + CHUNK)));
  return text;
}

/** Makes room for what one more character may fold to. */
function makeRoom(): void {
  const grown = new Uint16Array(2 * units.length);
  grown.set(units);
  units = grown;
}

/** Units that a character folds to at most, with the gap before it. */
const MOST_UNITS = 24;

/**
 * Folds a text into `units`.
 *
 * @param offsets - Filled with what became each unit, where that is wanted.
 * @returns How many units there are.
 */
function foldUnits(original: string, limit: number, offsets: Offsets | null): number {
  let length = 0;
  let last = 0;
  // The strongest mark of the gap that is open, 0 where none is, and where it starts.
  let gap = 0;
  let gapStart = 0;
  for (let start = 0, end = 0; start < original.length && length < limit; start = end) {
    const code = original.codePointAt(start)!;
    end = start + (code > 0xffff ? 2 : 1);
    const folded = foldCharacter(code);
    if (folded === '') {
      // What counts for nothing belongs to the letter before it.
      if (offsets && gap === 0 && length > 0) offsets.ends[length - 1] = end;
      continue;
    }
    if (length + MOST_UNITS > units.length) makeRoom();
    for (let at = 0; at < folded.length; at++) {
      const unit = folded.charCodeAt(at);
      if (isGap(unit)) {
        if (gap === 0) gapStart = start;
        if (unit > gap) gap = unit;
        continue;
      }
      const isNumber = unit === NUMBER;
      const followsNumber = last === NUMBER;
      if (isNumber && followsNumber && (gap === 0 || (gap < COLON && start - gapStart === 1))) {
        gap = 0;
        if (offsets) offsets.ends[length - 1] = end;
        continue;
      }
      if (last !== 0) {
        if (gap !== 0) {
          offsets?.starts.push(gapStart);
          offsets?.ends.push(start);
          units[length++] = gap;
        } else if (isNumber !== followsNumber) {
          offsets?.starts.push(start);
          offsets?.ends.push(start);
          units[length++] = BLANK;
        }
      }
      gap = 0;
      last = unit;
      offsets?.starts.push(start);
      offsets?.ends.push(end);
      units[length++] = unit;
    }
  }
  return length;
}
