import { describe, expect, it } from 'vitest';
import { contentText } from '../article';
import { finish } from './finish';
import type { Growing } from './inline-content';
import type { Leaf, LeafRole, Mark } from './tree-builder';

type Item = string | Growing;

const element = (tag: string, ...content: Item[]): Growing => ({ tag, attributes: {}, content });
const leaf = (role: LeafRole, tag: string, ...content: Item[]): Leaf => ({ tag, attributes: {}, content, role });
const p = (...content: Item[]): Leaf => leaf('prose', 'p', ...content);
const mark = (removal: number): Mark => ({ tag: '#removal', attributes: {}, content: [], removal });
const finished = (...content: Item[]): ReturnType<typeof finish> => finish(element('#root', ...content));

describe('finish', () => {
  it('numbers the paragraphs of prose and no other lines', () => {
    const { blocks, paragraphs } = finished(
      leaf('heading', 'h2', 'a'),
      p('b'),
      leaf('note', 'p', 'c'),
      leaf('code', 'pre', 'd'),
      p('e'),
    );
    expect(paragraphs).toEqual(['b', 'e']);
    expect(blocks.map(({ kind, paragraph }) => [kind, paragraph])).toEqual([
      ['heading', undefined],
      ['paragraph', 0],
      ['note', undefined],
      ['preformatted', undefined],
      ['paragraph', 1],
    ]);
  });

  it('gives every line of text but captions to the text', () => {
    const figure = element('figure', element('img'), leaf('caption', 'figcaption', 'not this'));
    expect(finished(leaf('heading', 'h2', 'a'), figure, p('b'), leaf('note', 'p', 'c')).text).toBe('a\nb\nc');
  });

  it('writes the cells of a row into one line', () => {
    const row = (...cells: string[]): Growing => element('tr', ...cells.map((text) => element('td', leaf('cell', 'p', text))));
    expect(finished(element('table', element('tbody', row('a', 'b'), row('c', 'd'))), p('e')).text).toBe('a\tb\nc\td\ne');
  });

  it('writes a table inside a cell into the line of that cell’s row', () => {
    const inner = element('table', element('tr', element('td', leaf('cell', 'p', 'b')), element('td', leaf('cell', 'p', 'c'))));
    expect(finished(element('table', element('tr', element('td', leaf('cell', 'p', 'a')), element('td', inner)))).text).toBe(
      'a\tb\tc',
    );
  });

  it('takes an item’s only paragraph for the item itself', () => {
    const { blocks, paragraphs } = finished(element('ul', element('li', p('a')), element('li', p('b'), p('c'))));
    expect(paragraphs).toEqual(['a', 'b', 'c']);
    expect(blocks[0]!.content).toMatchObject([
      { tag: 'li', content: ['a'], paragraph: 0 },
      {
        tag: 'li',
        content: [
          { tag: 'p', paragraph: 1 },
          { tag: 'p', paragraph: 2 },
        ],
      },
    ]);
  });

  it('counts line breaks and leaves out ruby in offsets and text', () => {
    const ruby = element('ruby', '東', element('rp', '('), element('rt', 'とう'), element('rp', ')'), '京');
    const { blocks, paragraphs, positions } = finished(p(ruby, element('br'), 'へ', mark(0)));
    expect(paragraphs).toEqual(['東京\nへ']);
    expect(contentText(blocks[0]!.content)).toBe(paragraphs[0]);
    expect(positions.get(0)).toEqual({ place: { paragraph: 0, offset: 4 }, path: [0, 3] });
  });

  it('places what was cut out of a paragraph by its offset', () => {
    const { positions } = finished(p('a'), p('bc ', mark(0), element('em', 'd'), mark(1), 'e'));
    expect(positions.get(0)).toEqual({ place: { paragraph: 1, offset: 3 }, path: [1, 1] });
    expect(positions.get(1)).toEqual({ place: { paragraph: 1, offset: 4 }, path: [1, 2] });
  });

  it('gives no offset for what was cut out of a line that is no paragraph', () => {
    const { positions } = finished(p('a'), leaf('code', 'pre', 'b', mark(0), 'c'), p('d'));
    expect(positions.get(0)).toEqual({ place: { paragraph: 1, offset: null }, path: [1, 1] });
  });

  it('places what stood between blocks before the paragraph that follows', () => {
    const { positions } = finished(mark(0), p('a'), mark(1), leaf('heading', 'h2', 'b'), mark(2), p('c'), mark(3));
    expect([0, 1, 2, 3].map((i) => positions.get(i))).toEqual([
      { place: { paragraph: 0, offset: null }, path: [0] },
      { place: { paragraph: 1, offset: null }, path: [1] },
      { place: { paragraph: 1, offset: null }, path: [2] },
      { place: { paragraph: 2, offset: null }, path: [3] },
    ]);
  });

  it('keeps several removals at one path in their order', () => {
    const { positions } = finished(p('a'), mark(0), mark(1), p('b'));
    expect([positions.get(0)!.path, positions.get(1)!.path]).toEqual([[1], [1]]);
  });

  it('places what stood in lists and items', () => {
    const { positions } = finished(element('ul', element('li', p('a')), mark(0), element('li', p('b'), mark(1), p('c'))));
    expect(positions.get(0)).toEqual({ place: { paragraph: 1, offset: null }, path: [0, 1] });
    expect(positions.get(1)).toEqual({ place: { paragraph: 2, offset: null }, path: [0, 1, 1] });
  });

  it('knows a picture from a video, and what else blocks are', () => {
    const { blocks } = finished(
      element('figure', element('img')),
      element('figure', element('a', 'video')),
      element('ul', element('li', p('a'))),
      element('blockquote', p('b')),
      element('dl', element('dt', p('c'))),
      element('hr'),
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(['figure', 'embed', 'list', 'quote', 'definitions', 'rule']);
  });

  it('makes nothing of nothing', () => {
    expect(finished()).toMatchObject({ blocks: [], paragraphs: [], text: '' });
  });
});
