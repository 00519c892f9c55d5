// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { walk } from '../../capture/walk';
import packedPhrases from '../../data/phrases.json';
import { compilePhrases } from '../../text/phrases';
import { pageHints } from '../hints';
import { stepsUp } from './ancestry';
import { blockFeatures, FEATURE_NAMES } from './features';
import { inControlBox } from './markup-family';
import { pageStats } from './page-stats';
import { runThrough } from '../../steps';

const book = compilePhrases(packedPhrases);

/** Reads single features of the blocks of a page. */
function features(html: string, asked?: number[]): (block: number, name: string) => number {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const stats = runThrough(pageStats(walk(document), pageHints(document), book));
  const width = FEATURE_NAMES.length + 3;
  const x = blockFeatures(
    stats,
    Uint8Array.from(stats.page.blocks, (_, i) => (!asked || asked.includes(i) ? 1 : 0)),
    width,
  );
  return (block, name) => x[block * width + (name === '' ? FEATURE_NAMES.length : FEATURE_NAMES.indexOf(name))]!;
}

const PAGE =
  '<title>The mill turns again</title><h1>The mill turns again</h1><div class="text"><p>The mill by the river, silent for forty years, turned.</p>' +
  '<p>Read more: <a href="/x">Choir cancels concert</a></p><ul><li><b>one</b></li></ul></div><form><p>Ten lines</p><input type="email"></form>';

describe('blockFeatures', () => {
  it('gives every feature a name of its own', () => {
    expect(new Set(FEATURE_NAMES).size).toBe(FEATURE_NAMES.length);
  });

  it('describes text, links and markup', () => {
    const at = features(PAGE);
    expect([0, 1, 2].map((i) => at(i, 'headingLevel'))).toEqual([1, 0, 0]);
    expect(at(1, 'linkDensity')).toBe(0);
    expect(at(2, 'linkDensity')).toBeGreaterThan(0.5);
    expect([at(2, 'labelLink'), at(1, 'labelLink')]).toEqual([1, 0]);
    expect(at(3, 'isItem')).toBe(1);
    expect(at(4, 'inControlBox')).toBe(1);
  });

  it('tells how strongly a phrase opens a block', () => {
    const at = features('<p>Read more: the choir</p><p>Read more of her letters</p><p>Read more</p><p>The choir</p>');
    const [separated, running, whole, none] = [0, 1, 2, 3].map((i) => at(i, 'opensRelated'));
    expect(none).toBe(0);
    expect(running!).toBeGreaterThan(none!);
    expect(separated!).toBeGreaterThan(running!);
    expect(whole!).toBeGreaterThan(separated!);
  });

  it('counts from the headline and measures what the title repeats', () => {
    const at = features(PAGE);
    expect(at(0, 'titleCover')).toBe(1);
    expect(at(0, 'headlineBlocks')).toBe(0);
    expect(at(2, 'headlineBlocks')).toBeGreaterThan(at(1, 'headlineBlocks'));
  });

  it('gives finite numbers for any page, and nothing for blocks that nobody asked about', () => {
    const pages = ['<p>.</p>', '<p>x</p>', PAGE, '<div>﻿</div><p>\u00ad</p>', `<p>${'word '.repeat(5000)}</p>`];
    for (const page of pages) {
      const at = features(page);
      expect(FEATURE_NAMES.filter((name) => !Number.isFinite(at(0, name)))).toEqual([]);
      expect(at(0, '')).toBe(0);
    }
    expect(features(PAGE, [1])(0, 'words')).toBe(0);
  });
});

describe('stepsUp', () => {
  it('counts the levels up to what holds both', () => {
    const { containers } = walk(new DOMParser().parseFromString('<div><p>a</p><section><p>b</p></section></div>', 'text/html'));
    const [body, div, a, section, b] = containers;
    expect(stepsUp(a!, b!)).toBe(1);
    expect(stepsUp(b!, a!)).toBe(2);
    expect(stepsUp(section!, b!)).toBe(0);
    expect(stepsUp(b!, body!)).toBe(3);
    expect(stepsUp(div!, div!)).toBe(0);
  });
});

describe('inControlBox', () => {
  it('looks at small boxes alone', () => {
    const box = (words: number): boolean => {
      const html = `<div><p>${'word '.repeat(words)}</p><button>Yes</button></div>`;
      const document = new DOMParser().parseFromString(html, 'text/html');
      const { page } = runThrough(pageStats(walk(document), pageHints(document), book));
      return inControlBox(page.blocks[0]!.container);
    };
    expect(box(10)).toBe(true);
    expect(box(200)).toBe(false);
  });
});
