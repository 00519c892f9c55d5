import { UNSPACED } from '../text/characters';
import { foldText, isGap } from '../text/fold';

/** Features are numbered below this. Few enough to pack in order in little more than a byte each, enough that words seldom share one. */
export const FEATURE_SPACE = 1 << 20;
/** Shorter texts say too little; what they are, phrase lists know. */
const LEAST_WORDS = 3;
/** What most texts of too few words look like. */
const FEW_WORDS = /^[a-z]+(?: [a-z]+)?$/i;
/** Words of which a text is too long to be a line of promotion. */
const MOST_WORDS = 40;
/** The same in characters: longer texts are not read at all. */
const MOST_CHARACTERS = 330;
/** Letters of a word that count: endings say who acts and when, beginnings what it is about. */
const STEM = 6;
/** A syllable of Hangul is a character. */
const HANGUL_STEM = 3;
/** Scripts without spaces have about so many characters a word. */
const CHARACTERS_A_WORD = 1.7;
/** A label before a colon has at most so many words. */
const LABEL_WORDS = 7;
const HANGUL = /[\uac00-\ud7a3]/;
const SHOUT = /[!！]["'”’»」)\s]*$/u;
const POINTER = /[→»›▶►➜➔>]["'”’\s]*$/u;
const ADDRESS = /@|www\.|https?:|\.(?:com|org|net)\b/iu;
/** Lengths in words above which the next feature of length begins. */
const LENGTHS = [3, 5, 8, 12, 18, 26];

/** Kinds of features: the seeds of their hashes. */
const Kind = { word: 1, pair: 2, opener: 3, label: 4, characters: 5, length: 6, mark: 7 } as const;

function hash(seed: number, text: string, from = 0, to = text.length): number {
  let h = Math.imul(seed, 0x9e3779b1);
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

/** Spreads the bits of a hash and takes the upper ones. */
function feature(h: number): number {
  let x = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 12;
}

/**
 * What the wording model looks at in a text: the beginnings of its words and of neighbouring words in pairs, the first word again, words
 * before a colon again, pairs and triples of characters in scripts without spaces, its length, and how it ends.
 *
 * @param text - Text of a block.
 * @returns Numbers below `FEATURE_SPACE`, some of them more than once; null for texts of fewer than three words or of more than about 40.
 */
export function wordingFeatures(text: string): number[] | null {
  if (text.length > MOST_CHARACTERS || FEW_WORDS.test(text)) return null;
  const folded = foldText(text);
  const found: number[] = [];
  const colon = folded.indexOf(':');
  // Of most texts the whole tells that no word of it is such.
  const mayRunOn = UNSPACED.test(folded);
  const mayBeHangul = HANGUL.test(folded);
  let words = 0;
  let before = 0;
  let labelled = 0;
  for (let at = 0, end = 0; at < folded.length; at = end + 1) {
    for (end = at; end < folded.length && !isGap(folded.charCodeAt(end));) end++;
    if (end === at) continue;
    const part = mayRunOn || mayBeHangul ? folded.slice(at, end) : '';
    if (UNSPACED.test(part)) {
      words += part.length / CHARACTERS_A_WORD;
      addCharacters(part, colon, found);
      if (at === 0) found.push(feature(hash(Kind.opener, part, 0, 2)));
      before = 0;
      continue;
    }
    words++;
    if (words > MOST_WORDS) return null;
    const stemEnd = Math.min(end, at + (HANGUL.test(part) ? HANGUL_STEM : STEM));
    const word = hash(Kind.word, folded, at, stemEnd);
    found.push(feature(word));
    if (before !== 0) found.push(feature(Math.imul(before ^ (word >>> 3), 0x85ebca6b)));
    if (at === 0) found.push(feature(hash(Kind.opener, folded, at, stemEnd)));
    if (at < colon && labelled++ < LABEL_WORDS) found.push(feature(hash(Kind.label, folded, at, stemEnd)));
    before = word;
  }
  if (words < LEAST_WORDS || words > MOST_WORDS) return null;
  let length = 0;
  while (length < LENGTHS.length && words > LENGTHS[length]!) length++;
  found.push(feature(hash(Kind.length, String(length))));
  if (SHOUT.test(text)) found.push(feature(hash(Kind.mark, '!')));
  if (POINTER.test(text)) found.push(feature(hash(Kind.mark, '>')));
  if (ADDRESS.test(text)) found.push(feature(hash(Kind.mark, '@')));
  return found;
}

/** Adds the pairs and triples of characters of a part without spaces. */
function addCharacters(part: string, colon: number, found: number[]): void {
  for (let i = 0; i + 1 < part.length; i++) {
    const pair = hash(Kind.characters, part, i, i + 2);
    found.push(feature(pair));
    if (i + 2 < part.length) found.push(feature(Math.imul(pair ^ part.charCodeAt(i + 2), 0x01000193)));
    if (colon > 0 && i < colon && colon < 14) found.push(feature(hash(Kind.label, part, i, i + 2)));
  }
}
