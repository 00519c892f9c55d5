import { describe, expect, it } from 'vitest';
import { Forest, type PackedForest } from './forest';

/** One tree of depth 1 on `b`: below 2.5 worth −1, else +1. */
function packed(threshold: number): PackedForest {
  const bytes = Uint8Array.of(0, threshold, ...new Uint8Array(Int16Array.of(-100, 100).buffer));
  return {
    features: ['b'],
    trees: 1,
    depth: 1,
    thresholds: [[2.5]],
    nodes: btoa(String.fromCharCode(...bytes)),
    leafScale: 0.01,
    bias: 0.5,
  };
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

describe('Forest', () => {
  it('sends values below a threshold left and others right', () => {
    const p = new Forest(packed(0), ['a', 'b']).probabilities(Float32Array.of(9, 2.4, 9, 2.5), 2, Uint8Array.of(1, 1));
    expect(p[0]).toBeCloseTo(sigmoid(0.5 - 1));
    expect(p[1]).toBeCloseTo(sigmoid(0.5 + 1));
  });

  it('sends everything left at a padding node', () => {
    const p = new Forest(packed(255), ['b']).probabilities(Float32Array.of(1e9), 1, Uint8Array.of(1));
    expect(p[0]).toBeCloseTo(sigmoid(0.5 - 1));
  });

  it('leaves rows alone that it is not asked about', () => {
    expect([...new Forest(packed(0), ['b']).probabilities(Float32Array.of(3, 3), 1, Uint8Array.of(0, 1))][0]).toBe(0);
  });

  it('refuses columns that lack a feature', () => {
    expect(() => new Forest(packed(0), ['a'])).toThrow('b');
  });
});
