/** A folded phrase with its meanings as packed. */
export interface ListedPhrase {
  readonly phrase: string;
  readonly meanings: string;
}

/** A packed list of phrases in order of UTF-16 units. */
export interface PhraseList {
  /** All phrases that `text` starts with, longest first, whether or not a word ends there. */
  opening(text: string): ListedPhrase[];
  /** Whether some phrase starts with `text`. */
  hasStart(text: string): boolean;
  /** Every phrase of the list. */
  all(): ListedPhrase[];
}

/**
 * Makes a packed list searchable. Costs next to nothing: a block of the list is unpacked when a search first gets there.
 *
 * @param packed - Blocks divided by line feeds, phrases by semicolons; each begins with a base-36 digit that says how many characters it shares
 *   with the one before it (none at the start of a block), and ends with its signs.
 */
export function openPhraseList(packed: string): PhraseList {
  const blocks = packed.split('\n');
  const unpacked: (ListedPhrase[] | undefined)[] = [];

  function unpack(index: number): readonly ListedPhrase[] {
    const known = unpacked[index];
    if (known) return known;
    const entries: ListedPhrase[] = [];
    let last = '';
    for (const line of (blocks[index] ?? '').split(';')) {
      const end = signsAt(line);
      last = last.slice(0, parseInt(line.charAt(0), 36)) + line.slice(1, end);
      entries.push({ phrase: last, meanings: line.slice(end) });
    }
    unpacked[index] = entries;
    return entries;
  }

  /** The greatest phrase that is not above `key`. */
  function floor(key: string): ListedPhrase | undefined {
    const block = lastIndex(blocks.length, (index) => isAtMost(blocks[index] ?? '', key));
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
    hasStart(text) {
      return floor(`${text}\uffff`)?.phrase.startsWith(text) === true;
    },
    all() {
      return blocks.flatMap((_, index) => unpack(index));
    },
  };
}

/** Where the signs begin: printable ASCII below the small letters, without the marks that a folded phrase has. */
function signsAt(line: string): number {
  for (let at = 1; at < line.length; at++) if (isSign(line.charCodeAt(at))) return at;
  return line.length;
}

function isSign(code: number): boolean {
  return code < 97 && code !== 32 && code !== 35 && code !== 46 && code !== 58;
}

/** Whether a block's first phrase, which its text spells out from the second character on, is not above `key`. */
function isAtMost(block: string, key: string): boolean {
  for (let at = 0; ; at++) {
    const code = block.charCodeAt(at + 1);
    if (Number.isNaN(code) || isSign(code)) return true;
    if (at >= key.length) return false;
    if (code !== key.charCodeAt(at)) return code < key.charCodeAt(at);
  }
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
