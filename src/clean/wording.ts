import type { RemovalKind } from '../article';
import type { Page } from '../capture/page';
import { bias, features as featureCount, step, table as packedTable } from '../data/wording.json';
import networks from '../data/networks.json';
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

/** Slots of the table of features, about twice as many as there are features. */
const SLOTS = 1 << (33 - Math.clz32(featureCount));
/** A feature and its value in one number, at the slot of the feature's last bits or the next that was free; −1 in slots that are free. */
let table: Int32Array | null = null;

/** Unpacked on first use: the bytes of a value for each feature, then of the gaps between feature numbers. */
function openTable(): Int32Array {
  const opened = new Int32Array(SLOTS).fill(-1);
  const bytes = new Uint8Array(readBase91(packedTable, 5).buffer);
  for (let i = 0, at = featureCount, feature = 0; i < featureCount; at++) {
    const gap = bytes[at]!;
    feature += gap;
    if (gap !== LONG_GAP) opened[slotOf(feature, opened)] = (feature << 8) | bytes[i++]!;
  }
  return opened;
}

/** Where a feature stands, or would. */
function slotOf(feature: number, slots: Int32Array): number {
  let slot = feature & (SLOTS - 1);
  while (slots[slot]! >= 0 && slots[slot]! >> 8 !== feature) slot = (slot + 1) & (SLOTS - 1);
  return slot;
}

const NETWORK = new RegExp(networks.names, 'iu');

/** Whether a text names a network, messenger or news service on which sites have channels. */
export function namesNetwork(text: string): boolean {
  return NETWORK.test(text);
}

/** The wordings of each page's blocks. */
const wordings = new WeakMap<Page, (Wording | null | undefined)[]>();

/** What the words of block `i` say, as `readWording` tells it; worked out once. */
export function wordingOf(i: number, page: Page): Wording | null {
  let known = wordings.get(page);
  if (!known) wordings.set(page, (known = []));
  const wording = known[i];
  return wording === undefined ? (known[i] = readWording(page.blocks[i]!.text)) : wording;
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
  table ??= openTable();
  const counted: number[] = [];
  const found: number[] = [];
  let sum = 0;
  for (const feature of features) {
    const entry = table[slotOf(feature, table)]!;
    if (entry < 0 || counted.includes(entry)) continue;
    counted.push(entry);
    const value = entry & 255;
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
