// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { type Block, type Content, contentText } from '../article';
import type { Body } from './assemble';
import { serialise } from './serialise';
import { PROSE } from '../extract/testing/prose';
import { bodyOf } from './testing/page';
import { hasPlace, restore } from './testing/restore';

const [first, second, third] = PROSE;
const STORY = '<a href="/2026/choir-cancels-concert-after-contest">Choir cancels concert after contest</a>';

const html = (page: string): string => serialise(bodyOf(page).blocks);
const kinds = ({ removed }: Body): string[] => removed.map(({ kind }) => kind);

/** Lines of text of any content. */
function lines(items: readonly (Block | Content)[]): string[] {
  const leaf = /^(?:p|h\d|pre|li|td|th|dt|dd|figcaption|caption)$/;
  return items.flatMap((item) => {
    if (typeof item === 'string') return [item];
    const isLine =
      leaf.test(item.tag) &&
      !item.content.some((inner) => typeof inner !== 'string' && /^(?:p|ul|ol|table|blockquote)$/.test(inner.tag));
    return isLine ? [contentText(item.content)] : lines(item.content);
  });
}

describe('assemble', () => {
  it('puts paragraphs, headings and lists together as the page had them', () => {
    expect(html(`${first}<h2>At noon</h2><ul><li>a wheel</li><li>two <b>carts</b></li></ul>`)).toBe(
      `${first}<h2>At noon</h2><ul><li>a wheel</li><li>two <b>carts</b></li></ul>`,
    );
  });

  it('keeps a table of data and dissolves one that only lays the page out', () => {
    const data = '<table><tbody><tr><th>Year</th><th>Sacks</th></tr><tr><td>1926</td><td>41</td></tr></tbody></table>';
    expect(html(`${PROSE.join('')}${data}`)).toContain(data);
    const layout = `<table><tr><td>${first}${second}</td></tr><tr><td>${third}</td></tr></table>`;
    expect(html(layout)).toBe(`${first}${second}${third}`);
    expect(html(`<table role="presentation"><tr><td>${first}</td></tr></table>`)).toBe(first);
  });

  it('keeps definition lists, code and quotations', () => {
    const parts = [
      '<dl><dt>Sluice</dt><dd>A gate that lets the water in</dd></dl>',
      '<pre>turn(wheel)\n  once</pre>',
      '<blockquote><p>It turns</p></blockquote>',
    ];
    expect(html(`${PROSE.join('')}${parts.join('')}`)).toBe(`${PROSE.join('')}${parts.join('')}`);
  });

  it('keeps verse in one paragraph and makes paragraphs of long lines', () => {
    expect(html(`${first}<p>The wheel goes round,<br>the river runs,<br>the miller sleeps</p>`)).toContain(
      '<p>The wheel goes round,<br>the river runs,<br>the miller sleeps</p>',
    );
    const long = PROSE.map((line) => line.replace(/<\/?p>/g, ''));
    expect(html(`<div>${long[0]}<br>${long[1]}<br><br>${long[2]}</div>`)).toBe(
      `<p>${long[0]}</p><p>${long[1]}</p><p>${long[2]}</p>`,
    );
  });

  it('makes h2 of a second h1', () => {
    expect(html(`${first}<h1>At noon</h1>${second}`)).toBe(`${first}<h2>At noon</h2>${second}`);
  });

  it('makes links absolute and drops those that are not safe', () => {
    expect(html(`${first}<p>The <a href="/map">map</a> and the <a href="javascript:x()">trap</a>.</p>`)).toContain(
      '<p>The <a href="https://news.example/map">map</a> and the trap.</p>',
    );
  });

  it('shows a picture with its caption, which is no line of the text', () => {
    const body = bodyOf(
      `${first}<figure><img src="/a.jpg" alt="Wheel"><figcaption>The wheel. Photo: Ada</figcaption></figure>${second}`,
    );
    expect(serialise(body.blocks)).toContain(
      '<figure><img src="https://news.example/a.jpg" alt="Wheel"><figcaption>The wheel. Photo: Ada</figcaption></figure>',
    );
    expect(body.text).not.toContain('The wheel.');
    expect(body.image).toBe('https://news.example/a.jpg');
    expect(body.removed).toEqual([]);
  });

  it('shows each picture once', () => {
    const picture = '<img src="/a.jpg" width="800" height="600">';
    expect(html(`${first}${picture}${second}${picture}${third}`).split('<img').length - 1).toBe(1);
  });

  it('leaves out pictures of boxes that were taken out, icons, and advertisements that lead away', () => {
    const teaser = `<div p="0"><img src="/b.jpg"><p>${STORY}</p></div>`;
    const ad = '<a href="https://shop.other/"><img src="/c.jpg" width="300" height="250"></a>';
    expect(html(`${first}${teaser}${second}${ad}<img src="/icon.png" width="16" height="16">${third}`)).toBe(
      `${first}${second}${third}`,
    );
  });

  it('leaves out pictures above and below the article', () => {
    expect(
      html(
        `<p p="0">Menu</p><img src="/logo.png">${'<p p="0">Menu</p>'.repeat(3)}${first}${second}<p p="0">Foot</p><img src="/foot.png">`,
      ),
    ).toBe(`${first}${second}`);
  });

  it('shows a video as a link to it', () => {
    const { blocks } = bodyOf(`${first}<iframe src="https://video.example/embed/41" title="The wheel turns"></iframe>${second}`);
    expect(blocks[1]).toMatchObject({ kind: 'embed', content: [{ tag: 'a', content: ['The wheel turns'] }] });
  });

  it('keeps what stands below a table in its figure, as a caption', () => {
    const table =
      '<figure class="t"><table><tbody><tr><th>Year</th><td>41 sacks</td></tr></tbody></table><figcaption>Sacks a year</figcaption></figure>';
    const body = bodyOf(`${first}${second}${table}${third}`);
    expect(serialise(body.blocks)).toContain('</table><figure><figcaption>Sacks a year</figcaption></figure>');
    expect(body.text).not.toContain('Sacks a year');
    expect(body.removed).toEqual([]);
  });

  it('lists a caption whose picture is not shown, so that it can be put back', () => {
    const body = bodyOf(`${first}<p class="wp-caption-text">The wheel</p>${second}`);
    expect(body.text).not.toContain('The wheel\n');
    expect(body.removed).toMatchObject([{ kind: 'other', text: 'The wheel', place: { paragraph: 1, offset: null }, path: [1] }]);
  });

  it('enters what it took out with its kind, reason, words, place and content', () => {
    const body = bodyOf(`${first}<p>Read more: ${STORY}</p>${second}`);
    expect(body.removed).toHaveLength(1);
    expect(body.removed[0]).toMatchObject({
      kind: 'related',
      text: 'Read more: Choir cancels concert after contest',
      place: { paragraph: 1, offset: null },
      path: [1],
      content: [{ kind: 'paragraph', tag: 'p', content: ['Read more: ', { tag: 'a' }] }],
    });
    expect(body.removed[0]!.reason).toMatch(/^link to another story: labelled Read more/);
  });

  it('enters what it cut out of a paragraph with its offset, and leaves a whole sentence', () => {
    const body = bodyOf(`${first}<p>The wheel turned on Monday. Read more: ${STORY}</p>${second}`);
    expect(body.paragraphs[1]).toBe('The wheel turned on Monday.');
    expect(body.removed[0]).toMatchObject({ place: { paragraph: 1, offset: 27 }, path: [1, 1] });
  });

  it('keeps the order of several removals at one place', () => {
    const body = bodyOf(`${first}<div p="0"><p>One box</p></div><div p="0"><p>Another box</p></div>${second}`);
    expect(body.removed.map(({ text, path }) => [text, path])).toEqual([
      ['One box', [1]],
      ['Another box', [1]],
    ]);
  });

  it('gathers menus, header and footer by kind', () => {
    const body = bodyOf(`<nav p="0"><p>Sport</p><p>Stars</p></nav>${first}${second}<nav p="0"><p>Weather</p></nav>`);
    expect(kinds(body)).toEqual(['navigation']);
    expect(body.removed[0]!.text).toBe('Sport\nStars\nWeather');
  });

  it('counts hidden text and lists none of it', () => {
    const body = bodyOf(
      `${first}${second}<div hidden><p>You are reading the mobile version</p></div><p>It <span class="sr-only">opens now</span>turned.</p>`,
    );
    expect(body.removed).toMatchObject([{ kind: 'hidden', text: '', content: [] }]);
    expect(Number(body.removed[0]!.evidence[0]!.detail)).toBeGreaterThanOrEqual(7);
  });

  it('counts words of what stands in the article', () => {
    expect(bodyOf('<p>The wheel turned on Monday.</p><p p="0">Menu</p>').words).toBe(5);
  });

  it('gives back all lines, in their places, when everything is put back', () => {
    const page =
      `${first}<p>Read more</p><ul><li>${STORY}</li></ul><ul><li>A wheel</li><li p="0">Sport</li><li>Two carts</li></ul>` +
      `<p>It turned. (Read also: ${STORY}) Nobody spoke.</p><blockquote>${second}</blockquote><div p="0"><p>One box</p></div>${third}`;
    const body = bodyOf(page);
    expect(body.removed.length).toBeGreaterThanOrEqual(4);
    expect(body.removed.every(({ path }) => hasPlace(body.blocks, path))).toBe(true);
    const text = new DOMParser().parseFromString(page, 'text/html').body.textContent.replaceAll(/\s/g, '');
    expect(lines(restore(body.blocks, body.removed)).join('').replaceAll(/\s/g, '')).toBe(text);
  });

  it.each([['ul', 'li'], ['blockquote'], ['b', 'i']])('takes a page of 2,000 elements %s inside each other', (...tags) => {
    const document = new DOMParser().parseFromString(`${first}${second}<main></main>${third}`, 'text/html');
    let deepest: Element = document.querySelector('main')!;
    for (let i = 0; i < 2000; i++) {
      const inner = document.createElement(tags[i % tags.length]!);
      deepest.append(inner);
      deepest = inner;
    }
    deepest.append('It turned again on Tuesday.');
    const body = bodyOf(document);
    expect(body.text).toContain('It turned again on Tuesday.');
    expect(serialise(body.blocks).split('<').length).toBeLessThan(150);
  });

  it('gives an empty body for a page of which nothing is kept', () => {
    const body = bodyOf('<p p="0">Menu</p>');
    expect(body).toMatchObject({ blocks: [], paragraphs: [], text: '', words: 0, image: null });
    expect(body.removed).toHaveLength(1);
  });
});
