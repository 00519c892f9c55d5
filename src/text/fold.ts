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

const GAPS = ' .:';
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
      if (part === '#' || (word !== '' && GAPS.includes(part))) return word;
      if (!GAPS.includes(part)) word += part;
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

/** Which of `GAPS` a folded character is, −1 for none. Asked for each character of a text. */
function strengthOf(part: string): number {
  return part === ' ' ? 0 : part === '.' ? 1 : part === ':' ? 2 : -1;
}

/**
 * Folds the opening of a text.
 *
 * @param original - Any text of a page.
 * @param limit - Folded characters after which to stop; the rest of the text is not looked at.
 * @returns Folded text without a gap at either end, runs of gaps as their strongest (`:` over `.` over blank), `#` for each number.
 */
export function fold(original: string, limit = Infinity): Folded {
  let text = '';
  let last = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let gap = -1;
  let gapStart = 0;
  let offset = 0;

  function add(part: string, start: number): void {
    const strength = strengthOf(part);
    if (strength >= 0) {
      if (gap < 0) gapStart = start;
      if (strength > gap) gap = strength;
      return;
    }
    const isNumber = part === '#';
    if (isNumber && last === '#' && (gap < 0 || (gap < 2 && start - gapStart === 1))) {
      ends[ends.length - 1] = offset;
      gap = -1;
      return;
    }
    const touchesNumber = gap < 0 && isNumber !== (last === '#');
    if (last !== '' && (gap >= 0 || touchesNumber)) {
      text += GAPS.charAt(Math.max(gap, 0));
      starts.push(gap >= 0 ? gapStart : start);
      ends.push(start);
    }
    gap = -1;
    last = part;
    text += part;
    starts.push(start);
    ends.push(offset);
  }

  while (offset < original.length && text.length < limit) {
    const start = offset;
    const code = original.codePointAt(offset) ?? 0;
    offset += code > 0xffff ? 2 : 1;
    const folded = foldCharacter(code);
    if (folded.length === 1) add(folded, start);
    // What counts for nothing belongs to the letter before it.
    else if (folded === '' && gap < 0 && ends.length > 0) ends[ends.length - 1] = offset;
    else for (let unit = 0; unit < folded.length; unit++) add(folded.charAt(unit), start);
  }
  return { text, starts, ends };
}
