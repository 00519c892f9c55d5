import { describe, expect, it } from 'vitest';
import { addCounts } from './text-counts';

function counts(text: string) {
  const all = { words: 0, commas: 0, stops: 0, quotes: 0, digits: 0, currencies: 0, dense: 0 };
  addCounts(text, all);
  return all;
}

describe('addCounts', () => {
  it('counts words and marks', () => {
    expect(counts('“Well,” she said. It costs $5.50!')).toMatchObject({
      words: 6,
      commas: 1,
      stops: 2,
      quotes: 2,
      digits: 3,
      currencies: 1,
    });
  });

  it('gives scripts without spaces as many words as they say', () => {
    expect(counts('議会は月曜日、古い橋を建て直すことに合意した。')).toMatchObject({ stops: 1, commas: 1, dense: 21 });
    expect(counts('議会は月曜日、古い橋を建て直すことに合意した。').words).toBeCloseTo(12.6);
  });

  it('knows the digits and stops of other scripts', () => {
    expect(counts('२४ नवंबर २०२६।')).toMatchObject({ digits: 6, stops: 1 });
    expect(counts('٢٤ نوفمبر ٢٠٢٦؟')).toMatchObject({ digits: 6, stops: 1 });
  });

  it('finds nothing in white space', () => {
    expect(counts(' \n\t\u00A0').words).toBe(0);
  });
});
