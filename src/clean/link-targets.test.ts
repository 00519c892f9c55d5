// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { walk } from '../capture/walk';
import { extract } from '../extract-article';
import { linkTargets } from './link-targets';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const ids = (html: string) =>
  Array.from(
    linkTargets(walk(parse(html)), () => true),
    ([{ localName }, id]) => `${localName}#${id}`,
  );
const TEXT = '<p>The river rose by ninety centimetres that night.<sup id="r1"><a href="#n1">1</a></sup></p>';

it('finds what notes lead back to, and the nearest element that an article keeps for anchors and spans', () => {
  expect(ids(`${TEXT}<ol><li id="n1">By exception. <a href="#r1">↩</a></li></ol>`)).toEqual(['li#n1', 'sup#r1']);
  expect(ids('<a href="#a">1</a><a href="#b">2</a><p><a name="a"></a>One.</p><li><span id="b"></span>Two.</li>')).toEqual([
    'p#a',
    'li#b',
  ]);
});

it('passes over links that lead nowhere, and pages that hide what it asks', () => {
  expect(ids('<a href="#">Top</a><a href="#gone">Gone</a>')).toEqual([]);
  expect(ids('<img name="getElementById"><a href="#a">1</a><p id="a">One.</p>')).toEqual(['p#a']);
});

it('gives the article ids where its links lead, and no others', () => {
  const prose = ['The mill by the river began to turn on Monday morning', 'The wheel had been taken apart in spring'];
  const text = prose.map((words, i) => `<p id="p${i}">${words}, and half of the village stood on the bridge to watch it.</p>`);
  const html = `<a href="#p0">Skip</a><article><h1>The mill</h1>${text.join('')}<p>It turned for an hour, as the carpenters had said it would in May.<sup id="r1"><a href="#n1">1</a></sup></p>${text[1]}<ol><li id="n1"><p>The carpenters are brothers, and the clockmaker is their uncle. <a href="#r1">↩</a></p></li></ol></article>`;
  const article = extract(parse(html), { url: 'https://news.example/mill' })!;
  expect(article.html).toContain('<sup id="r1"><a href="https://news.example/mill#n1">1</a></sup>');
  expect(article.html).toContain('<li id="n1">The carpenters are brothers');
  expect(article.html).not.toContain('id="p');
});
