// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { walk } from '../capture/walk';
import packedPhrases from '../data/phrases.json';
import { compilePhrases } from '../text/phrases';
import { articleProbabilities } from './block-model';
import { pageStats } from './features/page-stats';
import { pageHints } from './hints';
import { runThrough } from '../steps';
import { PROSE as MILL } from './testing/prose';

const PROSE = MILL.slice(0, 4);

const book = compilePhrases(packedPhrases);

function probabilities(html: string): number[] {
  const document = new DOMParser().parseFromString(html, 'text/html');
  return [...runThrough(articleProbabilities(runThrough(pageStats(walk(document), pageHints(document), book))))];
}

describe('articleProbabilities', () => {
  it('finds the paragraphs of an article likely, and menus, comments and footers unlikely', () => {
    const menu = '<nav class="menu"><ul><li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul></nav>';
    const comments =
      '<section id="comments" class="comments"><h3>2 comments</h3><div class="comment"><p>What a wheel.</p></div></section>';
    const page = `<html lang="en"><title>The mill turns</title>${menu}<article class="post"><h1>The mill turns</h1>${PROSE.join('')}</article>${comments}<footer>© Lantern</footer>`;
    const p = probabilities(page);
    expect(p.slice(3, 7).every((each) => each > 0.5)).toBe(true);
    expect([...p.slice(0, 2), ...p.slice(7)].every((each) => each < 0.5)).toBe(true);
  });

  it('asks nothing about menus', () => {
    const menu =
      '<nav class="menu navigation header"><ul class="menu"><li class="menu-item"><a href="/sport">Sport</a></li></ul></nav>';
    expect(probabilities(`${menu}${PROSE.join('')}`)[0]).toBe(0);
  });

  it('gives one probability a block, between 0 and 1, and always the same', () => {
    const page = `<h1>The mill</h1>${PROSE.join('')}<ul><li>one</li></ul>`;
    const p = probabilities(page);
    expect(p).toHaveLength(6);
    expect(p.every((each) => each >= 0 && each <= 1)).toBe(true);
    expect(probabilities(page)).toEqual(p);
  });

  it('takes a page without text', () => {
    expect(probabilities('')).toEqual([]);
  });
});
