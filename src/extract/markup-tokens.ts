import type { Container, TextBlock } from '../capture/page';
import { remember } from '../remember';

/** Where a name stands relative to a text block. Each place has weights of its own. */
export const enum Place {
  /** On the block's own container, or the inline element around its text. */
  own,
  /** On one of the two containers around that. */
  near,
  /** On any container around the block's own. */
  above,
  /** Tags of the container and the two around it, alone and as a pair. */
  tag,
}

/** FNV-1a with a final mix: spreads short names evenly over a table of a power of two. */
export function hashToken(token: string, place: Place): number {
  let hash = 0x811c9dc5 ^ (place * 0x9e3779b1);
  for (let i = 0; i < token.length; i++) hash = Math.imul(hash ^ token.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
}

/**
 * The words in a class attribute and id: split at anything but letters and before capitals, lower case, 3 to 17 letters, once each.
 * Hashed class names (`css-1x2y3z`) fall apart into pieces too short to count.
 */
export function nameWords(names: string): string[] {
  const words: string[] = [];
  let start = 0;
  let wasSmall = false;
  for (let i = 0; i <= names.length; i++) {
    const code = i < names.length ? names.charCodeAt(i) : 0;
    const isSmall = code >= 97 && code <= 122;
    const isCapital = code >= 65 && code <= 90;
    if (!isSmall && !(isCapital && !wasSmall)) {
      if (i - start > 2 && i - start < 18) {
        const word = names.slice(start, i).toLowerCase();
        if (!words.includes(word)) words.push(word);
      }
      start = isCapital ? i : i + 1;
    }
    wasSmall = isSmall;
  }
  return words;
}

/** Hashes of a block's markup tokens, for training; `MarkupScorer` sums the weights of the same tokens without listing them. */
export function markupTokens(block: TextBlock): number[] {
  const tokens: number[] = [];
  const own = block.container;
  for (const word of nameWords(block.inlineNames)) tokens.push(hashToken(word, Place.own));
  for (const word of nameWords(own.names)) tokens.push(hashToken(word, Place.own));
  for (let c = own.parent, level = 1; c; c = c.parent, level++) {
    for (const word of nameWords(c.names)) {
      if (level <= 2) tokens.push(hashToken(word, Place.near));
      tokens.push(hashToken(word, Place.above));
    }
  }
  for (const tag of tagTokens(own)) tokens.push(hashToken(tag, Place.tag));
  return tokens;
}

function isTaggedAlike(a: Container, b: Container): boolean {
  if (a === b) return true;
  return a.tag === b.tag && a.parent?.tag === b.parent?.tag && a.parent?.parent?.tag === b.parent?.parent?.tag;
}

function tagTokens(own: Container): string[] {
  const parent = own.parent?.tag ?? '';
  return [`0${own.tag}`, `1${parent}`, `2${own.parent?.parent?.tag ?? ''}`, `${own.tag}>${parent}`];
}

/** Weight of a word, or sums over the words of a names string, by place. */
interface NameWeights {
  own: number;
  near: number;
  above: number;
}

/** Scores markup names by a table of weights; keeps what it worked out for each distinct names string. */
export class MarkupScorer {
  readonly #table: Int8Array;
  readonly #mask: number;
  readonly #scale: number;
  readonly #bias: number;
  readonly #tags = new Map<string, number>();

  /** @param table - Weights, a power of two many; `scale` turns them into log-odds, `bias` is added to their sum. */
  constructor(table: Int8Array, scale: number, bias: number) {
    this.#bias = bias;
    this.#table = table;
    this.#mask = table.length - 1;
    this.#scale = scale;
  }

  /**
   * Log-odds that blocks are article text, by their markup's names alone.
   *
   * @returns One value a block, in ±12.
   */
  score(containers: readonly Container[], blocks: readonly TextBlock[]): Float32Array {
    const weights = this.#weightsOf(containers);
    const above = new Float32Array(containers.length);
    for (let i = 1; i < containers.length; i++) {
      const parent = containers[i]!.parent!.index;
      above[i] = above[parent]! + weights[parent]!.above;
    }
    const scores = new Float32Array(blocks.length);
    let tagWeight = 0;
    for (let i = 0; i < blocks.length; i++) {
      const block = blocks[i]!;
      const own = block.container;
      if (i === 0 || !isTaggedAlike(own, blocks[i - 1]!.container)) tagWeight = this.#tagWeight(own);
      let sum = above[own.index]! + weights[own.index]!.own + tagWeight;
      if (block.inlineNames) sum += this.#weights(block.inlineNames).own;
      if (own.parent) {
        sum += weights[own.parent.index]!.near;
        if (own.parent.parent) sum += weights[own.parent.parent.index]!.near;
      }
      scores[i] = Math.max(-12, Math.min(12, sum * this.#scale + this.#bias));
    }
    return scores;
  }

  /** The weights of each container's names. Most of one template have the same, so that they need not be looked up. */
  #weightsOf(containers: readonly Container[]): NameWeights[] {
    const first: (Container | undefined)[] = [];
    const weights: NameWeights[] = [];
    for (const container of containers) {
      const known = (first[container.signature] ??= container);
      const isKnown = known !== container && known.names === container.names;
      weights.push(isKnown ? weights[known.index]! : this.#weights(container.names));
    }
    return weights;
  }

  readonly #weights = remember((names): NameWeights => {
    const weights = { own: 0, near: 0, above: 0 };
    for (const word of nameWords(names)) {
      const { own, near, above } = this.#word(word);
      weights.own += own;
      weights.near += near;
      weights.above += above;
    }
    return weights;
  });

  readonly #word = remember((word): NameWeights => ({
    own: this.#weight(word, Place.own),
    near: this.#weight(word, Place.near),
    above: this.#weight(word, Place.above),
  }));

  #weight(token: string, place: Place): number {
    return this.#table[hashToken(token, place) & this.#mask]!;
  }

  #tagWeight(own: Container): number {
    const key = `${own.tag}>${own.parent?.tag ?? ''}>${own.parent?.parent?.tag ?? ''}`;
    let weight = this.#tags.get(key);
    if (weight === undefined) {
      weight = 0;
      for (const tag of tagTokens(own)) weight += this.#weight(tag, Place.tag);
      this.#tags.set(key, weight);
    }
    return weight;
  }
}
