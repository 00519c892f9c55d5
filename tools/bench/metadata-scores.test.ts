import { describe, expect, it } from 'vitest';
import { sameDay, samePeople, sameTitle } from './metadata-scores';

describe('sameTitle', () => {
  it('looks past case, punctuation and the kind of quotation marks', () => {
    expect(sameTitle('“Hello”, World – again', '"hello" world: Again')).toBe(true);
  });

  it('tells a title from one with the site name behind it', () => {
    expect(sameTitle('Hello | The Site', 'Hello')).toBe(false);
  });
});

describe('samePeople', () => {
  it('looks past order, an opener and how the names are joined', () => {
    expect(samePeople(['By Ann Lee', 'Bo Li'], ['Bo Li and Ann Lee'])).toBe(true);
  });

  it('tells a name from one with a role run into it', () => {
    expect(samePeople(['Ann Lee Editor'], ['Ann Lee'])).toBe(false);
  });

  it('is false where one of two is missing', () => {
    expect(samePeople(['Ann Lee'], ['Ann Lee; Bo Li'])).toBe(false);
  });
});

describe('sameDay', () => {
  it('takes the day as written, whatever the zone', () => {
    expect(sameDay('2024-06-19T23:30:00-08:00', '2024-06-19')).toBe(true);
    expect(sameDay('2024-06-20T01:30:00+02:00', '2024-06-19')).toBe(false);
  });

  it('reads dates in words and in digits', () => {
    expect(sameDay('June 19, 2024', '2024-06-19')).toBe(true);
    expect(sameDay('19.06.2024, 12:01 Uhr', '2024-06-19')).toBe(true);
  });

  it('is false for what is no date', () => {
    expect(sameDay('yesterday', '2024-06-19')).toBe(false);
  });
});
