// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findDuplicates } from './duplicates';
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
