// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { type Content, contentText } from '../article';
import { walk } from '../capture/walk';
import { inlineContent, linkResolver } from './inline-content';

const resolve = linkResolver('https://news.example/2026/story');

function content(html: string, from = 0, to?: number): Content[] {
  const [block] = walk(new DOMParser().parseFromString(html, 'text/html')).blocks;
  return inlineContent(block!, from, to ?? block!.text.length, resolve);
}

describe('linkResolver', () => {
  it('makes addresses absolute', () => {
    expect(resolve('../map?x=1#y')).toBe('https://news.example/map?x=1#y');
    expect(resolve('//other.example/a')).toBe('https://other.example/a');
    expect(resolve('mailto:desk@news.example')).toBe('mailto:desk@news.example');
  });

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://a.example/1',
    'file:///etc',
    'http://',
    'https://[bad',
  ])('lets no link lead to %j', (href) => {
    expect(resolve(href)).toBeNull();
  });
});

describe('inlineContent', () => {
  it('keeps what carries meaning and leaves out what only styles', () => {
    expect(content('<p>a <em>b</em> <font><span class="x">c</span></font> <sub>2</sub></p>')).toEqual([
      'a ',
      { tag: 'em', attributes: {}, content: ['b'] },
      ' c ',
      { tag: 'sub', attributes: {}, content: ['2'] },
    ]);
  });

  it('keeps elements inside each other', () => {
    expect(content('<p><strong>a <em>b</em> c</strong></p>')).toEqual([
      { tag: 'strong', attributes: {}, content: ['a ', { tag: 'em', attributes: {}, content: ['b'] }, ' c'] },
    ]);
  });

  it('keeps two elements of one kind apart', () => {
    expect(content('<p><a href="/a">a</a><a href="/b">b</a></p>')).toHaveLength(2);
  });

  it('gives old elements their new names', () => {
    expect(content('<p><strike>a</strike><tt>b</tt><acronym title="c">d</acronym></p>')).toEqual([
      { tag: 's', attributes: {}, content: ['a'] },
      { tag: 'code', attributes: {}, content: ['b'] },
      { tag: 'abbr', attributes: { title: 'c' }, content: ['d'] },
    ]);
  });

  it('keeps allowed attributes alone', () => {
    expect(content('<p><a href="/a" onclick="x()" class="c" target="_top" lang="fr" style="color:red" id="i">a</a></p>')).toEqual(
      [{ tag: 'a', attributes: { lang: 'fr', href: 'https://news.example/a' }, content: ['a'] }],
    );
  });

  it('keeps the text of a link that leads nowhere safe, without the link', () => {
    expect(content('<p>a <a href="javascript:x()">b</a> c</p>')).toEqual(['a b c']);
    expect(content('<p>a <a name="here">b</a> c</p>')).toEqual(['a b c']);
  });

  it('keeps a link around the whole block', () => {
    const inside = [
      {
        tag: 'a',
        attributes: { href: 'https://news.example/map' },
        content: ['the ', { tag: 'b', attributes: {}, content: ['map'] }],
      },
    ];
    expect(content('<a href="/map"><div><p>the <b>map</b></p></div></a>')).toEqual(inside);
    expect(content('<a href="/map"><p>the map</p></a>')).toEqual([{ ...inside[0], content: ['the map'] }]);
    expect(content('<a href="javascript:alert(1)"><p>the map</p></a>')).toEqual(['the map']);
  });

  it('takes a stretch of the text with the elements around it', () => {
    const html = '<p>one <em>two three</em> four</p>';
    expect(content(html, 6, 10)).toEqual([{ tag: 'em', attributes: {}, content: ['o th'] }]);
    expect(contentText(content(html, 2, 15))).toBe('one two three four'.slice(2, 15));
    expect(content(html, 4, 4)).toEqual([]);
  });

  it('keeps ruby beside its characters and out of the text', () => {
    const ruby = content('<p><ruby>東<rp>(</rp><rt>とう</rt><rp>)</rp>京<rt>きょう</rt></ruby>へ</p>');
    expect(contentText(ruby)).toBe('東京へ');
    expect(JSON.stringify(ruby)).toContain('{"tag":"rt","attributes":{},"content":["とう"]}');
    expect(JSON.stringify(ruby)).toContain('{"tag":"rt","attributes":{},"content":["きょう"]}');
  });

  it('keeps white space and line feeds below pre', () => {
    expect(contentText(content('<pre>x\n  <b>y</b></pre>'))).toBe('x\n  y');
  });

  it('crosses shadow roots', () => {
    expect(content('<p><template shadowrootmode="open"><em>a</em></template></p>')).toEqual([
      { tag: 'em', attributes: {}, content: ['a'] },
    ]);
  });
});
