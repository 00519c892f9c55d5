// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { walk } from '../../capture/walk';
import { Ending, textStats, WordHashes, wordHashes } from './text-stats';

function stats(html: string) {
  const [block] = walk(new DOMParser().parseFromString(`<p>${html}</p>`, 'text/html')).blocks;
  return textStats(block!, new WordHashes());
}

describe('textStats', () => {
  it('counts words, sentences and commas', () => {
    expect(stats('One, two. Three 3.5 four!')).toMatchObject({
      words: 6,
      sentences: 2,
      commas: 1,
      capitals: 1 / 3,
      ending: Ending.sentence,
    });
  });

  it('counts six words for ten characters of a script without spaces', () => {
    expect(stats('東京都は昨日雨が降っ').words).toBeCloseTo(6);
    expect(stats('ตลอดยี่สิบปีเวลาที่บ้านท่ามะกอก').words).toBeCloseTo(7.4, 0);
  });

  it('knows sentence ends of other scripts', () => {
    expect(stats('これは文です。もう一つ。').sentences).toBe(2);
    expect(stats('यह एक वाक्य है। और एक।').sentences).toBe(2);
  });

  it('measures the share of linked characters', () => {
    expect(stats('<a href="/">half</a>half').linkDensity).toBeCloseTo(0.5);
  });

  it('takes only long lines with few links for prose', () => {
    const long = 'word '.repeat(25);
    expect(stats(`${long}, end.`).prose).toBe(true);
    expect(stats(`<a href="/">${long}, end.</a>`).prose).toBe(false);
    expect(stats('Short, too.').prose).toBe(false);
    expect(stats('ตลอดยี่สิบปีเวลาที่บ้านท่ามะกอก '.repeat(4)).prose).toBe(true);
    expect(stats('ตลอดยี่สิบปีเวลาที่บ้านท่ามะกอก').prose).toBe(false);
  });

  it('folds case in its hashes and marks longer words as odd', () => {
    expect([...wordHashes('STREET of')]).toEqual([...wordHashes('street OF')]);
    expect([...wordHashes('street of')].map((hash) => hash & 1)).toEqual([1, 0]);
  });
});
