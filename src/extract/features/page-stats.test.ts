// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { type Page, siblingsOf } from '../../capture/page';
import { walk } from '../../capture/walk';
import packedPhrases from '../../data/phrases.json';
import { compilePhrases } from '../../text/phrases';
import { pageHints } from '../hints';
import { type PageStats, pageStats } from './page-stats';
import { runThrough } from '../../steps';
import { PROSE as MILL } from '../testing/prose';

const book = compilePhrases(packedPhrases);
const PROSE = MILL.slice(0, 2);

function stats(html: string): PageStats {
  const document = new DOMParser().parseFromString(html, 'text/html');
  return runThrough(pageStats(walk(document), pageHints(document), book));
}

const container = ({ containers }: Page, names: string) => containers.find((each) => each.names === names)!;

describe('pageStats', () => {
  it('sums up what stands below each container', () => {
    const { page } = stats(
      `<div class="a"><h2>At noon</h2>${PROSE[0]}<ul><li><a href="/x">Sport</a></li></ul></div><p>Weather</p>`,
    );
    expect(container(page, 'a')).toMatchObject({ blocks: 3, headings: 1, prose: 1, linkChars: 5, firstBlock: 0, lastBlock: 2 });
    expect(page.containers[0]).toMatchObject({ blocks: 4, firstBlock: 0, lastBlock: 3 });
  });

  it('finds the container with the best text, not the one with the most links', () => {
    const links =
      '<li><a href="/x">A long line of words, and more of them, that leads to another story of the site</a></li>'.repeat(8);
    const { top, page } = stats(`<div class="menu"><ul>${links}</ul></div><div class="text">${PROSE.join('')}</div>`);
    expect(top).toBe(container(page, 'text'));
  });

  it('knows the nearest prose and the last heading of each block', () => {
    const { previousProse, nextProse, lastHeading } = stats(`<h2>At noon</h2>${PROSE[0]}<p>Sport</p>${PROSE[1]}`);
    expect([...previousProse]).toEqual([-1, -1, 1, 1]);
    expect([...nextProse]).toEqual([1, 3, 3, -1]);
    expect([...lastHeading]).toEqual([-1, 0, 0, 0]);
  });

  it('gives blocks of one template one signature', () => {
    const { signatureOf, signatures } = stats('<ul><li class="x">one</li><li class="x">two words</li></ul><p>three</p>');
    expect(signatureOf[0]).toBe(signatureOf[1]);
    expect(signatureOf[2]).not.toBe(signatureOf[0]);
    expect(signatures[signatureOf[0]!]).toMatchObject({ count: 2, words: 3 });
  });

  it('counts containers of one shape below a parent', () => {
    const { page } = stats('<div class="a"><p>one</p><p>two</p></div>');
    expect(siblingsOf(page.blocks[0]!.container)).toBe(2);
    expect(siblingsOf(page.containers[0]!)).toBe(0);
  });

  it('tells how often a text stands on the page, and what of it stands earlier and later', () => {
    const { repeats, earlier, later } = stats(
      `${PROSE[0]}${PROSE[1]}<p>THE MILL by the river, silent for forty years</p><p>Sport</p><p>Sport</p>`,
    );
    expect([...repeats]).toEqual([1, 1, 1, 2, 2]);
    expect(earlier[2]).toBeCloseTo(1);
    expect(later[0]).toBeGreaterThan(0);
    expect(later[1]).toBe(0);
    expect([earlier[3], later[3]]).toEqual([-1, -1]);
  });

  it('finds the headline: the h1 that repeats the title best, else a heading, else a line', () => {
    const title = '<title>The mill turns again | Lantern</title>';
    expect(stats(`${title}<h1>Lantern</h1><h1>The mill turns again</h1>${PROSE[0]}`).headline).toBe(1);
    expect(stats(`${title}<p>Sport</p><h2>The mill turns again, at last</h2>${PROSE[0]}`).headline).toBe(1);
    expect(stats(`${title}<div>The mill turns again</div>${PROSE[0]}`).headline).toBe(0);
    expect(stats(`${title}<div>Weather and sport</div>${PROSE[0]}`).headline).toBe(-1);
  });

  it('measures what title and description share with each block', () => {
    const { titleCover, descriptionShare } = stats(
      `<title>The mill turns</title><meta name="description" content="Half of the village">${PROSE[0]}<p>Half the village</p>`,
    );
    expect([titleCover[0], titleCover[1]]).toEqual([1, expect.closeTo(1 / 3)]);
    expect(descriptionShare[1]).toBe(1);
  });

  it('adds up to the page', () => {
    const { words, proseWords, length, offsets, text, page } = stats(`${PROSE.join('')}<p>Sport</p>`);
    expect(words).toBe(text.reduce((sum, each) => sum + each.words, 0));
    expect(proseWords).toBe(words - 1);
    expect(offsets[2]! + page.blocks[2]!.text.length + 1).toBe(length);
  });

  it('takes a page without text', () => {
    expect(stats('')).toMatchObject({ words: 0, headline: -1, top: null, topScore: 0 });
  });
});
