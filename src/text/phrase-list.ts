import { openShorthand, spellOut, type Shorthand } from './shorthand';

/** A folded phrase with its meanings as packed. */
export interface ListedPhrase {
  readonly phrase: string;
  readonly meanings: string;
}

/** A packed list of phrases in order of UTF-16 units. */
export interface PhraseList {
  /** All phrases that `text` starts with, longest first, whether or not a word ends there. */
  opening(text: string): ListedPhrase[];
  /** All phrases that start with `text`, in order. */
  startingWith(text: string): ListedPhrase[];
  /** Whether some phrase starts with `text`. */
  hasStart(text: string): boolean;
  /** Every phrase of the list. */
  all(): ListedPhrase[];
}

/**
 * Makes a packed list searchable. Costs next to nothing: a block of the list is unpacked when a search first gets there.
 *
 * @param packed - Blocks divided by line feeds, each a base-36 digit that says which of `shorthands` it is written in, then its phrases: each
 *   begins with a base-36 digit that says how many characters it shares with the one before it (none at the start of a block), and ends with
 *   its signs.
 * @param shorthands - For each script, entries divided by `;`: a character and what it stands for.
 */
export function openPhraseList(packed: string, shorthands: readonly string[]): PhraseList {
  const blocks = packed.split('\n');
  const unpacked: (ListedPhrase[] | undefined)[] = [];
  const firsts: (string | undefined)[] = [];
  const opened: (Shorthand | undefined)[] = [];

  function shorthandOf(block: string): Shorthand {
    const index = parseInt(block.charAt(0), 36);
    return (opened[index] ??= openShorthand(shorthands[index] ?? ''));
  }

  /** The first phrase of a block. */
  function firstOf(index: number): string {
    const block = blocks[index] ?? '';
    return (firsts[index] ??= spellOut(block.slice(2, signsAt(block, 2)), shorthandOf(block)));
  }

  function unpack(index: number): readonly ListedPhrase[] {
    const known = unpacked[index];
    if (known) return known;
    const entries: ListedPhrase[] = [];
    const block = blocks[index] ?? '';
    const shorthand = shorthandOf(block);
    let last = '';
    for (let at = 1; at < block.length;) {
      const signs = signsAt(block, at + 1);
      const end = signsEnd(block, signs);
      last = last.slice(0, parseInt(block.charAt(at), 36)) + spellOut(block.slice(at + 1, signs), shorthand);
      entries.push({ phrase: last, meanings: block.slice(signs, end) });
      at = end;
    }
    unpacked[index] = entries;
    return entries;
  }

  /** The greatest phrase that is not above `key`. */
  function floor(key: string): ListedPhrase | undefined {
    const block = lastIndex(blocks.length, (index) => firstOf(index) <= key);
    if (block < 0) return undefined;
    const entries = unpack(block);
    return entries[lastIndex(entries.length, (index) => (entries[index]?.phrase ?? '') <= key)];
  }

  return {
    opening(text) {
      const found: ListedPhrase[] = [];
      let key = text;
      while (key !== '') {
        const candidate = floor(key);
        if (!candidate) break;
        const shared = sharedLength(candidate.phrase, key);
        const whole = shared === candidate.phrase.length;
        if (whole) found.push(candidate);
        key = key.slice(0, whole ? shared - 1 : shared);
      }
      return found;
    },
    startingWith(text) {
      const found: ListedPhrase[] = [];
      // Phrases that start with `text` come after it: in the block before the first that begins so, or in those that follow.
      const before = lastIndex(blocks.length, (index) => firstOf(index) < text);
      for (let block = Math.max(0, before); block < blocks.length; block++) {
        for (const listed of unpack(block)) {
          if (listed.phrase.startsWith(text)) found.push(listed);
          else if (listed.phrase > text) return found;
        }
      }
      return found;
    },
    hasStart(text) {
      return floor(`${text}\uffff`)?.phrase.startsWith(text) === true;
    },
    all() {
      return blocks.flatMap((_, index) => unpack(index));
    },
  };
}

/** Where signs begin at `from` or later: capitals, and letters of Latin Extended-A, which no folded phrase has. */
function signsAt(block: string, from: number): number {
  let at = from;
  while (at < block.length && !isSign(block.charCodeAt(at))) at++;
  return at;
}

/** Where the signs that begin at `from` end: at the base-36 digit of the next phrase, which no sign is but one behind a question mark. */
function signsEnd(block: string, from: number): number {
  let at = from;
  while (at < block.length && !isDigit(block.charCodeAt(at))) at += block.charAt(at) === '?' ? 2 : 1;
  return at;
}

function isDigit(code: number): boolean {
  return (code > 47 && code < 58) || (code > 96 && code < 123);
}

function isSign(code: number): boolean {
  return (code > 64 && code < 91) || (code > 255 && code < 384);
}

/** The last of `count` indices for which `holds`, which holds for all before it and none after it; -1 if for none. */
function lastIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}
