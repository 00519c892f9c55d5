import { expect, it } from 'vitest';
import { dateText } from './date';

const now = new Date('2026-11-24T09:00:00Z');

it.each([
  ['2026-11-24T08:20:00Z', '40 minutes ago'],
  ['2026-11-24T06:00:00Z', '3 hours ago'],
  ['2026-11-22T06:00:00Z', '2 days ago'],
  ['2026-05-12T12:00:00Z', 'May 12, 2026'],
  ['2026-12-24T12:00:00Z', 'December 24, 2026'],
])('words %s as %s', (iso, words) => {
  expect(dateText(iso, 'en', now)?.short).toBe(words);
});

it('tells the time of day on demand', () => {
  expect(dateText('2026-11-24T06:00:00Z', 'en', now)?.exact).toMatch(/November 24, 2026 at \d/u);
});

it('leaves a day without a time where it is, wherever the reader is', () => {
  expect(dateText('2026-11-24', 'de', now)).toEqual({ short: '24. November 2026', exact: '24. November 2026' });
});

it('knows what is no date', () => {
  expect(dateText('yesterday', 'en', now)).toBeNull();
  expect(dateText('', 'en', now)).toBeNull();
});

it("keeps the day of the page's own clock", () => {
  expect(dateText('2025-11-20T06:00:00+09:00', 'en', now)).toEqual({
    short: 'November 20, 2025',
    exact: expect.stringMatching(/November 20, 2025 at 6:00/u),
  });
});
