/**
 * Gradient-boosted regression trees (Friedman 2001) with histograms over binned features, as in XGBoost (Chen and Guestrin 2016).
 * Deterministic for a seed.
 */

export interface BoostOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Share of groups and of features that each tree sees. */
  readonly rows: number;
  readonly columns: number;
  /** L2 penalty on leaf values, in units of summed Hessians; least sum of Hessians in a leaf. */
  readonly lambda: number;
  readonly leaf: number;
  readonly seed: number;
}

/** A complete binary tree: node `i` has the children `2i + 1` and `2i + 2`; a row goes left where its value is below the threshold. */
export interface Tree {
  readonly feature: Int16Array;
  readonly bin: Uint8Array;
  readonly leaf: Float32Array;
}

/** Features cut into at most 255 bins, column by column. */
export interface Binned {
  readonly rows: number;
  readonly columns: readonly Uint8Array[];
  /** Row value < `thresholds[feature][bin]` goes left at `bin`. */
  readonly thresholds: readonly Float32Array[];
}

/** Computes gradient and Hessian of the loss from the scores so far. */
export type Loss = (scores: Float32Array, gradient: Float32Array, hessian: Float32Array) => void;

/** Bins columns at quantiles of their distinct values. */
export function bin(values: Float32Array, width: number, most: number): Binned {
  const rows = values.length / width;
  const columns: Uint8Array[] = [];
  const thresholds: Float32Array[] = [];
  for (let feature = 0; feature < width; feature++) {
    const sample: number[] = [];
    const step = Math.max(1, Math.floor(rows / 50_000));
    for (let row = 0; row < rows; row += step) sample.push(values[row * width + feature]!);
    sample.sort((a, b) => a - b);
    const cuts: number[] = [];
    for (let k = 1; k < most; k++) {
      const at = Math.floor((k * sample.length) / most);
      const value = sample[at]!;
      if (value > sample[0]! && value !== cuts.at(-1)) cuts.push(value);
    }
    const edges = Float32Array.from(cuts);
    const column = new Uint8Array(rows);
    for (let row = 0; row < rows; row++) column[row] = binOf(edges, values[row * width + feature]!);
    columns.push(column);
    thresholds.push(edges);
  }
  return { rows, columns, thresholds };
}

