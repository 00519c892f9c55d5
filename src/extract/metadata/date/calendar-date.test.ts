import { describe, expect, it } from 'vitest';
import { isoDay, isUtc, markupDate } from './calendar-date';

describe('markupDate', () => {
  it.each([
    ['2024-05-03', '2024-05-03'],
    ['2024-05-03T10:15:30Z', '2024-05-03T10:15:30Z'],
    ['2024-05-03T10:15:30.123+02:00', '2024-05-03T10:15:30+02:00'],
    ['2024-05-03T10:15+0200', '2024-05-03T10:15+02:00'],
    ['2024-05-03 10:15:30', '2024-05-03T10:15:30'],
    ['2024-5-3', '2024-05-03'],
    ['20240503', '2024-05-03'],
    ['20240503T101530Z', '2024-05-03T10:15:30Z'],
    ['1714731330', '2024-05-03T10:15:30Z'],
    ['1714731330000', '2024-05-03T10:15:30Z'],
    ['Fri, 03 May 2024 10:15:30 GMT', '2024-05-03T10:15:30Z'],
    ['2024-05-03 8:05 PM', '2024-05-03T20:05'],
  ])('reads %s and keeps its offset', (text, date) => {
    expect(markupDate(text)).toBe(date);
  });

  it.each(['', 'today', '0000-00-00', '2024-13-01', '2024-02-30', '9999-12-31', '1234567', 'T10:15', '-1'])(
    'refuses %s',
    (text) => {
      expect(markupDate(text)).toBeNull();
    },
  );
});

describe('isoDay', () => {
  it('knows the length of February', () => {
    expect(isoDay(2024, 2, 29)).toBe('2024-02-29');
    expect(isoDay(2023, 2, 29)).toBeNull();
  });
});

describe('isUtc', () => {
  it('is told by Z or by an offset of nothing, and only of a time', () => {
    expect(['2024-05-03T10:15Z', '2024-05-03T10:15:30+00:00'].map(isUtc)).toEqual([true, true]);
    expect(['2024-05-03', '2024-05-03T10:15', '2024-05-03T10:15+02:00'].map(isUtc)).toEqual([false, false, false]);
  });
});
