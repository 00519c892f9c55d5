import { type Container, siblingsOf } from '../../capture/page';
import { type Family, log } from './family';
import type { PageStats } from './page-stats';

const LEVELS = 4;
const PER_CONTAINER = 'words links perBlock paragraphs share same score'.split(' ');
const WIDTH = PER_CONTAINER.length;

/** Values of one page's containers, so that blocks of one container share the work. */
const cache = new WeakMap<PageStats, { values: Float32Array; filled: Uint8Array }>();

function containerValues(stats: PageStats, c: Container): { values: Float32Array; from: number } {
  let entry = cache.get(stats);
  if (!entry) {
    const count = stats.page.containers.length;
    cache.set(stats, (entry = { values: new Float32Array(count * WIDTH), filled: new Uint8Array(count) }));
  }
  const { values, filled } = entry;
  const from = c.index * WIDTH;
  if (filled[c.index] === 0) {
    filled[c.index] = 1;
    const words = Math.max(1, c.words);
    let at = from;
    values[at++] = log(c.words);
    values[at++] = c.linkChars / Math.max(1, c.chars);
    values[at++] = log(c.words / Math.max(1, c.blocks));
    values[at++] = c.paragraphWords / words;
    values[at++] = c.words / Math.max(1, stats.words);
    values[at++] = log(siblingsOf(c));
    values[at] = stats.topScore > 0 ? c.finalScore / stats.topScore : 0;
  }
  return { values, from };
}

/** The block's container (0) and the three around it: what they hold. */
export const ancestorFamily: Family = {
  names: Array.from({ length: LEVELS }, (_, level) => PER_CONTAINER.map((name) => `up${level}-${name}`)).flat(),
  fill(stats, i, x, at) {
    let c = stats.page.blocks[i]!.container;
    for (let level = 0; level < LEVELS; level++) {
      const { values, from } = containerValues(stats, c);
      for (let k = 0; k < WIDTH; k++) x[at++] = values[from + k]!;
      if (c.parent) c = c.parent;
    }
  },
};
