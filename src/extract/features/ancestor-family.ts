import { type Container, SIGNATURES } from '../../capture/page';
import { type Family, log } from './family';
import type { PageStats } from './page-stats';

const LEVELS = 4;
const PER_CONTAINER = 'words links perBlock blocks commas sentences paragraphs share images prose headings same score'.split(' ');
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
    values[at++] = log(c.blocks);
    values[at++] = c.commas / words;
    values[at++] = c.sentences / words;
    values[at++] = c.paragraphWords / words;
    values[at++] = c.words / Math.max(1, stats.words);
    values[at++] = log(c.images);
    values[at++] = log(c.prose);
    values[at++] = log(c.headings);
    values[at++] = c.parent ? log(stats.page.siblings.get(c.parent.index * SIGNATURES + c.signature) ?? 0) : 0;
    values[at] = stats.topScore > 0 ? c.finalScore / stats.topScore : 0;
  }
  return { values, from };
}

/** The block's container (0) and the three around it: what they hold, and where in them the block stands. */
export const ancestorFamily: Family = {
  names: [0, 1, 2, 3].flatMap((level) => [...PER_CONTAINER, 'own', 'position'].map((name) => `up${level}-${name}`)),
  fill(stats, i, x, at) {
    const block = stats.page.blocks[i]!;
    const { words } = stats.text[i]!;
    let c = block.container;
    for (let level = 0; level < LEVELS; level++) {
      const { values, from } = containerValues(stats, c);
      for (let k = 0; k < WIDTH; k++) x[at++] = values[from + k]!;
      x[at++] = words / Math.max(1, c.words);
      x[at++] = c.lastBlock > c.firstBlock ? (i - c.firstBlock) / (c.lastBlock - c.firstBlock) : 0.5;
      if (c.parent) c = c.parent;
    }
  },
};
