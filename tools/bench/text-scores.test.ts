import { describe, expect, it } from 'vitest';
import { bagScore, score, segmentCounts, words } from './text-scores';

describe('words', () => {
  it('takes runs of letters, marks and digits in any script, lower-cased', () => {
    expect(words('Él dijo: “Year_2024”, हिन्दी!')).toEqual(['él', 'dijo', 'year_2024', 'हिन्दी']);
  });

  it('takes single characters where a script has no spaces, and whole words beside them', () => {
    expect(words('NHKは東京で')).toEqual(['nhk', 'は', '東', '京', 'で']);
  });
});

describe('bagScore', () => {
  it('counts a repeated word as often as both texts have it', () => {
    expect(bagScore('a a b', 'a b b')).toEqual({ precision: 2 / 3, recall: 2 / 3, f: 2 / 3 });
  });

  it('is 0 for an empty text and for an empty reference', () => {
    expect(bagScore('', 'a').f).toBe(0);
    expect(bagScore('a', '').f).toBe(0);
  });

  it('falls as junk is added and as text is lost', () => {
    const reference = 'one two three four';
    expect(bagScore(`${reference} junk`, reference).f).toBeLessThan(bagScore(reference, reference).f);
    expect(bagScore('one two three', reference).f).toBeLessThan(bagScore(reference, reference).f);
  });
});

describe('segmentCounts', () => {
  it('finds a segment across line feeds and runs of spaces', () => {
    expect(segmentCounts('first\nsecond  third', { present: ['first second third', 'fourth'], absent: ['third', 'x'] })).toEqual({
      found: 1,
      missing: ['fourth'],
      unwanted: ['third'],
    });
  });
});

describe('score', () => {
  it('is 0 where nothing was found, however little was wanted', () => {
    expect(score(0, 0, 0)).toEqual({ precision: 0, recall: 0, f: 0 });
  });
});
