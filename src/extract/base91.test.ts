import { describe, expect, it } from 'vitest';
import { writeBase91 } from '../../tools/data/base91';
import { readBase91 } from './base91';

describe('readBase91', () => {
  it('reads what was written', () => {
    const numbers = Array.from({ length: 91 ** 2 }, (_, number) => number);
    expect([...readBase91(writeBase91(numbers, 2), 2)]).toEqual(numbers);
    expect([...readBase91(writeBase91([0, 91 ** 4 - 1], 4), 4)]).toEqual([0, 91 ** 4 - 1]);
  });

  it('uses no character that JSON or a script would escape', () => {
    const text = writeBase91(Array.from({ length: 91 }, (_, digit) => digit).values(), 1);
    expect(JSON.stringify(text)).toBe(`"${text}"`);
    expect(text).toMatch(/^[!-~]+$/);
  });

  it('refuses a number that is too great for its digits', () => {
    expect(() => writeBase91([91], 1)).toThrow('91');
  });
});
