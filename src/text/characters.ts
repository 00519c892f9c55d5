/** Classes of UTF-16 code units, for one cheap pass over a text in any script. */

export const enum Char {
  /** Not looked at yet. */
  unknown,
  other,
  /** A letter that is not upper case (alphabets without case included), or a mark that belongs to one. */
  letter,
  upper,
  digit,
  /** A letter of a script written without spaces (Han, kana, Thai, Lao, Khmer, Burmese): a word by itself. */
  ideograph,
  space,
  /** Ends a sentence: . ! ? … and their like. */
  stop,
  comma,
  quote,
  /** Separates labels, crumbs and menu entries: | • » › > · / */
  separator,
}

/** Classes of all code units, worked out when they are first asked for. */
// oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- holds what is written into it, and that is a Char
const known: Record<number, Char> = new Uint8Array(65_536);

const STOPS = '.!?…。！？।॥۔؟።។။՜։';
const COMMAS = ',、，،';
const QUOTES = '"“”„«»「」『』‟';
const SEPARATORS = '|•›>·/→▸▶';
/** A letter of a script written without spaces between words. */
export const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

function classify(char: string): Char {
  if (STOPS.includes(char)) return Char.stop;
  if (COMMAS.includes(char)) return Char.comma;
  if (QUOTES.includes(char)) return Char.quote;
  if (SEPARATORS.includes(char)) return Char.separator;
  if (/\s/.test(char)) return Char.space;
  if (/\p{Nd}/u.test(char)) return Char.digit;
  if (/\p{Lu}/u.test(char)) return Char.upper;
  if (/\p{L}|\p{M}/u.test(char)) return UNSPACED.test(char) ? Char.ideograph : Char.letter;
  return Char.other;
}

/** The class of a UTF-16 code unit; halves of surrogate pairs are `other`. */
export function charClass(code: number): Char {
  const found = known[code]!;
  return found === Char.unknown ? learn(code) : found;
}

function learn(code: number): Char {
  return (known[code] = code >= 0xd800 && code <= 0xdfff ? Char.other : classify(String.fromCharCode(code)));
}
