// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Content } from '../article';
import { type Container, type Page } from '../capture/page';
import { walk } from '../capture/walk';
import type { Growing } from './inline-content';
import { type LeafRole, TreeBuilder } from './tree-builder';

/** The tree as `tag[child child]`, texts as they are, marks as `#`. */
function outline(items: readonly (Content | Growing)[]): string {
  return items
    .map((item) => {
      if (typeof item === 'string') return item;
      if (item.tag === '#removal') return '#';
      return item.content.length > 0 ? `${item.tag}[${outline(item.content)}]` : item.tag;
    })
    .join(' ');
}

interface Options {
  readonly isTransparent?: (container: Container) => boolean;
  readonly role?: (text: string) => LeafRole;
}

/** Builds the tree of a page from all its blocks; those that begin with `#` are marked as taken out. */
function build(html: string, { isTransparent = () => false, role = () => 'prose' }: Options = {}): TreeBuilder {
  const page: Page = walk(new DOMParser().parseFromString(html, 'text/html'));
  const builder = new TreeBuilder(isTransparent);
  page.blocks.forEach(({ container, text, breaks }, i) => {
    if (text.startsWith('#')) builder.mark(container, i);
    else builder.add(container, [text], role(text), breaks === 1);
  });
  return builder;
}

const tree = (html: string, options?: Options): string => outline(build(html, options).root.content);

describe('TreeBuilder', () => {
  it('drops wrappers and keeps lists, tables, quotes and definitions', () => {
    expect(tree('<div><section><p>a</p></section></div><ul><li>b</li><li>c</li></ul>')).toBe('p[a] ul[li[p[b]] li[p[c]]]');
    expect(tree('<blockquote><p>a</p><p>b</p></blockquote>')).toBe('blockquote[p[a] p[b]]');
    expect(tree('<table><tr><th>a</th><td>b</td></tr></table>')).toBe('table[tbody[tr[th[p[a]] td[p[b]]]]]');
    expect(tree('<dl><dt>a</dt><dd>b</dd></dl>')).toBe('dl[dt[p[a]] dd[p[b]]]');
  });

  it('keeps lists inside lists', () => {
    expect(tree('<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>')).toBe('ul[li[p[a] ol[li[p[b]]]] li[p[c]]]');
  });

  it('keeps two lists side by side apart', () => {
    expect(tree('<ul><li>a</li></ul><ul><li>b</li></ul>')).toBe('ul[li[p[a]]] ul[li[p[b]]]');
  });

  it('makes headings h2 and lower', () => {
    expect(tree('<h1>a</h1><h2>b</h2><h6>c</h6>')).toBe('h2[a] h2[b] h6[c]');
  });

  it('makes a heading of what is one by its role alone', () => {
    expect(tree('<div role="heading">a</div><p>b</p>', { role: (text) => (text === 'a' ? 'heading' : 'prose') })).toBe(
      'h3[a] p[b]',
    );
  });

  it('keeps preformatted text as it is', () => {
    expect(tree('<pre>a\n  b</pre>')).toBe('pre[a\n  b]');
  });

  it('joins lines after a single line break, but no others', () => {
    expect(tree('<p>a<br>b</p><p>c</p>')).toBe('p[a br b] p[c]');
    expect(tree('<p>a<br><br>b</p>')).toBe('p[a] p[b]');
  });

  it('joins no lines of different roles', () => {
    expect(tree('<p>a<br>b</p>', { role: (text) => (text === 'a' ? 'heading' : 'prose') })).toBe('h3[a] p[b]');
  });

  it('leaves out holders that are only layout, and parts without their holder', () => {
    const isTransparent = ({ tag }: Container): boolean => tag === 'table';
    expect(tree('<table><tr><td><p>a</p><ul><li>b</li></ul></td></tr></table>', { isTransparent })).toBe('p[a] ul[li[p[b]]]');
  });

  it('lets text stand outside a list or table that is not in one of its parts', () => {
    expect(tree('<ul><li>a</li>b<li>c</li></ul>')).toBe('ul[li[p[a]]] p[b] ul[li[p[c]]]');
    expect(tree('<ul><div>a</div><ul><li>b</li></ul></ul>')).toBe('p[a] ul[ul[li[p[b]]]]');
    expect(tree('<dl><div>a</div><dt>b</dt></dl>')).toBe('p[a] dl[dt[p[b]]]');
  });

  it('marks what was taken out where it stood, without opening anything', () => {
    expect(tree('<p>a</p><ul><li># x</li></ul><p>b</p>')).toBe('p[a] # p[b]');
    expect(tree('<ul><li>a</li><li># x</li><li>b</li></ul>')).toBe('ul[li[p[a]] # li[p[b]]]');
    expect(tree('<p># x</p><p># y</p><p>a</p>')).toBe('# # p[a]');
    expect(tree('<ul><li>a</li><div># x</div><li>b</li></ul>')).toBe('ul[li[p[a]] # li[p[b]]]');
  });

  it('joins no lines over what was taken out between them', () => {
    expect(tree('<p>a<br># x<br>b</p>')).toBe('p[a] # p[b]');
  });

  it('takes text in a cell for no paragraph', () => {
    const builder = build('<table><tr><td>a</td></tr></table><p>b</p>');
    const roles: string[] = [];
    const visit = (item: Content | Growing): void => {
      if (typeof item === 'string') return;
      if ('role' in item) roles.push(item.role as string);
      item.content.forEach(visit);
    };
    builder.root.content.forEach(visit);
    expect(roles).toEqual(['cell', 'prose']);
  });

  it('inserts finished elements where their container stands', () => {
    const page = walk(new DOMParser().parseFromString('<ul><li>a</li><li><p class="b">b</p></li></ul><p>c</p>', 'text/html'));
    const builder = new TreeBuilder(() => false);
    const [a, b, c] = page.blocks;
    builder.add(a!.container, ['a'], 'prose', false);
    builder.insert(b!.container, { tag: 'figure', attributes: {}, content: [] });
    builder.add(c!.container, ['c'], 'prose', false);
    expect(outline(builder.root.content)).toBe('ul[li[p[a]] li[figure]] p[c]');
  });

  it('keeps the numbers of lists, the spans of cells and the language of both', () => {
    const [list, table] = build(
      '<ol start="3" reversed class="x" lang="fr"><li value="7">a</li></ol><table><tr><td colspan="2" style="color:red">b</td></tr></table>',
    ).root.content as Growing[];
    expect(list!.attributes).toEqual({ start: '3', reversed: '', lang: 'fr' });
    expect((list!.content[0] as Growing).attributes).toEqual({ value: '7' });
    expect(JSON.stringify(table)).toContain('"attributes":{"colspan":"2"}');
    expect(JSON.stringify(table)).not.toContain('style');
  });
});
