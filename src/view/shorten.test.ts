import { expect, it } from 'vitest';
import { shorten } from './shorten';

it('leaves a short text as it is', () => {
  expect(shorten('  short ', 5)).toBe('short');
});

it('cuts a long one to what fits, with an ellipsis', () => {
  expect(shorten('one two three', 5)).toBe('one…');
});

it('never cuts what a person sees as one letter', () => {
  expect(shorten('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 2)).toBe('👩‍👩‍👧…');
  expect(shorten('नमस्ते', 6)).toBe('नमस्ते');
});