/** How many edges are at or below a value. */
export function binOf(edges: Float32Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Grows trees one after another on the gradients of a loss.
 *
 * @param data - Binned rows.
 * @param groups - Offsets of the first row of each group, and the number of rows at the end; a tree sees whole groups.
 */
export function boost(
  data: Binned,
  groups: readonly number[],
  loss: Loss,
  options: BoostOptions,
  report?: (tree: number, scores: Float32Array) => void,
): Tree[] {
  const random = randomNumbers(options.seed);
  const scores = new Float32Array(data.rows);
  const gradient = new Float32Array(data.rows);
  const hessian = new Float32Array(data.rows);
  const trees: Tree[] = [];
  for (let number = 0; number < options.trees; number++) {
    loss(scores, gradient, hessian);
    const rows: number[] = [];
    for (let group = 0; group + 1 < groups.length; group++) {
      if (random() < options.rows) for (let row = groups[group]!; row < groups[group + 1]!; row++) rows.push(row);
    }
    const features = data.columns.map((_, index) => index).filter(() => random() < options.columns);
    const tree = grow(data, Int32Array.from(rows), features, gradient, hessian, options);
    addTree(data, tree, options.depth, scores);
    trees.push(tree);
    report?.(number, scores);
  }
  return trees;
}

interface Node {
  readonly rows: Int32Array;
  readonly sums: Float64Array;
}

function grow(
  data: Binned,
  all: Int32Array,
  features: readonly number[],
  gradient: Float32Array,
  hessian: Float32Array,
  options: BoostOptions,
): Tree {
  const inner = 2 ** options.depth - 1;
  const tree: Tree = { feature: new Int16Array(inner).fill(-1), bin: new Uint8Array(inner), leaf: new Float32Array(inner + 1) };
  const sum = (rows: Int32Array): Float64Array => histogram(data, rows, features, gradient, hessian);
  let level: (Node | null)[] = [{ rows: all, sums: sum(all) }];
  for (let depth = 0; depth < options.depth; depth++) {
    const next: (Node | null)[] = [];
    for (const [index, node] of level.entries()) {
      const split = node === null ? null : bestSplit(node, features, options);
      if (node === null || split === null) {
        // Both sides inherit the rows on the left, so that the leaf below is the node itself.
        next.push(node, null);
        continue;
      }
      const at = 2 ** depth - 1 + index;
      tree.feature[at] = split.feature;
      tree.bin[at] = split.bin;
      const column = data.columns[split.feature]!;
      const left = node.rows.filter((row) => column[row]! <= split.bin);
      const right = node.rows.filter((row) => column[row]! > split.bin);
      if (depth + 1 === options.depth) {
        next.push({ rows: left, sums: node.sums }, { rows: right, sums: node.sums });
        continue;
      }
      const small = left.length < right.length ? left : right;
      const smallSums = sum(small);
      const largeSums = node.sums.map((value, slot) => value - smallSums[slot]!);
      next.push(
        { rows: left, sums: small === left ? smallSums : largeSums },
        { rows: right, sums: small === right ? smallSums : largeSums },
      );
    }
    level = next;
  }
  for (const [index, node] of level.entries()) {
    if (node === null) continue;
    let [g, h] = [0, 0];
    for (const row of node.rows) {
      g += gradient[row]!;
      h += hessian[row]!;
    }
    tree.leaf[index] = (-options.rate * g) / (h + options.lambda);
  }
  return tree;
}

const BINS = 256;

function histogram(
  data: Binned,
  rows: Int32Array,
  features: readonly number[],
  gradient: Float32Array,
  hessian: Float32Array,
): Float64Array {
  const sums = new Float64Array(features.length * BINS * 2);
  for (const [slot, feature] of features.entries()) {
    const column = data.columns[feature]!;
    const base = slot * BINS * 2;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      const at = base + column[row]! * 2;
      sums[at]! += gradient[row]!;
      sums[at + 1]! += hessian[row]!;
    }
  }
  return sums;
}

function bestSplit(
  node: Node,
  features: readonly number[],
  { lambda, leaf }: BoostOptions,
): { feature: number; bin: number } | null {
  let [g, h] = [0, 0];
  for (let at = 0; at < BINS * 2; at += 2) {
    g += node.sums[at]!;
    h += node.sums[at + 1]!;
  }
  const parent = (g * g) / (h + lambda);
  let best: { feature: number; bin: number } | null = null;
  let gain = 1e-9;
  for (const [slot, feature] of features.entries()) {
    const base = slot * BINS * 2;
    let [gl, hl] = [0, 0];
    for (let cut = 0; cut < BINS - 1; cut++) {
      gl += node.sums[base + cut * 2]!;
      hl += node.sums[base + cut * 2 + 1]!;
      const hr = h - hl;
      if (hl < leaf || hr < leaf) continue;
      const gr = g - gl;
      const better = (gl * gl) / (hl + lambda) + (gr * gr) / (hr + lambda) - parent;
      if (better > gain) {
        gain = better;
        best = { feature, bin: cut };
      }
    }
  }
  return best;
}

/** Leaf of a binned row. */
function leafOf(data: Binned, tree: Tree, depth: number, row: number): number {
  let node = 0;
  for (let level = 0; level < depth; level++) {
    const feature = tree.feature[node]!;
    node = feature === -1 || data.columns[feature]![row]! <= tree.bin[node]! ? 2 * node + 1 : 2 * node + 2;
  }
  return node - (2 ** depth - 1);
}

function addTree(data: Binned, tree: Tree, depth: number, scores: Float32Array): void {
  for (let row = 0; row < data.rows; row++) scores[row]! += tree.leaf[leafOf(data, tree, depth, row)]!;
}

/** Mulberry32: numbers in [0, 1), the same for the same seed everywhere. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
