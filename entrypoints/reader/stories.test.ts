// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { currentStory, storiesIn } from './stories';

const LINE = 'The ferry came back on Monday, after a year in which nobody had expected it to return to the harbour.';
const story = (title: string, paragraphs = 3): string =>
  `<div><article><header><h1>${title}</h1></header>${`<p>${LINE}</p>`.repeat(paragraphs)}</article><hr></div>`;
const titles = (html: string): string[] => {
  document.body.innerHTML = html;
  return storiesIn(document).map(({ title }) => title);
};

beforeEach(() => {
  document.title = 'News';
});

afterEach(() => vi.restoreAllMocks());

describe('storiesIn', () => {
  it('finds articles that follow one another, each in all that holds it alone', () => {
    expect(titles(`<main>${story('A')}${story('B')}${story('C')}</main>`)).toEqual(['A', 'B', 'C']);
    expect(storiesIn(document).map(({ element }) => element.parentElement?.localName)).toEqual(['main', 'main', 'main']);
  });

  it('finds none on a page with one article, whatever else has a headline', () => {
    expect(titles(story('A'))).toEqual([]);
    expect(titles(`<header><h1>The Paper</h1></header>${story('A')}<aside>${story('Weather', 1)}</aside>`)).toEqual([]);
    expect(titles(story('A') + story('', 3))).toEqual([]);
  });

  it('finds none in a list', () => {
    expect(titles(story('A').repeat(50))).toEqual([]);
  });
});

describe('currentStory', () => {
  const place = (tops: readonly number[], height: number): void => {
    const elements = storiesIn(document).map(({ element }) => element);
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function box(this: Element) {
      const top = tops[elements.indexOf(this)]!;
      return { top, bottom: top + height } as DOMRect;
    });
  };
  const current = (selected: ((element: Element) => boolean) | null = null): string | undefined =>
    currentStory(storiesIn(document), selected)?.title;

  beforeEach(() => {
    document.body.innerHTML = story('A') + story('B') + story('C');
  });

  it('is the one that fills the most of the window', () => {
    place([-innerHeight * 1.2, -innerHeight * 0.2, innerHeight * 0.8], innerHeight);
    expect(current()).toBe('B');
  });

  it('is the one that the page names where two share the window', () => {
    place([-innerHeight * 0.6, innerHeight * 0.4, innerHeight * 1.4], innerHeight);
    expect(current()).toBe('B');
    document.title = 'A – News';
    expect(current()).toBe('A');
  });

  it('is the one in which something is selected', () => {
    place([0, innerHeight, innerHeight * 2], innerHeight);
    expect(current((element) => element.textContent.includes('C'))).toBe('C');
  });

  it('is none where there are none', () => {
    expect(currentStory([], null)).toBeUndefined();
  });
});
