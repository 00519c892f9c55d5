// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findDuplicates, findRepeated } from './duplicates';
import { PROSE } from '../extract/testing/prose';
import { findingsOf } from './testing/page';

/** Indices of the blocks that stand twice; elements with `p="0"` are not kept. */
function duplicates(html: string): number[] {
  const { stats, p } = findingsOf(html);
  return findDuplicates(
    stats,
    Uint8Array.from(p, (value) => (value > 0.5 ? 1 : 0)),
  );
}

const [first, second, third] = PROSE;
const PULLED = '<blockquote>Nobody had asked them to do it, the oldest of them said</blockquote>';

describe('findDuplicates', () => {
  it('finds the second copy of a paragraph', () => {
    expect(duplicates(`${first}${second}<div class="mobile">${first}</div>`)).toEqual([2]);
  });

  it('does not count a copy that is not kept', () => {
    expect(duplicates(`<div p="0">${first}</div>${first}${second}`)).toEqual([]);
  });

  it('finds a pull quote after and before its source', () => {
    expect(duplicates(`${third}${PULLED}${first}`)).toEqual([1]);
    expect(duplicates(`${first}${PULLED}${third}`)).toEqual([1]);
  });

  it('finds a pull quote whose quotation marks differ from the source’s', () => {
    expect(duplicates(`${third}<p>»Nobody had asked them — to do it«, the oldest of them said</p>`)).toEqual([1]);
  });

  it('leaves a quotation that the article holds nowhere else', () => {
    expect(duplicates(`${third}<blockquote>Nobody had asked us to do it at all</blockquote>`)).toEqual([]);
  });

  it('leaves short lines that rightly stand twice', () => {
    expect(duplicates(`${first}<p>And it turned.</p>${second}<p>And it turned.</p>`)).toEqual([]);
  });

  it('leaves a heading that the text below takes up', () => {
    expect(duplicates(`<h2>Nobody had asked them to do it</h2>${third}`)).toEqual([]);
  });

  it('finds copies in scripts without spaces', () => {
    const text = '<p>四十年間止まっていた川辺の水車が、月曜日の朝に再び回り始めた。</p>';
    expect(duplicates(`${text}<p>村の半分が橋の上に立って見守った。</p>${text}`)).toEqual([2]);
  });
});

describe('findRepeated', () => {
  const quote = first!
    .replace(/<[^>]+>/g, '')
    .split(' ')
    .slice(0, 9)
    .join(' ');
  const repeated = (line: string): number => {
    const { stats } = findingsOf(`${first}${line}${second}${third}`);
    const keep = Uint8Array.from(stats.page.blocks, (_, i) => (i === 1 ? 0 : 1));
    return findRepeated(stats, keep).length;
  };

  it('finds what is left out between the text and stands in it', () => {
    expect(repeated(`<p>“${quote}”</p>`)).toBe(1);
    expect(repeated('<p>“Nobody has ever seen such a wheel as this one”</p>')).toBe(0);
  });

  it('takes no link and no heading for a double', () => {
    expect(repeated(`<p><a href="/x">${quote}</a></p>`)).toBe(0);
    expect(repeated(`<h2>${quote}</h2>`)).toBe(0);
  });
});
