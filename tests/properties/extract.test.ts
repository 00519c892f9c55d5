import { assert, constantFrom, property, type Parameters } from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article';
import { extract } from '../../src/engine';
import { splitSentences } from '../../src/text/sentences';
import { loadHostile, loadNews, loadOther } from '../fixtures/fixtures';
import { articleFaults } from './article-faults';
import { change, changes } from './page-changes';
import { grow, randomPages } from './random-page';

const NEWS = loadNews();
const PAGES = [...NEWS, ...loadOther(), ...loadHostile()];

/** The same pages on every run; `npm run fuzz` tries many new ones. */
const isFuzz = import.meta.env.MODE === 'fuzz';
const FUZZ_RUNS = 3000;
const bounds = (usual: number): Parameters<unknown> => (isFuzz ? { numRuns: FUZZ_RUNS } : { numRuns: usual, seed: 20_261_124 });
const timeout = isFuzz ? FUZZ_RUNS * 1000 : 60_000;

const { DOMParser } = new JSDOM('').window;
const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/** Reads a page and says what is wrong with it or with what it became. */
function faults(document: Document, url: string): string[] {
  const before = document.documentElement.outerHTML;
  const article = extract(document, { url });
  const untouched = document.documentElement.outerHTML === before ? [] : ['the document was changed'];
  return article ? [...untouched, ...articleFaults(article, document, parse)] : untouched;
}

/** The article as a page of its own. */
function ownPage({ html, title, lang, dir }: Article): Document {
  const document = parse(`<article>${html}</article>`);
  document.title = title;
  document.documentElement.lang = lang;
  document.documentElement.dir = dir;
  return document;
}

describe('extract', () => {
  it.each(PAGES)('makes a sound article of $name, or none', ({ html, url }) => {
    expect(faults(parse(html), url)).toEqual([]);
  });

  it.each(NEWS)('keeps every paragraph of $name when it reads its own html again', ({ html, url }) => {
    const article = extract(parse(html), { url });
    const again = extract(ownPage(article!), { url });
    const paragraphs = article!.paragraphs.filter((text) => splitSentences(text, article!.lang).length >= 2);
    expect(paragraphs.filter((text) => !again?.paragraphs.includes(text))).toEqual([]);
  });

  it('makes a sound article of changed pages, or none', { timeout }, () => {
    assert(
      property(constantFrom(...PAGES.map(({ name }) => name)), changes, (name, list) => {
        const { html, url } = PAGES.find((page) => page.name === name)!;
        const document = parse(html);
        change(document, list);
        expect(faults(document, url)).toEqual([]);
      }),
      bounds(250),
    );
  });

  it('makes a sound article of random pages, or none', { timeout }, () => {
    assert(
      property(randomPages, (trees) => {
        const document = parse('');
        grow(document.body, trees);
        expect(faults(document, 'https://news.example/2026/story-of-the-day')).toEqual([]);
      }),
      bounds(500),
    );
  });
});
