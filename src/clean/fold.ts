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

const folds = new Map<string, string>();

/** One code point as letters, `#` for a digit, or a gap: `:` separator, `.` sentence end, a blank for all else; empty if it counts for nothing. */
function foldCharacter(character: string): string {
  const known = folds.get(character);
  if (known !== undefined) return known;
  let folded = '';
  if (APOSTROPHE.test(character) || INVISIBLE.test(character)) folded = '';
  else if (character >= '가' && character <= '힣') folded = character;
  else {
    for (const part of character.normalize('NFKD').toLowerCase()) {
      if (isOptionalMark(part)) continue;
      if (LETTER.test(part)) folded += SAME_LETTER[part] ?? part;
      else if (/\p{N}/u.test(part)) folded += '#';
      else if (SEPARATOR.test(part)) folded += ':';
      else if (SENTENCE_END.test(part)) folded += '.';
      else folded += ' ';
    }
  }
  folds.set(character, folded);
  return folded;
}

const GAPS = ' .:';

/**
 * Folds the opening of a text.
 *
 * @param original - Any text of a page.
 * @param limit - Folded characters after which to stop; the rest of the text is not looked at.
 * @returns Folded text without a gap at either end, runs of gaps as their strongest (`:` over `.` over blank), `#` for each number.
 */
export function fold(original: string, limit = Infinity): Folded {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let gap = -1;
  let gapStart = 0;
  let offset = 0;
  for (const character of original) {
    const start = offset;
    offset += character.length;
    const folded = foldCharacter(character);
    if (folded === '' && gap < 0 && ends.length > 0) ends[ends.length - 1] = offset;
    for (const part of folded) {
      const strength = GAPS.indexOf(part);
      if (strength >= 0) {
        if (gap < 0) gapStart = start;
        if (strength > gap) gap = strength;
        continue;
      }
      const last = text.at(-1);
      if (part === '#' && last === '#' && (gap < 0 || (gap < 2 && start - gapStart === 1))) {
        ends[ends.length - 1] = offset;
        gap = -1;
        continue;
      }
      const afterNumber = last !== undefined && gap < 0 && (last === '#') !== (part === '#');
      if (last !== undefined && (gap >= 0 || afterNumber)) {
        text += GAPS[Math.max(gap, 0)];
        starts.push(gap >= 0 ? gapStart : start);
        ends.push(start);
      }
      gap = -1;
      text += part;
      for (let unit = 0; unit < part.length; unit++) {
        starts.push(start);
        ends.push(offset);
      }
    }
    if (text.length >= limit) break;
  }
  return { text, starts, ends };
}
