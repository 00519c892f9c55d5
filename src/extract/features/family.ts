import type { PageStats } from './page-stats';

/** A group of features that are computed together. */
export interface Family {
  readonly names: readonly string[];
  /** Writes `names.length` values for block `i` from `x[at]` on. */
  readonly fill: (stats: PageStats, i: number, x: Float32Array, at: number) => void;
}

/** Logarithms of small counts, which are most of those that are asked for. */
const SMALL = Float64Array.from({ length: 1024 }, (_, n) => Math.log1p(n));

/** ln(1 + v): counts and lengths differ by factors, not by amounts. */
export function log(v: number): number {
  const n = v >>> 0;
  return n === v && n < SMALL.length ? SMALL[n]! : Math.log1p(v);
}

/** The same of a distance, which keeps its sign. */
export function signedLog(v: number): number {
  return v < 0 ? -log(-v) : log(v);
}
