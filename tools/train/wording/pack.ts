import { KINDS, LEVELS_FOR } from '../../../src/clean/wording';
import { writeBase91 } from '../../data/base91';
import type { Model } from './regress';

/** The model as it ships. */
export interface PackedWording {
  readonly features: number;
  readonly step: number;
  readonly bias: number;
  readonly table: string;
}

const FIRST_AGAINST = KINDS.length * LEVELS_FOR;
const LONG_GAP = 255;

/**
 * Packs a model for `src/clean/wording.ts`: a byte each of weight and kind, then gaps between the numbers of its features.
 *
 * @param model - Weights by feature, most of them 0.
 * @param kinds - The kind that each feature speaks for, by feature.
 * @param bias - Log-odds of a text without features.
 */
export function packWording(model: Model, kinds: Uint8Array, bias: number): PackedWording {
  const { weights } = model;
  const greatest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  const step = greatest / LEVELS_FOR;
  const gaps: number[] = [];
  const values: number[] = [];
  let last = 0;
  for (let f = 0; f < weights.length; f++) {
    const level = Math.round(weights[f]! / step);
    if (level === 0) continue;
    let gap = f - last;
    for (; gap >= LONG_GAP; gap -= LONG_GAP) gaps.push(LONG_GAP);
    gaps.push(gap);
    last = f;
    values.push(level > 0 ? kinds[f]! * LEVELS_FOR + level - 1 : Math.min(FIRST_AGAINST - level - 1, 255));
  }
  return { features: values.length, step, bias, table: writeBase91(words([...values, ...gaps]), 5) };
}

/** Bytes by fours, as little-endian numbers. */
function words(bytes: readonly number[]): Uint32Array {
  const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  padded.set(bytes);
  return new Uint32Array(padded.buffer);
}
