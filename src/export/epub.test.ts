// @vitest-environment jsdom
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { Edition, Pictures } from './edition';
import { epub } from './epub';
import { DOT, editionOf, sampleEdition } from './sample-edition';

const PICTURES: Pictures = new Map([['https://news.example/pier.jpg', DOT]]);

function open(edition: Edition, pictures: Pictures = new Map()) {
  const bytes = epub(edition, pictures);
  const files = unzipSync(bytes);
  const xml = (name: string): Document => {
    const file = files[name];
    if (!file) throw new Error(`The book has no ${name}`);
    const parsed = new DOMParser().parseFromString(strFromU8(file), 'application/xml');
    expect(parsed.querySelector('parsererror')?.textContent).toBeUndefined();
    return parsed;
  };
  const all = (document: Document, selector: string): Element[] => [...document.querySelectorAll(selector)];
  return { bytes, files, xml, all };
}

it('begins with its kind, not compressed', () => {
  const head = strFromU8(open(sampleEdition()).bytes.slice(0, 58));
  expect(head.slice(0, 2)).toBe('PK');
  expect(head.charCodeAt(8)).toBe(0);
  expect(head.slice(30)).toBe('mimetypeapplication/epub+zip');
});

it('lists exactly the files that it holds, each once', () => {
  const { files, xml, all } = open(sampleEdition(), PICTURES);
  const root = xml('META-INF/container.xml').querySelector('rootfile')?.getAttribute('full-path') ?? '';
  const items = all(xml(root), 'manifest > item');
  const listed = items.map((item) => `EPUB/${item.getAttribute('href')}`);
  expect([...listed, 'mimetype', 'META-INF/container.xml', root].toSorted()).toEqual(Object.keys(files).toSorted());
  const ids = all(xml(root), '[id]').map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const spine = all(xml(root), 'spine > itemref').map((item) => item.getAttribute('idref'));
  expect(spine.every((id) => items.some((item) => item.id === id))).toBe(true);
  expect(items.filter((item) => item.getAttribute('properties') === 'nav')).toHaveLength(1);
});

it('says what it is: identifier, title, language, authors, dates, source', () => {
  const { xml } = open(sampleEdition({ lang: 'ar', dir: 'rtl' }));
  const book = xml('EPUB/package.opf');
  const said = (name: string): (string | null)[] => [...book.getElementsByTagName(name)].map(({ textContent }) => textContent);
  const unique = book.documentElement.getAttribute('unique-identifier') ?? '';
  expect(book.querySelector(`#${unique}`)?.textContent).toBe('https://news.example/ferry?id=7');
  expect(said('dc:title')).toEqual(['The ferry is back']);
  expect(said('dc:language')).toEqual(['ar']);
  expect(said('dc:creator')).toEqual(['Ines Faro', 'Tomas Reed']);
  expect(said('dc:date')).toEqual(['2026-11-20T06:30:00Z']);
  expect(said('meta')).toEqual(['2026-11-24T09:00:00Z']);
  expect(book.querySelector('spine')?.getAttribute('page-progression-direction')).toBe('rtl');
  expect(xml('EPUB/article.xhtml').documentElement.getAttribute('dir')).toBe('rtl');
  expect(xml('EPUB/article.xhtml').documentElement.getAttribute('xml:lang')).toBe('ar');
});

it('has ids that are unique and links that resolve', () => {
  const { files, xml, all } = open(sampleEdition(), PICTURES);
  const pages = new Map(['contents.xhtml', 'article.xhtml'].map((name) => [name, xml(`EPUB/${name}`)]));
  for (const [name, page] of pages) {
    const ids = all(page, '[id]').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of all(page, 'a')) {
      const href = link.getAttribute('href') ?? '';
      if (/^https?:/.test(href)) continue;
      const [file = '', id] = href.split('#');
      const target = pages.get(file || name);
      expect(id === undefined ? target : target?.getElementById(id), href).toBeTruthy();
    }
    for (const used of all(page, 'img, link')) {
      expect(files).toHaveProperty([`EPUB/${used.getAttribute('src') ?? used.getAttribute('href')}`]);
    }
  }
  const [point] = all(pages.get('article.xhtml')!, '.summary a');
  expect(point?.getAttribute('href')).toBe('#point-1');
  expect(pages.get('contents.xhtml')?.querySelector('nav')?.getAttribute('epub:type')).toBe('toc');
});

it('is written in words that XML allows, whatever the page says', () => {
  const attack = 'a\u0000b\u000B\uD800 &nbsp; <script>alert(1)</script> ]]> "\'';
  const { xml, all } = open(
    sampleEdition({ title: attack, byline: attack, authors: [attack], lang: attack, standfirst: attack }),
  );
  expect(all(xml('EPUB/article.xhtml'), 'script')).toEqual([]);
  expect(xml('EPUB/article.xhtml').querySelector('h1')?.textContent).toBe('ab &nbsp; <script>alert(1)</script> ]]> "\'');
  expect(xml('EPUB/package.opf').getElementsByTagName('dc:language')[0]?.textContent).toBe('und');
  const inside = open(editionOf(attack, { tag: 'br', attributes: {}, content: [] }, '\u00a0'));
  expect(inside.xml('EPUB/article.xhtml').querySelector('p:not([class])')?.textContent).toContain('<script>');
});

it('always has a title and a creator that say something', () => {
  const { xml } = open(sampleEdition({ title: ' ', authors: [], byline: null, siteName: null }));
  const book = xml('EPUB/package.opf');
  expect(book.getElementsByTagName('dc:title')[0]?.textContent).not.toBe('');
  expect(book.getElementsByTagName('dc:creator')).toHaveLength(0);
});
