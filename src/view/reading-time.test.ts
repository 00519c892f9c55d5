import { expect, it } from 'vitest';
import { readingMinutes } from './reading-time';

it('goes by words where a language sets them apart', () => {
  expect(readingMinutes({ lang: 'en-GB', words: 2280, text: '' })).toBe(10);
  expect(readingMinutes({ lang: 'ar', words: 2280, text: '' })).toBeGreaterThan(10);
});

it('goes by characters where it does not', () => {
  expect(readingMinutes({ lang: 'ja', words: 1, text: '海 '.repeat(3570) })).toBe(10);
});

it('takes a minute at least, and a mean speed for languages not measured', () => {
  expect(readingMinutes({ lang: 'is', words: 20, text: '' })).toBe(1);
  expect(readingMinutes({ lang: 'is', words: 1840, text: '' })).toBe(10);
});
