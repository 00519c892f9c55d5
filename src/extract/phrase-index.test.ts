// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { walk } from '../capture/walk';
import packedPhrases from '../data/phrases.json';
import { compilePhrases } from '../text/phrases';
import { PHRASE_GROUPS, PhraseIndex } from './phrase-index';

const book = compilePhrases(packedPhrases);

function index(html: string, lang = 'en'): PhraseIndex {
  return new PhraseIndex(walk(new DOMParser().parseFromString(html, 'text/html')).blocks, book, lang);
}

describe('PhraseIndex', () => {
  it('finds the phrases that open a block', () => {
    const phrases = index('<p>Read more: the choir</p><p>The choir sings</p>');
    expect(phrases.of(0).map(({ kind, phrase }) => [kind, phrase])).toContainEqual(['related', 'Read more']);
    expect(phrases.of(1)).toEqual([]);
  });

  it('counts ambiguous words in their own language alone', () => {
    const line = '<p>Foto: Ada Brook</p>';
    expect(
      index(line, 'de')
        .of(0)
        .map(({ kind }) => kind),
    ).toContain('credit');
    expect(index(line, 'en').of(0)).toEqual([]);
  });

  it('reads a page in the language that it turns out to be in, and stays where that is the one it says', () => {
    const phrases = index('<p>Foto: Ada Brook</p>', 'en-GB');
    expect(phrases.in('en_US')).toBe(phrases);
    expect(phrases.in('de').of(0)).not.toEqual([]);
    expect(phrases.in('de-AT')).toBe(phrases.in('de'));
  });

  it('measures for each group of kinds how strongly a block is a label', () => {
    const phrases = index('<p>Read more</p><p>Read more of her letters</p><p>The choir</p>');
    const related = PHRASE_GROUPS.indexOf('Related');
    const [whole, running, none] = [0, 1, 2].map((i) => phrases.strengths(i)[related]!);
    expect(whole!).toBeGreaterThan(running!);
    expect(running!).toBeGreaterThan(none!);
    expect([...phrases.strengths(2)]).toEqual(PHRASE_GROUPS.map(() => 0));
  });

  it('looks each block up once', () => {
    const match = vi.fn<typeof book.match>(() => []);
    const { blocks } = walk(new DOMParser().parseFromString('<p>Read more</p>', 'text/html'));
    const phrases = new PhraseIndex(blocks, { ...book, match }, 'en');
    phrases.of(0);
    phrases.strengths(0);
    phrases.strengths(0);
    expect(match).toHaveBeenCalledTimes(1);
  });
});
