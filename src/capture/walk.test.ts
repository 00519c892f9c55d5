// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { Role } from './page';
import { runThrough } from '../steps';
import { walk, walkSteps } from './walk';

function read(html: string) {
  return walk(new DOMParser().parseFromString(html, 'text/html'));
}

const texts = (html: string): string[] => read(html).blocks.map((block) => block.text);

describe('walk', () => {
  it('makes a block of each run of inline content between block borders', () => {
    expect(texts('<div>One <b>bold</b> line<p>A paragraph</p>tail</div>')).toEqual(['One bold line', 'A paragraph', 'tail']);
  });

  it('splits at line breaks and counts them', () => {
    const { blocks } = read('<p>one<br>two<br><br>three</p>');
    expect(blocks.map(({ text, breaks }) => [text, breaks])).toEqual([
      ['one', 0],
      ['two', 1],
      ['three', 2],
    ]);
  });

  it('collapses white space as a line of text shows it, but not below pre', () => {
    expect(texts('<p> a \n b <i> c</i> </p><pre>x\n  y</pre>')).toEqual(['a b c', 'x\n  y']);
  });

  it('keeps every piece at its offset', () => {
    const [block] = read('<p>Read <a href="/x">this story</a> now</p>').blocks;
    expect(block!.pieces.map(({ start, link }) => [start, link?.getAttribute('href') ?? null])).toEqual([
      [0, null],
      [5, '/x'],
      [15, null],
    ]);
    expect(block!.linkChars).toBe('this story'.length);
  });

  it('reads no scripts, styles, fields or options', () => {
    expect(texts('<script>a()</script><style>b{}</style><textarea>c</textarea><select><option>d</select><p>text</p>')).toEqual([
      'text',
    ]);
  });

  it('reads declarative shadow roots and puts slotted nodes nowhere twice', () => {
    expect(texts('<div><template shadowrootmode="open"><p>in the shadow</p></template></div>')).toEqual(['in the shadow']);
  });

  it('leaves ruby annotations out of the text and keeps them beside it', () => {
    const [block] = read('<p><ruby>東<rt>とう</rt>京<rt>きょう</rt></ruby>へ</p>').blocks;
    expect(block!.text).toBe('東京へ');
    expect(block!.pieces.filter((piece) => piece.annotation).map((piece) => [piece.start, piece.annotation])).toEqual([
      [1, 'とう'],
      [2, 'きょう'],
    ]);
  });

  it('marks what the page hides, and drops text for screen readers alone', () => {
    const { blocks, hiddenWords } = read(
      '<p>seen <span class="sr-only">opens a new window</span></p><div hidden><p>unseen</p></div>',
    );
    expect(blocks.map(({ text, container }) => [text, (container.flags & Role.hidden) !== 0])).toEqual([
      ['seen', false],
      ['unseen', true],
    ]);
    expect(hiddenWords).toBeGreaterThan(0);
  });

  it('asks the live page what it shows', () => {
    const document = new DOMParser().parseFromString('<p class="a">one</p><p class="b">two</p>', 'text/html');
    const { blocks } = walk(document, { visible: (element) => element.className !== 'a' });
    expect(blocks.map(({ container }) => (container.flags & Role.hidden) !== 0)).toEqual([true, false]);
  });

  it('is not fooled by fields named like DOM properties', () => {
    const html =
      '<form><input name="firstChild"><input name="getAttribute"><input name="nextSibling"><input name="localName"><p>inside</p></form><p>after</p>';
    expect(texts(html)).toEqual(['inside', 'after']);
  });

  // The test's DOM itself overflows far below what browsers take; tests/browser has a page as deep as they parse.
  it('takes a deep page', () => {
    expect(texts(`${'<div>'.repeat(400)}deep${'</div>'.repeat(400)}after`)).toEqual(['deep', 'after']);
  });

  it('stops at its bound of blocks and says so', () => {
    const page = read('<p>x</p>'.repeat(50_100));
    expect(page.readShare).toBeCloseTo(50_000 / 50_100);
    expect(page.blocks).toHaveLength(50_000);
  });

  it('stops at its bound of characters, in the middle of a text if need be, and says how much it read', () => {
    const page = read(`<script>${'x'.repeat(1_000)}</script><p>${'x'.repeat(600_000)}</p><p>${'y'.repeat(3_400_000)}</p>`);
    expect(page.blocks.map(({ text }) => text[0])).toEqual(['x', 'y']);
    expect(page.readShare).toBeCloseTo(0.25);
    expect(read('<p>short</p>').readShare).toBe(1);
  });

  it('passes over what it is told to', () => {
    const page = new DOMParser().parseFromString('<div>one <section><p>two</p></section> three</div>', 'text/html');
    const without = new Set([page.querySelector('section')!]);
    expect(walk(page, { without }).blocks.map(({ text }) => text)).toEqual(['one', 'three']);
  });

  it('leaves a very long page at what has been read by then where it is told to, and reads any other to its end', () => {
    const enough = () => true;
    const take = (paragraphs: number) => {
      const html = `<p>${'word '.repeat(20)}</p>`.repeat(paragraphs);
      return runThrough(walkSteps(new DOMParser().parseFromString(html, 'text/html'), { enough }));
    };
    const { blocks, readShare } = take(5_000);
    expect(blocks.length).toBeGreaterThanOrEqual(2_000);
    expect(blocks.length).toBeLessThan(4_000);
    expect(readShare).toBeCloseTo(blocks.length / 5_000, 1);
    expect(take(1_500)).toMatchObject({ readShare: 1, blocks: { length: 1_500 } });
  });

  it('gives what is nested beyond all measure a bounded depth, and keeps what each element is', () => {
    const { blocks } = read(`${'<div>'.repeat(300)}<h2>a</h2><ul><li>b</li></ul><p>c</p>`);
    expect(blocks.map(({ container }) => container.tag)).toEqual(['h2', 'li', 'p']);
    expect(blocks.map(({ container }) => container.depth)).toEqual([100, 100, 100]);
    expect(blocks[1]!.container.flags & Role.list).not.toBe(0);
  });

  it('takes a player that has not loaded for a medium', () => {
    const { media } = read('<p>before</p><div class="video-wrapper"><button>▶</button></div><p>after</p>');
    expect(media.map(({ before }) => before)).toEqual([2]);
  });

  it('changes nothing', () => {
    const document = new DOMParser().parseFromString('<p>a<b>b</b></p><form><input></form>', 'text/html');
    const before = document.documentElement.outerHTML;
    walk(document);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('gives an empty page for a document without text', () => {
    expect(read('').blocks).toEqual([]);
  });
});
