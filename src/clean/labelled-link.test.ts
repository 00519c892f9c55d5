// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { walk } from '../capture/walk';
import { anyLabel, linkedUntil } from './labelled-link';

describe('anyLabel', () => {
  it('finds a few words before a colon or an arrow', () => {
    expect(anyLabel('Out of our cellar: a bottle', 0)).toEqual({ phrase: 'Out of our cellar', rest: 19 });
    expect(anyLabel('It turned. Aus dem Keller » eine Flasche', 11)).toEqual({ phrase: 'Aus dem Keller', rest: 17 });
    expect(anyLabel('関連：水車', 0)).toEqual({ phrase: '関連', rest: 3 });
  });

  it('finds none in a sentence, a long line or one that ends with its colon', () => {
    expect(anyLabel('It turned. And then: nothing', 0)).toBeNull();
    expect(anyLabel('The oldest of the three carpenters said: nothing', 0)).toBeNull();
    expect(anyLabel('Out of our cellar:', 0)).toBeNull();
    expect(anyLabel('Out of our cellar', 0)).toBeNull();
  });
});

describe('linkedUntil', () => {
  function until(html: string, label: number, rest: number): number {
    const [block] = walk(new DOMParser().parseFromString(html, 'text/html')).blocks;
    return linkedUntil(block!, label, rest);
  }

  it('tells where the link ends that begins after the label', () => {
    expect(until('<p>More: <a href="/a">the choir</a>.</p>', 0, 6)).toBe(15);
    expect(until('<p>More: “<a href="/a">the choir</a>”</p>', 0, 6)).toBe(16);
  });

  it('takes links side by side for one, also from the label on', () => {
    expect(until('<p><a href="/a">More: </a> <a href="/a">the choir</a></p>', 0, 6)).toBe(15);
  });

  it('finds none where text stands between label and link', () => {
    expect(until('<p>More: says the man <a href="/a">the choir</a></p>', 0, 6)).toBe(-1);
    expect(until('<p>More: the choir</p>', 0, 6)).toBe(-1);
  });
});
