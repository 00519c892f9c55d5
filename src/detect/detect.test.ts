// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { detect } from './detect';
import { isArticle } from './page-score';

const open = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const SENTENCE =
  'The council, which had met for nine hours behind closed doors, agreed on Monday to rebuild the old bridge over the river. ';
const ARTICLE = `<title>Council agrees to rebuild the bridge - The Paper</title><meta property="og:type" content="article">
  <meta name="author" content="Ada Berg"><article class="article"><h1>Council agrees to rebuild the bridge</h1>
  <p class="author">Ada Berg</p><time>24 November 2026</time>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(8)}</article>`;
const LISTING = `<title>News - The Paper</title><h1>News</h1><div class="latest cards">${'<div class="card"><a href="/a"><h2>Council agrees to rebuild the old bridge</h2></a><p>After nine hours.</p></div>'.repeat(
  20,
)}</div><div class="pagination">1 2 3</div>`;

describe('detect', () => {
  it('finds an article and says why', () => {
    const { article, score, reasons } = detect(open(ARTICLE), {
      url: 'https://paper.example/2026/11/24/council-agrees-to-rebuild-the-bridge',
    });
    expect(article).toBe(true);
    expect(score).toBeGreaterThan(0.8);
    expect(reasons.length).toBeGreaterThan(0);
  });

  it('leaves a list of stories alone', () => {
    const { article, score } = detect(open(LISTING), { url: 'https://paper.example/news' });
    expect(article).toBe(false);
    expect(score).toBeLessThan(0.2);
  });

  it('leaves the small print of a site alone, however much it reads like an article', () => {
    expect(detect(open(ARTICLE), { url: 'https://paper.example/privacy-policy' })).toEqual({
      article: false,
      score: 0,
      reasons: ['legal'],
    });
  });

  it('waits for a page that has nothing to read yet, whatever it declares', () => {
    const empty = ARTICLE.replace(/<article[\s\S]*<\/article>/, '<p>…</p>');
    expect(detect(open(empty), { url: 'https://paper.example/x' })).toEqual({ article: false, score: 0, reasons: ['unfilled'] });
  });

  it('reads nothing that the page hides', () => {
    const hidden = ARTICLE.replace('<article', '<article hidden').replace('</article>', `</article><p>${SENTENCE.repeat(3)}</p>`);
    const url = 'https://paper.example/x';
    expect(detect(open(hidden), { url }).score).toBeLessThan(detect(open(ARTICLE), { url }).score);
  });

  it('reads a page that hides all it has until its scripts run', () => {
    const all = ARTICLE.replace('<article', '<article style="display: none"');
    expect(detect(open(all), { url: 'https://paper.example/x' }).article).toBe(true);
  });

  it.each(['', '<form><input name="parentNode"><input name="className"><p>x</p></form>', '<a href="::">x</a><meta content="">'])(
    'answers on a page such as %j, without an address',
    (html) => {
      expect(detect(open(html), { url: '' }).article).toBe(false);
    },
  );

  it('answers as the finder does, which asks for no reasons', () => {
    const pages: [string, string][] = [
      [ARTICLE, 'https://paper.example/2026/11/24/council-agrees-to-rebuild-the-bridge'],
      [LISTING, 'https://paper.example/news'],
      [ARTICLE, 'https://paper.example/privacy-policy'],
    ];
    const answers = pages.map(([html, url]) => isArticle(open(html), url));
    expect(answers).toEqual([true, false, false]);
    expect(answers).toEqual(pages.map(([html, url]) => detect(open(html), { url }).article));
  });
});
