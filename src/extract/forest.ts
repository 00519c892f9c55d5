import { readBase91 } from './base91';

/** Trees of one boosted model, packed as `tools/train/forest.py` writes them; numbers are in base 91 (`base91.ts`). */
export interface PackedForest {
  /** Names of the features that are asked for. */
  readonly features: readonly string[];
  readonly trees: number;
  /** No leaf is deeper. */
  readonly depth: number;
  /**
   * For each feature, divided by blanks, its thresholds in three digits each: `exponent × 20000 + 10000 + mantissa` for
   * `mantissa × 10^(4 − exponent)`. A split is a feature and a threshold; splits are numbered in this order.
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

interface Splits {
  /** By number of the split: its feature's column and its threshold. */
  readonly columns: readonly number[];
  readonly thresholds: readonly number[];
}

function readSplits({ features, splits }: PackedForest, names: readonly string[]): Splits {
  const columns: number[] = [];
  const thresholds: number[] = [];
  for (const [feature, text] of splits.split(' ').entries()) {
    const column = names.indexOf(features[feature]!);
    if (column < 0) throw new Error(`The model needs a feature that is not there: ${features[feature]}`);
    for (const number of readBase91(text, 3)) {
      columns.push(column);
      thresholds.push(readThreshold(number));
    }
  }
  return { columns, thresholds };
}

/** Divides or multiplies by a power of ten that a number holds exactly, so that the result is what the decimal would be read as. */
function readThreshold(number: number): number {
  const exponent = Math.floor(number / 20_000);
  const mantissa = (number % 20_000) - 10_000;
  return exponent > 4 ? mantissa / 10 ** (exponent - 4) : mantissa * 10 ** (4 - exponent);
}

/** A boosted model over rows of numbers (Friedman 2001), ready to run. */
export class Forest {
  readonly #trees: number;
  readonly #depth: number;
  readonly #columns: Uint16Array;
  readonly #thresholds: Float32Array;
  readonly #leaves: Float32Array;
  readonly #bias: number;

  /**
   * @param packed - From a data file.
   * @param names - Names of the columns that rows will have. Throws where a feature of the model is not among them.
   */
  constructor(packed: PackedForest, names: readonly string[]) {
    const { trees, depth, lowest, step } = packed;
    const nodes = 2 ** depth - 1;
    const leaves = 2 ** depth;
    const { columns, thresholds } = readSplits(packed, names);
    this.#trees = trees;
    this.#depth = depth;
    this.#bias = packed.bias;
    this.#columns = new Uint16Array(trees * nodes);
    this.#thresholds = new Float32Array(trees * nodes);
    this.#leaves = new Float32Array(trees * leaves);
    const numbers = readBase91(packed.nodes, 2);
    for (let t = 0, next = 0; t < trees; t++) {
      // Places of the complete tree that wait for their node, the leftmost last.
      const places = [0];
      for (let place = places.pop(); place !== undefined; place = places.pop()) {
        const number = numbers[next++]!;
        if (number < thresholds.length) {
          this.#columns[t * nodes + place] = columns[number]!;
          this.#thresholds[t * nodes + place] = thresholds[number]!;
          places.push(2 * place + 2, 2 * place + 1);
          continue;
        }
        // A leaf above the bottom fills the leaves below it, so that it does not matter where the nodes between them send a row.
        let first = place;
        let width = 1;
        for (; first < nodes; first = 2 * first + 1) width *= 2;
        const from = t * leaves + first - nodes;
        this.#leaves.fill(lowest + (number - thresholds.length) * step, from, from + width);
      }
    }
  }

  /**
   * Takes four rows through a tree side by side: the processor goes on with one while it waits for another's numbers.
   *
   * @param x - Rows of `width` values, row after row.
   * @param asked - 1 for each row to look at.
   * @returns A probability (0–1) for each row, 0 for those not asked about.
   */
  probabilities(x: Float32Array, width: number, asked: Uint8Array): Float32Array {
    const nodes = 2 ** this.#depth - 1;
    const leaves = nodes + 1;
    const depth = this.#depth;
    const columns = this.#columns;
    const thresholds = this.#thresholds;
    const values = this.#leaves;
    const p = new Float32Array(asked.length);
    const rows: number[] = [];
    for (let i = 0; i < asked.length; i++) if (asked[i]) rows.push(i);
    for (let k = 0; k < rows.length; k += 4) {
      // The last four may hold one row more than once.
      const i = rows[k]!;
      const j = rows[k + 1] ?? i;
      const l = rows[k + 2] ?? i;
      const m = rows[k + 3] ?? i;
      const xi = i * width;
      const xj = j * width;
      const xl = l * width;
      const xm = m * width;
      let si = this.#bias;
      let sj = si;
      let sl = si;
      let sm = si;
      for (let t = 0, root = 0, leaf = -nodes; t < this.#trees; t++, root += nodes, leaf += leaves) {
        let a = 0;
        let b = 0;
        let c = 0;
        let d = 0;
        for (let level = 0; level < depth; level++) {
          a = 2 * a + 1 + (x[xi + columns[root + a]!]! >= thresholds[root + a]! ? 1 : 0);
          b = 2 * b + 1 + (x[xj + columns[root + b]!]! >= thresholds[root + b]! ? 1 : 0);
          c = 2 * c + 1 + (x[xl + columns[root + c]!]! >= thresholds[root + c]! ? 1 : 0);
          d = 2 * d + 1 + (x[xm + columns[root + d]!]! >= thresholds[root + d]! ? 1 : 0);
        }
        si += values[leaf + a]!;
        sj += values[leaf + b]!;
        sl += values[leaf + c]!;
        sm += values[leaf + d]!;
      }
      p[i] = sigmoid(si);
      p[j] = sigmoid(sj);
      p[l] = sigmoid(sl);
      p[m] = sigmoid(sm);
    }
    return p;
  }
}

function sigmoid(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}
