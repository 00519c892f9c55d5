// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { extract } from '../../engine';
import { MILL, HEADLINE, PROSE } from '../../../tests/browser/story';

const told = (title: string, by: string, paragraphs: readonly string[]): string =>
  `<article><h1>${title}</h1><p class="byline">By ${by}</p>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>`;
const ld = (headline: string, date: string): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline, datePublished: date, url: 'https://news.example/tower' })}</script>`;

/** Reads one of two articles of a page that declares the first. */
function read(index: number, head: string) {
  const html = `<html lang="en"><head><title>${HEADLINE} | News</title><meta property="og:site_name" content="News">
<meta property="og:title" content="${HEADLINE}"><meta name="author" content="Dora Finch">${head}</head><body><main>
${told(HEADLINE, 'Dora Finch', PROSE)}${told('The mill turns again', 'Ada Brook', MILL)}</main></body></html>`;
  const document = new DOMParser().parseFromString(html, 'text/html');
  const without = new Set([document.querySelectorAll('article')[1 - index]!]);
  return extract(document, { url: 'https://news.example/tower', without })!;
}

it('takes what the page declares for the article that it declares', () => {
  const { title, authors, siteName, published, paragraphs } = read(0, ld(HEADLINE, '2026-02-24'));
  expect({ title, authors, siteName, published }).toEqual({
    title: HEADLINE,
    authors: ['Dora Finch'],
    siteName: 'News',
    published: '2026-02-24',
  });
  expect(paragraphs).toEqual(PROSE);
});

it('takes for another one what stands there, and what is declared of it by its title', () => {
  const head = ld(HEADLINE, '2026-02-24');
  const { title, authors, siteName, published, paragraphs } = read(1, head);
  expect({ title, authors, siteName, published }).toEqual({
    title: 'The mill turns again',
    authors: ['Ada Brook'],
    siteName: 'News',
    published: null,
  });
  expect(paragraphs).toEqual(MILL);
  expect(read(1, head + ld('The mill turns again', '2026-02-25')).published).toBe('2026-02-25');
});
