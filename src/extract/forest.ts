import { readBase91 } from './base91';

/** Trees of one boosted model, packed as `tools/train/forest.py` writes them; numbers are in base 91 (`base91.ts`). */
export interface PackedForest {
  /** The columns of rows that are asked for, in two digits each. */
  readonly columns: string;
  /** Checksum of the names of all columns, see `checksumOf`. */
  readonly names: number;
  /** No leaf is deeper. */
  readonly depth: number;
  /**
   * For each such column, divided by blanks, its thresholds, ascending, in three digits each: `exponent × 20000 + 10000 + mantissa` for
   * `mantissa × 10^(4 − exponent)`. A split is a column and a threshold; splits are numbered in this order.
   */
  readonly splits: string;
  /** Nodes of all trees in two digits each: a node, the tree below its left side, the one below its right. Below the number of splits it is one, else a leaf. */
  readonly nodes: string;
  /** Log-odds of the lowest leaf, and how much each number adds. */
  readonly lowest: number;
  readonly step: number;
  /** Log-odds before the first tree. */
  readonly bias: number;
}

/** Divides or multiplies by a power of ten that a number holds exactly, so that the result is what the decimal would be read as. */
function readThreshold(number: number): number {
  const exponent = Math.floor(number / 20_000);
  const mantissa = (number % 20_000) - 10_000;
  return exponent > 4 ? mantissa / 10 ** (exponent - 4) : mantissa * 10 ** (4 - exponent);
}

/** FNV-1a (Fowler, Noll and Vo 1991) of names divided by blanks, as a signed number of 32 bits. */
export function checksumOf(names: readonly string[]): number {
  const text = names.join(' ');
  let sum = 0x811c9dc5 | 0;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return sum;
}

/** Rows that go through the trees together: one bit of a number each. */
const TOGETHER = 32;

/** A boosted model over rows of numbers (Friedman 2001), ready to run. */
export class Forest {
  /** The columns asked for, and where the thresholds of each begin; they ascend. */
  readonly #columns: Uint32Array;
  readonly #starts: number[] = [0];
  readonly #thresholds: Float32Array;
  /** All trees in preorder: for each node its split, or a number above them for a leaf; where the tree below it ends; a leaf's value. */
  readonly #nodes: Uint32Array;
  readonly #ends: Uint16Array;
  readonly #values: Float32Array;
  readonly #bias: number;
  /** Work space: for each split which rows are not below its threshold, and the branches that are still to be gone through. */
  readonly #above: Int32Array;
  readonly #places: Uint16Array;
  readonly #reaches: Int32Array;

  /**
   * @param packed - From a data file.
   * @param names - Names of the columns that rows will have. Throws where they are not those that the model was trained on.
   */
  constructor(packed: PackedForest, names: readonly string[]) {
    if (packed.names !== checksumOf(names)) throw new Error('The model was trained on other columns.');
    this.#columns = readBase91(packed.columns, 2);
    const thresholds: number[] = [];
    for (const text of packed.splits.split(' ')) {
      for (const number of readBase91(text, 3)) thresholds.push(readThreshold(number));
      this.#starts.push(thresholds.length);
    }
    const nodes = readBase91(packed.nodes, 2);
    this.#thresholds = Float32Array.from(thresholds);
    this.#nodes = nodes;
    this.#ends = new Uint16Array(nodes.length);
    this.#values = new Float32Array(nodes.length);
    this.#bias = packed.bias;
    this.#above = new Int32Array(thresholds.length);
    this.#places = new Uint16Array(packed.depth);
    this.#reaches = new Int32Array(packed.depth);
    for (let i = nodes.length - 1; i >= 0; i--) {
      const leaf = nodes[i]! - thresholds.length;
      this.#values[i] = packed.lowest + leaf * packed.step;
      this.#ends[i] = leaf >= 0 ? i + 1 : this.#ends[this.#ends[i + 1]!]!;
    }
  }

  /**
   * Takes the rows through the trees by 32: which of them go right at a split is one number for all trees, so that a split divides all
   * rows that reach it at once.
   *
   * @param x - Rows of `width` values, row after row.
   * @param asked - 1 for each row to look at.
   * @returns A probability (0–1) for each row, 0 for those not asked about.
   */
  probabilities(x: Float32Array, width: number, asked: Uint8Array): Float32Array {
    const p = new Float32Array(asked.length);
    const rows: number[] = [];
    for (let i = 0; i < asked.length; i++) if (asked[i]) rows.push(i);
    for (let from = 0; from < rows.length; from += TOGETHER) {
      const some = rows.slice(from, from + TOGETHER);
      this.#compare(x, width, some);
      const sums = this.#sums(some.length);
      for (let k = 0; k < some.length; k++) p[some[k]!] = 1 / (1 + Math.exp(-sums[k]!));
    }
    return p;
  }

  /** Fills `#above` for some rows. Most values are near those of the row before, so that the search goes on from there. */
  #compare(x: Float32Array, width: number, rows: readonly number[]): void {
    const above = this.#above.fill(0);
    const thresholds = this.#thresholds;
    for (let feature = 0; feature < this.#columns.length; feature++) {
      const column = this.#columns[feature]!;
      const first = this.#starts[feature]!;
      const last = this.#starts[feature + 1]! - 1;
      let split = first - 1;
      let lower = -Infinity;
      let upper = thresholds[first]!;
      let bits = 0;
      for (let k = 0; k < rows.length; k++) {
        const value = x[rows[k]! * width + column]!;
        if (value < lower || value >= upper) {
          if (split >= first) above[split]! |= bits;
          bits = 0;
          while (split < last && value >= thresholds[split + 1]!) split++;
          while (split >= first && value < thresholds[split]!) split--;
          lower = split >= first ? thresholds[split]! : -Infinity;
          upper = split < last ? thresholds[split + 1]! : Infinity;
        }
        bits |= 1 << k;
      }
      if (split >= first) above[split]! |= bits;
      for (let s = last - 1, higher = above[last]!; s >= first; s--) above[s] = higher |= above[s]!;
    }
  }

  /** Log-odds of the rows that `#compare` has seen. */
  #sums(count: number): Float64Array {
    const nodes = this.#nodes;
    const ends = this.#ends;
    const above = this.#above;
    const places = this.#places;
    const reaches = this.#reaches;
    const sums = new Float64Array(count).fill(this.#bias);
    for (let root = 0; root < nodes.length; root = ends[root]!) {
      let open = 1;
      places[0] = root;
      reaches[0] = -1 >>> (TOGETHER - count);
      while (open > 0) {
        let at = places[--open]!;
        let reach = reaches[open]!;
        while (nodes[at]! < above.length) {
          const right = reach & above[nodes[at]!]!;
          const rightPlace = ends[++at]!;
          if (right === reach) at = rightPlace;
          else if (right !== 0) {
            places[open] = rightPlace;
            reaches[open++] = right;
            reach ^= right;
          }
        }
        for (const value = this.#values[at]!; reach !== 0; reach &= reach - 1) sums[31 - Math.clz32(reach & -reach)]! += value;
      }
    }
    return sums;
  }
}
