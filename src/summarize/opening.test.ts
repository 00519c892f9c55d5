import { expect, it } from 'vitest';
import { opening } from './opening';

const text = (count: number) => ({
  title: 'The log',
  paragraphs: Array.from({ length: count }, (_, i) => `${i} ${'x'.repeat(998)}`),
});

it('leaves a text of usual length as it is', () => {
  const article = text(100);
  expect(opening(article)).toBe(article);
});

it('cuts an endless one between paragraphs, so that places in it stay right', () => {
  const article = text(1_000);
  const part = opening(article);
  expect(part.title).toBe(article.title);
  expect(part.paragraphs.length).toBeGreaterThan(100);
  expect(part.paragraphs.length).toBeLessThan(151);
  expect(part.paragraphs).toEqual(article.paragraphs.slice(0, part.paragraphs.length));
});
