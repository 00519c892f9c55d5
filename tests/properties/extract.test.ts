import { assert, constantFrom, nat, property, type Parameters } from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article';
import { extract } from '../../src/engine';
import { splitSentences } from '../../src/text/sentences';
import { type Expected, loadHostile, loadNews, loadOther } from '../fixtures/fixtures';
import { squeeze } from '../fixtures/squeeze';
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

const SECRET = 'Nobody sees this line of the page.';

/** Elements that are not seen: tag and the attribute that hides them. */
const HIDDEN = ['span', 'p', 'div'].flatMap((tag) =>
  [
    ['hidden', ''],
    ['style', 'display: none'],
    ['style', 'color: red; visibility:hidden'],
    ['class', 'visually-hidden'],
    ['class', 'note sr-only'],
  ].map(([name, value]) => [tag, name, value] as [string, string, string]),
);

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

/** Sentences of a page's paragraphs that stand in its article and neither in that of its own html nor twice there, and lines that only that one has. */
function differences({ lang, paragraphs }: Expected, article: Article, again: Article | null): string[] {
  const all = (one: Article | null): string => {
    const { body } = parse(one?.html ?? '');
    // How characters are read is in the html alone.
    for (const reading of body.querySelectorAll('rt, rp')) reading.remove();
    return squeeze(body.textContent);
  };
  const doubles = (again?.removed ?? []).filter(({ evidence }) => evidence.some(({ code }) => code === 'duplicate'));
  const held = [all(again), ...doubles.map(({ text }) => squeeze(text))];
  const sentences = paragraphs.flatMap((text) => splitSentences(text, lang).map(({ start, end }) => text.slice(start, end)));
  const text = squeeze(article.text);
  const standing = sentences.map(squeeze).filter((line) => text.includes(line));
  const lost = standing.filter((line) => !held.some((one) => one.includes(line)));
  const own = all(article);
  const added = (again?.text.split(/[\n\t]/) ?? []).map(squeeze).filter((line) => !own.includes(line));
  return [...lost.map((line) => `lost: ${line}`), ...added.map((line) => `added: ${line}`)];
}

describe('extract', () => {
  it.each(PAGES)('makes a sound article of $name, or none', ({ html, url }) => {
    expect(faults(parse(html), url)).toEqual([]);
  });

  it.each(NEWS)('gives the same text of $name when it reads its own html again', ({ html, url }) => {
    const article = extract(parse(html), { url })!;
    const again = extract(ownPage(article), { url });
    expect(squeeze(again?.text ?? '')).toBe(squeeze(article.text));
  });

  it('takes no sentence of a paragraph out of its own html of changed pages, and adds nothing', { timeout }, () => {
    assert(
      property(constantFrom(...NEWS.map(({ name }) => name)), changes, (name, list) => {
        const { html, url, expected } = NEWS.find((page) => page.name === name)!;
        const document = parse(html);
        change(document, list);
        const article = extract(document, { url });
        const found = article ? differences(expected, article, extract(ownPage(article), { url })) : [];
        expect(found).toEqual([]);
      }),
      bounds(120),
    );
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

  it('takes no text in that a page hides', { timeout }, () => {
    assert(
      property(
        constantFrom(...NEWS.map(({ name }) => name)),
        constantFrom(...HIDDEN),
        nat(10_000),
        (name, [tag, attribute, value], at) => {
          const { html, url } = NEWS.find((page) => page.name === name)!;
          const document = parse(html);
          const hidden = document.createElement(tag);
          hidden.setAttribute(attribute, value);
          hidden.textContent = SECRET;
          const holders = document.body.querySelectorAll('p, div, section, article, li, blockquote');
          holders[at % holders.length]!.prepend(hidden);
          const article = extract(document, { url });
          expect(article?.text).not.toContain(SECRET);
          expect(article?.html).not.toContain(SECRET);
        },
      ),
      bounds(200),
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
