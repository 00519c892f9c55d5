import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { detect, extract, keyFacts, summarize } from '../src/engine';
import type { Article, Point } from '../src/article';
import { splitSentences } from '../src/text/sentences';
import { loadNews, loadOther, type Fixture } from './fixtures/fixtures';
import { squeeze } from './fixtures/squeeze';

const NEWS = loadNews();

const open = (html: string, url: string): Document => new JSDOM(html, { url }).window.document;
/** A page as the engine left it, and what it made of it. */
interface Reading {
  readonly document: Document;
  readonly article: Article | null;
}

const readings = new Map<string, Reading>();

/** Reads each page once, whichever test comes first. */
function read({ name, html, url }: Fixture): Reading {
  const known = readings.get(name);
  if (known) return known;
  const document = open(html, url);
  const reading = { document, article: extract(document, { url }) };
  readings.set(name, reading);
  return reading;
}

function expectExact(points: readonly Point[], paragraphs: readonly string[]): void {
  for (const { text, paragraph, start, end } of points) expect(paragraphs[paragraph]?.slice(start, end)).toBe(text);
}

describe.each(NEWS)('the engine on $name', (page) => {
  const { html, url, expected } = page;

  it('tells whether it is an article', () => {
    expect(detect(read(page).document, { url }).article).toBe(expected.detect);
  });

  it('reads title, byline and date', () => {
    expect(read(page).article).toMatchObject({ title: expected.title, authors: expected.authors, published: expected.published });
  });

  it('keeps every paragraph, in order', () => {
    const kept = (read(page).article?.paragraphs ?? []).map(squeeze);
    expect(expected.paragraphs.map(squeeze).filter((paragraph) => !kept.includes(paragraph))).toEqual([]);
    const places = expected.paragraphs.map((paragraph) => kept.indexOf(squeeze(paragraph)));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('sums it up in sentences with exact places', () => {
    const { article } = read(page);
    const points = article ? summarize(article) : [];
    expect(points.length).toBeGreaterThanOrEqual(3);
    expect(points.length).toBeLessThanOrEqual(7);
    expectExact(points, article?.paragraphs ?? []);
  });

  it('takes no point or fact from headings, captions, notes, bylines or what was taken out', () => {
    const { article } = read(page);
    const { headings, captions, notes, byline, removed } = expected;
    const stray = [...headings, ...captions, ...notes, byline ?? '', ...removed.map(({ text }) => text)]
      .map(squeeze)
      .filter((text) => text !== '');
    const said = article ? [...summarize(article), ...keyFacts(article)] : [];
    const sources = said.map(({ paragraph }) => squeeze(article!.paragraphs[paragraph]!));
    expect(sources.filter((source) => stray.includes(source))).toEqual([]);
    const points = article ? summarize(article).map(({ text }) => squeeze(text)) : [];
    expect(points.filter((point) => stray.some((text) => text === point || (text.length > 10 && point.includes(text))))).toEqual(
      [],
    );
  });

  it('gives whole sentences as points, each once, that cover more than one paragraph', () => {
    const points = summarize(read(page).article!);
    const starts = points.map(({ paragraph, start }) => `${paragraph} ${start}`);
    expect(new Set(starts).size).toBe(points.length);
    expect(new Set(points.map(({ paragraph }) => paragraph)).size).toBeGreaterThan(1);
    for (const { text, paragraph, start } of points) {
      const sentences = splitSentences(read(page).article!.paragraphs[paragraph]!.slice(start), expected.lang);
      expect(sentences[0]?.end).toBe(text.length);
    }
  });

  it('states facts with exact places', () => {
    const { article } = read(page);
    expectExact(article ? keyFacts(article) : [], article?.paragraphs ?? []);
  });

  it('leaves the page as it was', () => {
    expect(read(page).document.documentElement.outerHTML).toBe(open(html, url).documentElement.outerHTML);
  });
});

describe('the engine on all articles together', () => {
  it('takes out 99 % of what has to go', { timeout: 120_000 }, () => {
    const junk = NEWS.flatMap((page) => {
      const text = squeeze(read(page).article?.text ?? '');
      return page.expected.removed.map((each) => ({
        page: page.name,
        text: each.text,
        stays: text.includes(squeeze(each.text)),
      }));
    });
    const staying = junk.filter(({ stays }) => stays).map(({ page, text }) => `${page}: ${text}`);
    expect(staying.length, staying.join('\n')).toBeLessThanOrEqual(junk.length / 100);
  });

  it('states some fact on half of those in the languages that it knows best', { timeout: 120_000 }, () => {
    const pages = NEWS.filter(({ expected }) => /^(?:en|fr|de|es|it|pt|nl)\b/.test(expected.lang));
    const told = pages.filter((page) => {
      const { article } = read(page);
      return article !== null && keyFacts(article).length > 0;
    });
    expect(told.length).toBeGreaterThanOrEqual(pages.length / 2);
  });
});

describe('the engine on pages that are no article', () => {
  /** Pages of prose that the page model still takes for articles. This list may only grow shorter. */
  const MISTAKEN = ['forum-thread'];

  it('tells that they are none', () => {
    const taken = loadOther().filter(({ html, url }) => detect(open(html, url), { url }).article);
    expect(taken.map(({ name }) => name).toSorted()).toEqual(MISTAKEN);
  });
});
