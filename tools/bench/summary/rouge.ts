/**
 * ROUGE (Lin 2004): how many of a reference's words, word pairs and how long a common word sequence a text has, as F1.
 * No stemming, no stop words; words by Unicode letters and digits, in scripts without spaces by character.
 */

const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{M}\p{N}])+/gu;

/** The words that ROUGE compares, lower-cased. */
export function rougeWords(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** F1 of each measure, 0 to 1, and their mean `r`. */
export interface Rouge {
  readonly r1: number;
  readonly r2: number;
  readonly rl: number;
  readonly r: number;
}

/** A reference summary to compare texts with. */
export class Reference {
  readonly length: number;
  readonly #numbers = new Map<string, number>();
  readonly #words: Int32Array;
  readonly #ones = new Map<number, number>();
  readonly #pairs = new Map<number, number>();

  constructor(text: string) {
    const words = rougeWords(text);
    for (const word of words) if (!this.#numbers.has(word)) this.#numbers.set(word, this.#numbers.size);
    this.length = words.length;
    this.#words = this.encode(words);
    for (const [index, word] of this.#words.entries()) {
      this.#ones.set(word, (this.#ones.get(word) ?? 0) + 1);
      if (index > 0)
        this.#pairs.set(
          this.#pair(this.#words[index - 1]!, word),
          (this.#pairs.get(this.#pair(this.#words[index - 1]!, word)) ?? 0) + 1,
        );
    }
  }

  /** Numbers for words of the reference, -1 for others. */
  encode(words: readonly string[]): Int32Array {
    return Int32Array.from(words, (word) => this.#numbers.get(word) ?? -1);
  }

  /** Compares an encoded text. */
  score(text: Int32Array): Rouge {
    const { length } = text;
    const ones = new Map<number, number>();
    const pairs = new Map<number, number>();
    let common1 = 0;
    let common2 = 0;
    for (let i = 0; i < length; i++) {
      const word = text[i]!;
      if (word === -1) continue;
      common1 += take(ones, this.#ones, word);
      if (i > 0 && text[i - 1] !== -1) common2 += take(pairs, this.#pairs, this.#pair(text[i - 1]!, word));
    }
    const r1 = f1(common1, length, this.length);
    const r2 = f1(common2, length - 1, this.length - 1);
    const rl = common1 === 0 ? 0 : f1(commonSequence(text, this.#words), length, this.length);
    return { r1, r2, rl, r: (r1 + r2 + rl) / 3 };
  }

  #pair(first: number, second: number): number {
    return first * this.#numbers.size + second;
  }
}

/** Counts a piece that the reference has not run out of. */
function take(taken: Map<number, number>, available: ReadonlyMap<number, number>, piece: number): number {
  const count = taken.get(piece) ?? 0;
  if (count >= (available.get(piece) ?? 0)) return 0;
  taken.set(piece, count + 1);
  return 1;
}

function f1(common: number, length: number, referenceLength: number): number {
  return common === 0 ? 0 : (2 * common) / (length + referenceLength);
}

function commonSequence(text: Int32Array, reference: Int32Array): number {
  const row = new Uint16Array(reference.length + 1);
  for (const word of text) {
    if (word === -1) continue;
    let diagonal = 0;
    for (let j = 1; j <= reference.length; j++) {
      const above = row[j]!;
      if (word === reference[j - 1]) row[j] = diagonal + 1;
      else if (row[j - 1]! > above) row[j] = row[j - 1]!;
      diagonal = above;
    }
  }
  return row[reference.length]!;
}
