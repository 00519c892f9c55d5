// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { walk } from '../capture/walk';
import { hashToken, MarkupScorer, markupTokens, nameWords, Place } from './markup-tokens';

describe('nameWords', () => {
  it('splits at signs and capitals, and lets hashed names fall apart', () => {
    expect(nameWords('relatedPosts-list__item css-1x2y3z')).toEqual(['related', 'posts', 'list', 'item', 'css']);
  });
});

describe('MarkupScorer', () => {
  const document = new DOMParser().parseFromString(
    '<div class="teaser"><section id="body"><p class="text"><span class="x-word">a</span></p></section></div>',
    'text/html',
  );
  const { containers, blocks } = walk(document);

  it('sums the weights of the same tokens that training counts', () => {
    const table = Int8Array.from({ length: 1024 }, (_, i) => ((i * 37) % 21) - 10);
    const expected = markupTokens(blocks[0]!).reduce((sum, token) => sum + table[token & 1023]!, 0) * 0.01 + 0.25;
    expect(new MarkupScorer(table, 0.01, 0.25).score(containers, blocks)[0]).toBeCloseTo(expected, 5);
  });

  it('tells a name on the block from the same name around it', () => {
    expect(hashToken('teaser', Place.own)).not.toBe(hashToken('teaser', Place.above));
  });

  it('stays within its bounds', () => {
    expect(new MarkupScorer(new Int8Array(1024).fill(127), 1, 0).score(containers, blocks)[0]).toBe(12);
  });
});
