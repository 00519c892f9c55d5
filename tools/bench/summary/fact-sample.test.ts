import { expect, it } from 'vitest';
import sample from './fact-sample.json';

it('holds at least 200 facts, each once, known by hashes alone', () => {
  expect(sample.length).toBeGreaterThanOrEqual(200);
  expect(new Set(sample.map(({ sentence, kind, value }) => `${sentence} ${kind} ${value}`)).size).toBe(sample.length);
  for (const { sentence } of sample) expect(sentence).toMatch(/^[0-9a-f]{64}$/);
});

it('calls at least 95 % of them right', () => {
  expect(sample.filter(({ right }) => right).length).toBeGreaterThanOrEqual(0.95 * sample.length);
});
