import { describe, expect, it } from 'vitest';
import { writeBase91 } from '../../tools/data/base91';
import { checksumOf, Forest, type PackedForest } from './forest';

/** `mantissa × 10^-decimals` as a number of three digits. */
const threshold = (mantissa: number, decimals: number): number => (decimals + 4) * 20_000 + 10_000 + mantissa;

/** A tree on `b`, then `c`: below 2.5 worth −1; else below −30,000 worth 0, else 1. A second one that is a leaf, worth 3. */
const PACKED: PackedForest = {
  columns: writeBase91([1, 2], 2),
  names: checksumOf(['a', 'b', 'c']),
  depth: 2,
  splits: `${writeBase91([threshold(25, 1)], 3)} ${writeBase91([threshold(-3, -4)], 3)}`,
  nodes: writeBase91([0, 2, 1, 3, 4, 6], 2),
  lowest: -1,
  step: 1,
  bias: 0.5,
};

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Of one row with columns a, b and c. */
function probability(b: number, c: number): number {
  return new Forest(PACKED, ['a', 'b', 'c']).probabilities(Float32Array.of(9, b, c), 3, Uint8Array.of(1))[0]!;
}

describe('Forest', () => {
  it('sends values below a threshold left and others right', () => {
    expect(probability(2.5, -30_001)).toBeCloseTo(sigmoid(0.5 + 0 + 3));
    expect(probability(2.5, -30_000)).toBeCloseTo(sigmoid(0.5 + 1 + 3));
  });

  it('gives a leaf above the bottom whatever the other columns are', () => {
    for (const c of [-1e9, 0, 1e9]) expect(probability(2.4, c)).toBeCloseTo(sigmoid(0.5 - 1 + 3));
  });

  it('leaves rows alone that it is not asked about', () => {
    const p = new Forest(PACKED, ['a', 'b', 'c']).probabilities(Float32Array.of(9, 3, 3, 9, 3, 3), 3, Uint8Array.of(0, 1));
    expect(p[0]).toBe(0);
    expect(p[1]).toBeGreaterThan(0);
  });

  it('gives each of many rows what it gives that row alone', () => {
    const x = Float32Array.from(
      { length: 3 * 70 },
      (_, i) => (i % 3 === 1 ? (i * 37) % 5 : (i * 37) % 70_000) * (i % 4 === 0 ? -20 : 1),
    );
    const p = new Forest(PACKED, ['a', 'b', 'c']).probabilities(x, 3, new Uint8Array(70).fill(1));
    expect(Array.from(p)).toEqual(Array.from(p, (_, i) => probability(x[3 * i + 1]!, x[3 * i + 2]!)));
    expect(new Set(p).size).toBe(3);
  });

  it('refuses columns of other names or in another order', () => {
    expect(() => new Forest(PACKED, ['a', 'b'])).toThrow('other columns');
    expect(() => new Forest(PACKED, ['b', 'a', 'c'])).toThrow('other columns');
  });
});
