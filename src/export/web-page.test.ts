// @vitest-environment jsdom
import { expect, it } from 'vitest';
import type { Article, Content } from '../article';
import { DOT, editionOf, sampleEdition } from './sample-edition';
import { webPage } from './web-page';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const ATTACK = '"><img src=x onerror=alert(1)><script>alert(2)</script>';

it('is a page of its own: title, who and when, summary with working links, text, address', () => {
  const page = parse(webPage(sampleEdition(), new Map()));
  expect(page.documentElement.lang).toBe('en');
  expect(page.title).toBe('The ferry is back');
  expect(page.querySelector('h1')?.textContent).toBe('The ferry is back');
  expect(page.querySelector('.byline')?.textContent).toBe(
    'Ines Faro and Tomas Reed · Friday, November 20, 2026 at 6:30 AM · The Harbour Gazette',
  );
  const link = page.querySelector<HTMLAnchorElement>('.summary li a')!;
  const pieces = [...page.querySelectorAll('.sentence')];
  expect(page.querySelector(link.getAttribute('href')!)).toBe(pieces[0]);
  expect(pieces.map(({ textContent }) => textContent).join('')).toBe(link.textContent);
  expect(page.querySelector('footer')?.textContent).toContain('https://news.example/ferry?id=7');
  expect(page.querySelector('footer')?.textContent).toContain('Saved on November 24, 2026');
});

it('holds the pictures at hand and links to the others with their number', () => {
  const src = 'https://news.example/pier.jpg';
  const held = parse(webPage(sampleEdition(), new Map([[src, DOT]])));
  expect(held.querySelector('img')?.getAttribute('src')).toBe('data:image/png;base64,iVBORw0KGgo=');
  expect(held.querySelector('img')?.alt).toBe('The pier');
  expect(held.querySelector('footer')?.textContent).not.toContain('left out');
  const without = parse(webPage(sampleEdition(), new Map()));
  expect(without.querySelector('img')).toBeNull();
  expect(without.querySelector<HTMLAnchorElement>('figure a')?.href).toBe(src);
  expect(without.querySelector('figure a')?.textContent).toBe('The pier');
  expect(without.querySelector('figcaption')?.textContent).toBe('The pier at noon.');
  expect(without.querySelector('footer')?.textContent).toContain('Pictures left out: 1');
});

it('keeps links to places of the article within the file, and ids apart from its own', () => {
  const address = 'https://news.example/ferry?id=7';
  const link = (href: string): Content => ({ tag: 'a', attributes: { href }, content: ['1'] });
  const blocks: Article['blocks'] = [
    { kind: 'paragraph', tag: 'p', attributes: {}, content: ['A claim.', link(`${address}#fn1`), link(`${address}#elsewhere`)] },
    { kind: 'heading', tag: 'h2', attributes: { id: 'point-1' }, content: ['Notes'] },
    { kind: 'note', tag: 'p', attributes: { id: 'fn1' }, content: ['The source.'] },
    { kind: 'note', tag: 'p', attributes: { id: 'fn1' }, content: ['Another of that name.'] },
  ];
  const page = parse(webPage(sampleEdition({ blocks }), new Map()));
  const [inside, outside] = page.querySelectorAll('article > p:not([class]) a');
  expect(page.querySelector(inside!.getAttribute('href')!)?.textContent).toBe('The source.');
  expect(outside?.getAttribute('href')).toBe(`${address}#elsewhere`);
  const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it('shows the lead image where the text does not', () => {
  const edition = sampleEdition({ image: 'https://news.example/lead.jpg', blocks: [] });
  const page = parse(webPage(edition, new Map([['https://news.example/lead.jpg', DOT]])));
  expect(page.querySelectorAll('img')).toHaveLength(1);
});

it('lets nothing of the page become markup, and asks the browser to run and load nothing', () => {
  const edition = sampleEdition({
    title: ATTACK,
    byline: ATTACK,
    standfirst: ATTACK,
    siteName: ATTACK,
    lang: ATTACK,
    authors: [ATTACK],
    published: ATTACK,
    blocks: [
      { kind: 'paragraph', tag: 'p', attributes: { onclick: 'alert(1)', class: ATTACK, lang: ATTACK }, content: [ATTACK] },
      { kind: 'paragraph', tag: 'script', attributes: {}, content: [ATTACK] },
      { kind: 'paragraph', tag: 'a', attributes: { href: 'javascript:alert(1)' }, content: [ATTACK] },
      { kind: 'figure', tag: 'img', attributes: { src: 'javascript:alert(1)', alt: ATTACK }, content: [] },
    ],
  });
  const page = parse(webPage({ ...edition, address: `https://news.example/${ATTACK}` }, new Map()));
  expect(page.querySelector('script, img, [onerror], [onclick], a[href^="javascript:"]')).toBeNull();
  expect(page.querySelector('h1')?.textContent).toBe(ATTACK);
  expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
});

it('bears with a page nested thousands deep', () => {
  let deep: Parameters<typeof editionOf>[0] = 'the bottom';
  for (let level = 0; level < 20_000; level += 1) deep = { tag: 'span', attributes: {}, content: [deep] };
  expect(parse(webPage(editionOf(deep), new Map())).body.textContent).toContain('the bottom');
});
