/** Trees of one boosted model, packed as `tools/train/forest.py` writes them. */
export interface PackedForest {
  /** Names of the features, in the order in which nodes number them. */
  readonly features: readonly string[];
  readonly trees: number;
  /** Every tree is a complete binary tree of this depth: 2^depth − 1 nodes, then 2^depth leaves. */
  readonly depth: number;
  /** For each feature, its distinct thresholds, ascending; nodes refer to them by index. */
  readonly thresholds: readonly (readonly number[])[];
  /** Base64: per tree, feature numbers (1 byte a node), threshold indices (1 byte a node; 255 always goes left), leaves (int16, little-endian). */
  readonly nodes: string;
  /** What one unit of a leaf is worth in log-odds. */
  readonly leafScale: number;
  /** Log-odds before the first tree. */
  readonly bias: number;
}

/** Index of a threshold that sends every value left. */
const ALWAYS_LEFT = 255;

/** Bytes of a base64 text. */
export function decodeBase64(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
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
   * @param columns - Names of the columns that rows will have. Throws where a feature of the model is not among them.
   */
  constructor(packed: PackedForest, columns: readonly string[]) {
    const { trees, depth, features } = packed;
    const nodes = 2 ** depth - 1;
    const leaves = 2 ** depth;
    const bytes = decodeBase64(packed.nodes);
    const view = new DataView(bytes.buffer);
    const column = features.map((name) => {
      const index = columns.indexOf(name);
      if (index < 0) throw new Error(`The model needs a feature that is not there: ${name}`);
      return index;
    });
    this.#trees = trees;
    this.#depth = depth;
    this.#bias = packed.bias;
    this.#columns = new Uint16Array(trees * nodes);
    this.#thresholds = new Float32Array(trees * nodes);
    this.#leaves = new Float32Array(trees * leaves);
    const treeBytes = nodes * 2 + leaves * 2;
    for (let t = 0; t < trees; t++) {
      const from = t * treeBytes;
      for (let n = 0; n < nodes; n++) {
        const feature = bytes[from + n]!;
        const threshold = bytes[from + nodes + n]!;
        this.#columns[t * nodes + n] = column[feature]!;
        this.#thresholds[t * nodes + n] = threshold === ALWAYS_LEFT ? Infinity : packed.thresholds[feature]![threshold]!;
      }
      for (let l = 0; l < leaves; l++) {
        this.#leaves[t * leaves + l] = view.getInt16(from + nodes * 2 + l * 2, true) * packed.leafScale;
      }
    }
  }

  /**
   * @param x - Rows of `width` values, row after row.
   * @param asked - 1 for each row to look at.
   * @returns A probability (0–1) for each row, 0 for those not asked about.
   */
  probabilities(x: Float32Array, width: number, asked: Uint8Array): Float32Array {
    const count = asked.length;
    const nodes = 2 ** this.#depth - 1;
    const leaves = nodes + 1;
    const depth = this.#depth;
    const columns = this.#columns;
    const thresholds = this.#thresholds;
    const values = this.#leaves;
    const p = new Float32Array(count);
    for (let i = 0; i < count; i++) {
      if (!asked[i]) continue;
      const row = i * width;
      let sum = this.#bias;
      for (let t = 0, root = 0, leaf = 0; t < this.#trees; t++, root += nodes, leaf += leaves) {
        let node = 0;
        for (let d = 0; d < depth; d++) node = 2 * node + (x[row + columns[root + node]!]! < thresholds[root + node]! ? 1 : 2);
        sum += values[leaf + node - nodes]!;
      }
      p[i] = 1 / (1 + Math.exp(-sum));
    }
    return p;
  }
}
