import { describe, expect, it } from 'vitest';
import { CONTEXT_NAMES, contextFeatures } from './context';

/** Four blocks: two in container 1, two in container 2, both below the root. */
function features(p: number[]) {
  const x = new Float32Array(4 * CONTEXT_NAMES.length);
  const input = {
    words: Float32Array.of(30, 30, 5, 5),
    container: Int32Array.of(1, 1, 2, 2),
    parents: Int32Array.of(-1, 0, 0),
    signature: Int32Array.of(0, 0, 1, 1),
    p: Float32Array.from(p),
  };
  contextFeatures(input, Uint8Array.of(1, 1, 1, 1), x, CONTEXT_NAMES.length, 0);
  return (block: number, name: string): number => x[block * CONTEXT_NAMES.length + CONTEXT_NAMES.indexOf(name)]!;
}

describe('contextFeatures', () => {
  it('tells a block what its neighbours and its container are thought to be', () => {
    const at = features([0.9, 0.8, 0.1, 0.2]);
    expect(at(0, 'p1')).toBeCloseTo(0.8);
    expect(at(0, 'p-1')).toBe(-1);
    expect(at(0, 'up0-p')).toBeCloseTo(0.8);
    expect(at(2, 'sameP')).toBeCloseTo(0.2);
  });

  it('finds the container with most of the text, and who stands in it', () => {
    const at = features([0.9, 0.8, 0.1, 0.2]);
    expect([0, 1, 2, 3].map((block) => at(block, 'inBest'))).toEqual([1, 1, 0, 0]);
  });

  it('says how far the last good block is', () => {
    const at = features([0.9, 0.8, 0.1, 0.2]);
    expect(at(3, 'previousGood')).toBeCloseTo(Math.log1p(2));
    expect(at(3, 'nextGood')).toBe(9);
  });
});
