import type { RemovalKind } from '../article';
import type { TextBlock } from '../capture/page';
import { bias, features as featureCount, step, table as packedTable } from '../data/wording.json';
import { readBase91 } from '../extract/base91';
import { wordingFeatures } from './wording-features';

/** Kinds that the model tells apart, in the order in which the table numbers them. */
export const KINDS = [
  'related',
  'comments',
  'newsletter',
  'share',
  'follow',
  'advertisement',
  'sponsored',
  'paywall',
  'cookie',
  'tools',
] as const satisfies readonly RemovalKind[];

export type WordingKind = (typeof KINDS)[number];

/** Values of the table up to this are for promotion, in steps for each kind; the rest are against. */
export const LEVELS_FOR = 20;
const FIRST_AGAINST = KINDS.length * LEVELS_FOR;
/** A gap that goes on in the next byte. */
const LONG_GAP = 255;

/** What the words of a text say. */
export interface Wording {
  readonly kind: WordingKind;
  /** Log-odds against the text being article text, above 0. */
  readonly odds: number;
}

let table: Map<number, number> | null = null;

/** Features to values, unpacked on first use: the bytes of a value for each, then of the gaps between feature numbers. */
function values(): Map<number, number> {
  if (table) return table;
  table = new Map();
  const bytes = new Uint8Array(readBase91(packedTable, 5).buffer);
  for (let i = 0, at = featureCount, feature = 0; i < featureCount; at++) {
    const gap = bytes[at]!;
    feature += gap;
    if (gap !== LONG_GAP) table.set(feature, bytes[i++]!);
  }
  return table;
}

const wordings = new WeakMap<TextBlock, Wording | null>();

/** What the words of a block say, as `readWording` tells it; worked out once. */
export function wordingOf(block: TextBlock): Wording | null {
  let wording = wordings.get(block);
  if (wording === undefined) wordings.set(block, (wording = readWording(block.text)));
  return wording;
}

/**
 * Tells by its words whether a short text promotes or serves the page (newsletters, apps, donations, sharing, links to other stories)
 * instead of being part of an article, also where no phrase list has its wording.
 *
 * A linear model over folded words, pairs of words and, in scripts without spaces, pairs of characters; see docs/wording.md.
 *
 * @param text - Text of a block in any language.
 * @returns Kind and log-odds; null for text of an article and for texts of fewer than three or more than about 40 words. Never throws.
 */
export function readWording(text: string): Wording | null {
  const features = wordingFeatures(text);
  if (!features) return null;
  const known = values();
  const counted: number[] = [];
  const found: number[] = [];
  let sum = 0;
  for (const feature of features) {
    const value = known.get(feature);
    if (value === undefined || counted.includes(feature)) continue;
    counted.push(feature);
    if (value >= FIRST_AGAINST) sum -= value - FIRST_AGAINST + 1;
    else {
      sum += (value % LEVELS_FOR) + 1;
      found.push(value);
    }
  }
  const odds = sum * step + bias;
  if (odds <= 0) return null;
  const shares = KINDS.map(() => 0);
  for (const value of found) shares[Math.floor(value / LEVELS_FOR)]! += (value % LEVELS_FOR) + 1;
  return { kind: KINDS[shares.indexOf(Math.max(...shares))]!, odds };
}
