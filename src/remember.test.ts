import { describe, expect, it, vi } from 'vitest';
import { remember } from './remember';

describe('remember', () => {
  it('asks once for each text, also where there is no answer', () => {
    const ask = vi.fn<(text: string) => number | null>((text) => (text === '' ? null : text.length));
    const length = remember(ask);
    expect(['mill', '', 'mill', ''].map(length)).toEqual([4, null, 4, null]);
    expect(ask.mock.calls).toEqual([['mill'], ['']]);
  });

  it('answers rightly and keeps no more than it may, however many texts there are', () => {
    const ask = vi.fn<(text: string) => number>(Number);
    const number = remember(ask);
    for (let i = 0; i <= 5_000; i++) expect(number(String(i))).toBe(i);
    expect(number('5000')).toBe(5_000);
    expect(ask).toHaveBeenCalledTimes(5_001);
    expect(number('0')).toBe(0);
    expect(ask).toHaveBeenCalledTimes(5_002);
  });
});
