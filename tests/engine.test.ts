import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { detect, extract, keyFacts, summarize } from '../src/engine';
import type { Article, Point } from '../src/article';
import { loadNews, loadOther } from './fixtures/fixtures';

const open = (html: string, url: string): Document => new JSDOM(html, { url }).window.document;
const squeeze = (text: string): string => text.replaceAll(/\s+/g, '');

function expectExact(points: readonly Point[], paragraphs: readonly string[]): void {
  for (const { text, paragraph, start, end } of points) expect(paragraphs[paragraph]?.slice(start, end)).toBe(text);
}

describe.each(loadNews())('the engine on $name', ({ html, url, expected }) => {
  let document = open('', url);
  let article: Article | null = null;

  beforeAll(() => {
    document = open(html, url);
    article = extract(document, { url });
  });

  it('tells whether it is an article', () => {
    expect(detect(document, { url }).article).toBe(expected.detect);
  });

  it('reads title, byline and date', () => {
    expect(article).toMatchObject({ title: expected.title, authors: expected.authors, published: expected.published });
  });

  it('keeps every paragraph, in order', () => {
    const kept = (article?.paragraphs ?? []).map(squeeze);
    expect(expected.paragraphs.map(squeeze).filter((paragraph) => !kept.includes(paragraph))).toEqual([]);
    const places = expected.paragraphs.map((paragraph) => kept.indexOf(squeeze(paragraph)));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('holds nothing that has to go', () => {
    const text = squeeze(article?.text ?? '');
    expect(expected.removed.map((junk) => junk.text).filter((junk) => text.includes(squeeze(junk)))).toEqual([]);
  });

  it('sums it up in sentences with exact places', () => {
    const points = article ? summarize(article) : [];
    expect(points.length).toBeGreaterThanOrEqual(3);
    expect(points.length).toBeLessThanOrEqual(7);
    expectExact(points, article?.paragraphs ?? []);
  });

  it('states facts with exact places', () => {
    expectExact(article ? keyFacts(article) : [], article?.paragraphs ?? []);
  });

  it('leaves the page as it was', () => {
    expect(document.documentElement.outerHTML).toBe(open(html, url).documentElement.outerHTML);
  });
});

describe.each(loadOther())('the engine on $name', ({ html, url }) => {
  it('tells that it is no article', () => {
    expect(detect(open(html, url), { url }).article).toBe(false);
  });
});
