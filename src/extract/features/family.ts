import type { PageStats } from './page-stats';

/** A group of features that are computed together. */
export interface Family {
  readonly names: readonly string[];
  /** Writes `names.length` values for block `i` from `x[at]` on. */
  readonly fill: (stats: PageStats, i: number, x: Float32Array, at: number) => void;
}

/** ln(1 + v): counts and lengths differ by factors, not by amounts. */
export const log = Math.log1p;

/** The same of a distance, which keeps its sign. */
export function signedLog(v: number): number {
  return v < 0 ? -log(-v) : log(v);
}
