// @vitest-environment jsdom
import { expect, it } from 'vitest';
import type { Content } from '../article';
import { markdown } from './markdown';
import { editionOf, sampleEdition } from './sample-edition';

const inert = document.implementation.createHTMLDocument('');
const element = (tag: string, attributes: Record<string, string>, ...content: Content[]): Content => ({
  tag,
  attributes,
  content,
});
const bodyOf = (...content: Content[]): string =>
  markdown(editionOf(...content), inert)
    .split('\n\n')
    .slice(4)
    .join('\n\n')
    .trim();

it('carries headline, summary, text, links, lists and pictures', () => {
  expect(markdown(sampleEdition(), inert)).toBe(`# The ferry is back

*After a year, a ship.*

Ines Faro and Tomas Reed · Friday, November 20, 2026 at 6:30 AM · The Harbour Gazette

[https://news.example/ferry?id=7](https://news.example/ferry?id=7)

## In short

-   The ferry came back on Monday.

---

The ferry came back on *Monday*. Nobody had expected it. [The harbour office](https://news.example/harbour?a=1&b=2) opened again.

## What it costs

![The pier](https://news.example/pier.jpg)

The pier at noon.

3.  Adults: 4 crowns
4.  Children: 2 crowns
`);
});

it.each([
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  'a <b',
  '&lt;script&gt;',
  '[click](javascript:alert(1))',
  '![x](http://tracker.example)',
  '`<img>`',
  '<http://tracker.example>',
])('lets no text of the page become markup: %s', (text) => {
  const made = bodyOf(text);
  expect(made).not.toContain('<');
  expect(made).not.toMatch(/(?<!\\)[[\]`]/);
  expect(made).not.toMatch(/&lt;script&gt;/);
  expect(markdown(sampleEdition({ title: text, standfirst: text, byline: text, siteName: text }), inert)).not.toContain('<');
});

it('lets no address end its link, nor run', () => {
  const href = 'https://news.example/a)b(c <img src=x>"\\`|';
  expect(bodyOf(element('a', { href }, 'go'))).toMatch(/^\[go\]\(https:\/\/news\.example\/[^\s<>()\\`"|]*\)$/);
  expect(bodyOf(element('a', { href: 'javascript:alert(1)' }, 'go'))).toBe('go');
  expect(bodyOf(element('img', { src: 'https://news.example/x.png', alt: '](x)<b>' }))).toBe(
    '![\\](x)&lt;b>](https://news.example/x.png)',
  );
});

it('keeps markup that stands in code as code', () => {
  expect(bodyOf(element('code', {}, 'a`b', element('em', {}, '<img src=x onerror=alert(1)>')))).toBe(
    '``a`b<img src=x onerror=alert(1)>``',
  );
  expect(bodyOf(element('pre', {}, '```\n<script>\n```'))).toBe('````\n```\n<script>\n```\n````');
});

it('sets a table, its head and empty cells', () => {
  const row = (tag: string, ...cells: string[]): Content => element('tr', {}, ...cells.map((cell) => element(tag, {}, cell)));
  const table = element(
    'table',
    {},
    element('thead', {}, row('th', 'Port', 'Ships')),
    element('tbody', {}, row('td', 'North | East', '3'), row('td', '', '4')),
  );
  expect(bodyOf(table)).toBe('| Port | Ships |\n| --- | --- |\n| North \\| East | 3 |\n|  | 4 |');
  expect(bodyOf(element('table', {}, row('td', 'a', 'b')))).toBe('|  |  |\n| --- | --- |\n| a | b |');
});
