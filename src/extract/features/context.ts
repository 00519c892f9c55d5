/**
 * Second-pass features: what the first pass thinks of the blocks around a block. Pure arrays, no DOM, so that training computes them
 * with this code too.
 */

import { log, signedLog } from './family';

/** A page as the second pass sees it. Arrays run over blocks, but `parents` over containers (−1 for the root, which comes first). */
export interface ContextInput {
  readonly words: Float32Array;
  readonly container: Int32Array;
  readonly parents: Int32Array;
  readonly signature: Int32Array;
  /** First-pass probability that a block is article text. */
  readonly p: Float32Array;
}

const NEIGHBOURS = [-3, -2, -1, 1, 2, 3];
const WINDOWS = [4, 10];
const LEVELS = 5;
/** Stands for a distance, in blocks or steps, to something that is not there. */
const FAR = 9;
const FAR_STEPS = 20;
const GOOD = 0.5;
/** Good blocks of fewer words don't mark where the article is. */
const GOOD_WORDS = 12;

/** Names of the second-pass features, in the order of the columns. */
export const CONTEXT_NAMES: readonly string[] = [
  'p',
  ...NEIGHBOURS.map((offset) => `p${offset}`),
  ...WINDOWS.map((radius) => `window${radius}`),
  ...Array.from({ length: LEVELS }, (_, level) => [`up${level}-p`, `up${level}-mass`]).flat(),
  ...'sameP inBest bestUp bestDown bestPosition bestMass massBefore previousGood nextGood previousUp nextUp previousDown nextDown'.split(
    ' ',
  ),
  ...'previousSame nextSame fromFirst fromLast mass massShare'.split(' '),
];

/**
 * Writes the second-pass features of a page's blocks: `CONTEXT_NAMES.length` values in each row of `x`.
 *
 * @param asked - 1 for each block to describe.
 * @param width - Values from the start of one row of `x` to the next.
 * @param column - Where in a row the first value goes.
 */
export function contextFeatures(input: ContextInput, asked: Uint8Array, x: Float32Array, width: number, column: number): void {
  const { words, container, parents, signature, p } = input;
  const count = words.length;
  if (count === 0) return;
  const sums = sumUp(input);
  const { weight, depth, best } = sums;
  const up = (a: number, b: number): number => {
    let steps = 0;
    while (depth[a]! > depth[b]!) {
      a = parents[a]!;
      steps++;
    }
    while (depth[b]! > depth[a]!) b = parents[b]!;
    while (a !== b) {
      a = parents[a]!;
      b = parents[b]!;
      steps++;
    }
    return steps;
  };
  for (let i = 0; i < count; i++) {
    if (!asked[i]) continue;
    let at = i * width + column;
    const own = container[i]!;
    const pi = p[i]!;
    const w = weight[i]!;
    x[at++] = pi;
    for (const offset of NEIGHBOURS) x[at++] = p[i + offset] ?? -1;
    for (const radius of WINDOWS) {
      let sum = 0;
      let of = 0;
      for (let j = Math.max(0, i - radius); j <= Math.min(count - 1, i + radius); j++) {
        if (j === i) continue;
        sum += weight[j]! * p[j]!;
        of += weight[j]!;
      }
      x[at++] = of > 0 ? sum / of : 0;
    }
    let c = own;
    for (let level = 0; level < LEVELS; level++) {
      const of = sums.weightOf[c]! - w;
      x[at++] = of > 0.01 ? (sums.pOf[c]! - w * pi) / of : -1;
      x[at++] = sums.mass > 0 ? sums.massOf[c]! / sums.mass : 0;
      if (parents[c]! >= 0) c = parents[c]!;
    }
    const sameOf = sums.signatureWeight[signature[i]!]! - w;
    x[at++] = sameOf > 0.01 ? (sums.signatureP[signature[i]!]! - w * pi) / sameOf : -1;
    const bestUp = up(own, best);
    const bestDown = up(best, own);
    x[at++] = bestDown === 0 ? 1 : 0;
    x[at++] = bestUp;
    x[at++] = bestDown;
    const first = sums.first[best]!;
    const last = sums.last[best]!;
    x[at++] = last > first ? (i - first) / (last - first) : 0.5;
    x[at++] = sums.mass > 0 ? sums.massOf[best]! / sums.mass : 0;
    x[at++] = sums.mass > 0 ? sums.before[i]! / sums.mass : 0;
    const previous = sums.previousGood[i]!;
    const next = sums.nextGood[i]!;
    x[at++] = previous < 0 ? FAR : log(i - previous);
    x[at++] = next < 0 ? FAR : log(next - i);
    x[at++] = previous < 0 ? FAR_STEPS : up(own, container[previous]!);
    x[at++] = next < 0 ? FAR_STEPS : up(own, container[next]!);
    x[at++] = previous < 0 ? FAR_STEPS : up(container[previous]!, own);
    x[at++] = next < 0 ? FAR_STEPS : up(container[next]!, own);
    x[at++] = previous >= 0 && signature[previous] === signature[i] ? 1 : 0;
    x[at++] = next >= 0 && signature[next] === signature[i] ? 1 : 0;
    x[at++] = sums.firstGood < 0 ? 0 : signedLog(i - sums.firstGood);
    x[at++] = sums.lastGood < 0 ? 0 : signedLog(i - sums.lastGood);
    x[at++] = log(sums.mass);
    x[at] = sums.words > 0 ? sums.mass / sums.words : 0;
  }
}

