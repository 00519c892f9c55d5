import { ancestorFamily } from './ancestor-family';
import type { Family } from './family';
import { markupFamily } from './markup-family';
import { neighbourFamily } from './neighbour-family';
import type { PageStats } from './page-stats';
import { phraseFamily } from './phrase-family';
import { positionFamily } from './position-family';
import { templateFamily } from './template-family';
import { textFamily } from './text-family';

const FAMILIES: readonly Family[] = [
  textFamily,
  markupFamily,
  positionFamily,
  ancestorFamily,
  templateFamily,
  neighbourFamily,
  phraseFamily,
];

/** Names of the features of a text block, in the order of the columns. */
export const FEATURE_NAMES: readonly string[] = FAMILIES.flatMap((family) => family.names);

/**
 * Describes the text blocks of a page by numbers.
 *
 * @param asked - 1 for each block to describe; the rows of the others stay zero.
 * @param width - Values from the start of one row to the next, `FEATURE_NAMES.length` or more: the rest of a row stays free.
 * @returns One row a block, row after row. Finite numbers only.
 */
export function blockFeatures(stats: PageStats, asked: Uint8Array, width: number): Float32Array {
  const count = stats.page.blocks.length;
  const x = new Float32Array(count * width);
  for (let i = 0; i < count; i++) {
    if (!asked[i]) continue;
    let at = i * width;
    for (const family of FAMILIES) {
      family.fill(stats, i, x, at);
      at += family.names.length;
    }
  }
  return x;
}
