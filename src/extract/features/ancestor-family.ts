import { type Container, siblingsOf } from '../../capture/page';
import { type Family, log } from './family';
import type { PageStats } from './page-stats';

const LEVELS = 4;
const PER_CONTAINER = 'words links perBlock paragraphs share same score'.split(' ');
const WIDTH = PER_CONTAINER.length;

/** Values of one page's containers, so that blocks of one container share the work. */
const cache = new WeakMap<PageStats, { values: Float32Array; filled: Uint8Array }>();

function cacheOf(stats: PageStats): { values: Float32Array; filled: Uint8Array } {
  let entry = cache.get(stats);
  if (!entry) {
    const count = stats.page.containers.length;
    cache.set(stats, (entry = { values: new Float32Array(count * WIDTH), filled: new Uint8Array(count) }));
  }
  return entry;
}

function describe(c: Container, stats: PageStats, values: Float32Array): void {
  let at = c.index * WIDTH;
  values[at++] = log(c.words);
  values[at++] = c.linkChars / Math.max(1, c.chars);
  values[at++] = log(c.words / Math.max(1, c.blocks));
  values[at++] = c.paragraphWords / Math.max(1, c.words);
  values[at++] = c.words / Math.max(1, stats.words);
  values[at++] = log(siblingsOf(c));
  values[at] = stats.topScore > 0 ? c.finalScore / stats.topScore : 0;
}

/** The block's container (0) and the three around it: what they hold. */
export const ancestorFamily: Family = {
  names: Array.from({ length: LEVELS }, (_, level) => PER_CONTAINER.map((name) => `up${level}-${name}`)).flat(),
  fill(stats, i, x, at) {
    const { values, filled } = cacheOf(stats);
    let c = stats.page.blocks[i]!.container;
    for (let level = 0; level < LEVELS; level++) {
      if (filled[c.index] === 0) {
        filled[c.index] = 1;
        describe(c, stats, values);
      }
      const from = c.index * WIDTH;
      for (let k = 0; k < WIDTH; k++) x[at++] = values[from + k]!;
      if (c.parent) c = c.parent;
    }
  },
};