/** Sums over blocks and containers that the features share. `mass` is words times probability. */
function sumUp({ words, container, parents, signature, p }: ContextInput) {
  const count = words.length;
  const containers = parents.length;
  const weight = new Float32Array(count);
  const weightOf = new Float64Array(containers);
  const pOf = new Float64Array(containers);
  const massOf = new Float64Array(containers);
  const gain = new Float64Array(containers);
  const first = new Int32Array(containers).fill(-1);
  const last = new Int32Array(containers).fill(-1);
  const depth = new Int32Array(containers);
  for (let c = 1; c < containers; c++) depth[c] = depth[parents[c]!]! + 1;
  let signatures = 0;
  for (let i = 0; i < count; i++) signatures = Math.max(signatures, signature[i]! + 1);
  const signatureWeight = new Float64Array(signatures);
  const signatureP = new Float64Array(signatures);
  const before = new Float64Array(count);
  const previousGood = new Int32Array(count);
  const nextGood = new Int32Array(count);
  let mass = 0;
  let total = 0;
  let firstGood = -1;
  let lastGood = -1;
  for (let i = 0; i < count; i++) {
    const w = Math.sqrt(words[i]!);
    weight[i] = w;
    const m = words[i]! * p[i]!;
    before[i] = mass;
    mass += m;
    total += words[i]!;
    previousGood[i] = lastGood;
    if (p[i]! > GOOD && words[i]! >= GOOD_WORDS) {
      if (firstGood < 0) firstGood = i;
      lastGood = i;
    }
    signatureWeight[signature[i]!]! += w;
    signatureP[signature[i]!]! += w * p[i]!;
    const c = container[i]!;
    weightOf[c]! += w;
    pOf[c]! += w * p[i]!;
    massOf[c]! += m;
    gain[c]! += words[i]! * (p[i]! - 0.5);
    if (first[c]! < 0) first[c] = i;
    last[c] = i;
  }
  // Containers come before what they hold, so one backward pass carries every sum to the root.
  for (let c = containers - 1; c > 0; c--) {
    const parent = parents[c]!;
    weightOf[parent]! += weightOf[c]!;
    pOf[parent]! += pOf[c]!;
    massOf[parent]! += massOf[c]!;
    gain[parent]! += gain[c]!;
    if (first[c]! >= 0 && (first[parent]! < 0 || first[c]! < first[parent]!)) first[parent] = first[c]!;
    if (last[c]! > last[parent]!) last[parent] = last[c]!;
  }
  for (let i = count - 1, next = -1; i >= 0; i--) {
    nextGood[i] = next;
    if (p[i]! > GOOD && words[i]! >= GOOD_WORDS) next = i;
  }
  // The deepest of equals holds the article and least else.
  let best = 0;
  for (let c = 0; c < containers; c++) if (gain[c]! >= gain[best]!) best = c;
  return {
    weight,
    weightOf,
    pOf,
    massOf,
    first,
    last,
    depth,
    signatureWeight,
    signatureP,
    before,
    previousGood,
    nextGood,
    mass,
    words: total,
    firstGood,
    lastGood,
    best,
  };
}
