import { type Container, type Page, Role, SIGNATURES, type TextBlock } from '../../capture/page';
import type { Steps } from '../../steps';
import type { PhraseBook } from '../../text/phrases';
import { PhraseIndex } from '../phrase-index';
import { type TextStats, textStats, WordHashes, wordHashes } from './text-stats';

/** What a page says of itself outside its text. */
export interface PageHints {
  /** The document's title, og:title and the like: words that a headline repeats. */
  readonly titles: readonly string[];
  /** The longest meta description. */
  readonly description: string;
  /** BCP 47 as the page marks it; empty where it doesn't. */
  readonly lang: string;
}

/** Sums over the blocks of one template: the same tag and class, below a parent of the same. */
export interface SignatureStats {
  count: number;
  words: number;
  chars: number;
  linkChars: number;
  sentences: number;
}

/** Everything about a page that the features of its blocks lean on; computed once, in linear time. */
export interface PageStats {
  readonly page: Page;
  readonly text: readonly TextStats[];
  /** Hashes of all words, block after block. */
  readonly hashes: Int32Array;
  /** UTF-16 offset of each block in the page's whole text, and that text's length. */
  readonly offsets: Float64Array;
  readonly length: number;
  readonly words: number;
  readonly proseWords: number;
  /** The block that repeats the page's title best, or −1. */
  readonly headline: number;
  /** The container with the best content score, and that score. */
  readonly top: Container | null;
  readonly topScore: number;
  /** Nearest prose block before and after, last heading before; −1 where there is none. */
  readonly previousProse: Int32Array;
  readonly nextProse: Int32Array;
  readonly lastHeading: Int32Array;
  readonly signatures: readonly SignatureStats[];
  /** Index into `signatures` for each block. */
  readonly signatureOf: Int32Array;
  /** How often a block's text stands on the page. */
  readonly repeats: Uint16Array;
  /** Share of a block's four-word runs that stand in an earlier, a later block; −1 where it is too short. */
  readonly earlier: Float32Array;
  readonly later: Float32Array;
  /** Share of the title's words that are in a block, share of a block's words that are in the description. */
  readonly titleCover: Float32Array;
  readonly descriptionShare: Float32Array;
  readonly phrases: PhraseIndex;
}

/** Levels up to which a paragraph adds to the content score of what is around it (Mozilla Readability 0.6, `_grabArticle`). */
const SCORE_LEVELS = 5;

/**
 * Sums up a page, in steps: fills the sums of its containers and describes its blocks.
 *
 * @param page - From `walk`; the sums in its containers are written here and nowhere else.
 */
export function* pageStats(page: Page, hints: PageHints, book: PhraseBook): Steps<PageStats> {
  const { blocks } = page;
  const count = blocks.length;
  const hashed = new WordHashes();
  const text = blocks.map((block) => textStats(block, hashed));
  const hashes = hashed.values;
  const offsets = new Float64Array(count);
  let length = 0;
  let words = 0;
  let proseWords = 0;
  for (let i = 0; i < count; i++) {
    const block = blocks[i]!;
    const stats = text[i]!;
    offsets[i] = length;
    length += block.text.length + 1;
    words += stats.words;
    if (stats.prose) proseWords += stats.words;
    addToContainers(block, stats);
  }
  yield;
  const { top, topScore } = bestContainer(page.containers);
  const repeated = repetition(blocks, text, hashes);
  yield;
  return {
    page,
    text,
    hashes,
    offsets,
    length,
    words,
    proseWords,
    top,
    topScore,
    ...neighbours(blocks, text),
    ...signatureStats(blocks, text),
    ...repeated,
    ...hintOverlap(blocks, text, hashes, hints),
    phrases: new PhraseIndex(blocks, book, hints.lang),
  };
}

function addToContainers(block: TextBlock, stats: TextStats): void {
  const own = block.container;
  const isParagraph = own.tag === 'p';
  const isHeading = (own.flags & Role.heading) !== 0;
  for (let c: Container | null = own; c; c = c.parent) {
    c.words += stats.words;
    c.chars += block.text.length;
    c.linkChars += block.linkChars;
    c.commas += stats.commas;
    c.sentences += stats.sentences;
    c.blocks++;
    if (isParagraph) c.paragraphWords += stats.words;
    if (isHeading) c.headings++;
    if (stats.prose) c.prose++;
    if (c.firstBlock < 0) c.firstBlock = block.index;
    c.lastBlock = block.index;
  }
  if (block.text.length < 25) return;
  const score = 1 + stats.commas + Math.min(3, block.text.length / 100);
  const isLeaf = isParagraph || own.tag === 'pre' || own.tag === 'td' || own.tag === 'li';
  let c: Container | null = isLeaf ? own.parent : own;
  for (let level = 0; c && level < SCORE_LEVELS; level++, c = c.parent)
    c.score += level === 0 ? score : level === 1 ? score / 2 : score / (level * 3);
}

function bestContainer(containers: readonly Container[]): { top: Container | null; topScore: number } {
  let top: Container | null = null;
  let topScore = 0;
  for (const c of containers) {
    if (c.score === 0) continue;
    c.finalScore = c.score * (1 - c.linkChars / c.chars);
    if (c.finalScore > topScore) {
      topScore = c.finalScore;
      top = c;
    }
  }
  return { top, topScore };
}

function neighbours(blocks: readonly TextBlock[], text: readonly TextStats[]) {
  const count = blocks.length;
  const previousProse = new Int32Array(count);
  const nextProse = new Int32Array(count);
  const lastHeading = new Int32Array(count);
  let prose = -1;
  let heading = -1;
  for (let i = 0; i < count; i++) {
    previousProse[i] = prose;
    lastHeading[i] = heading;
    if (text[i]!.prose) prose = i;
    if (blocks[i]!.container.flags & Role.heading) heading = i;
  }
  prose = -1;
  for (let i = count - 1; i >= 0; i--) {
    nextProse[i] = prose;
    if (text[i]!.prose) prose = i;
  }
  return { previousProse, nextProse, lastHeading };
}

function signatureStats(blocks: readonly TextBlock[], text: readonly TextStats[]) {
  const numbers = new Map<number, number>();
  const signatures: SignatureStats[] = [];
  const signatureOf = new Int32Array(blocks.length);
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    const own = block.container;
    const key = own.signature * SIGNATURES + (own.parent?.signature ?? 0);
    let number = numbers.get(key);
    if (number === undefined) {
      numbers.set(key, (number = signatures.length));
      signatures.push({ count: 0, words: 0, chars: 0, linkChars: 0, sentences: 0 });
    }
    signatureOf[i] = number;
    const sum = signatures[number]!;
    sum.count++;
    sum.words += text[i]!.words;
    sum.chars += block.text.length;
    sum.linkChars += block.linkChars;
    sum.sentences += text[i]!.sentences;
  }
  return { signatures, signatureOf };
}

function repetition(blocks: readonly TextBlock[], text: readonly TextStats[], hashes: Int32Array) {
  const count = blocks.length;
  const seen = new Map<string, number>();
  const keys: string[] = [];
  let total = 0;
  for (let i = 0; i < count; i++) {
    const key = blocks[i]!.text.slice(0, 200).toLowerCase();
    keys.push(key);
    seen.set(key, (seen.get(key) ?? 0) + 1);
    total += Math.max(0, text[i]!.hashTo - text[i]!.hashFrom - 3);
  }
  // An open-addressed table, half empty: the first and last block of each run of words.
  const mask = 2 ** (33 - Math.clz32(total)) - 1;
  const runs = new Int32Array(mask + 1);
  const first = new Int32Array(mask + 1).fill(-1);
  const last = new Int32Array(mask + 1);
  const slots = new Int32Array(total);
  let at = 0;
  for (let i = 0; i < count; i++) {
    const { hashFrom, hashTo } = text[i]!;
    for (let j = hashFrom; j + 3 < hashTo; j++) {
      const run = runHash(hashes, j);
      let slot = (run ^ (run >>> 15)) & mask;
      while (first[slot]! >= 0 && runs[slot] !== run) slot = (slot + 1) & mask;
      if (first[slot]! < 0) {
        first[slot] = i;
        runs[slot] = run;
      }
      last[slot] = i;
      slots[at++] = slot;
    }
  }
  const repeats = new Uint16Array(count);
  const earlier = new Float32Array(count).fill(-1);
  const later = new Float32Array(count).fill(-1);
  at = 0;
  for (let i = 0; i < count; i++) {
    repeats[i] = Math.min(seen.get(keys[i]!)!, 65_535);
    const length = text[i]!.hashTo - text[i]!.hashFrom - 3;
    if (length <= 0) continue;
    let before = 0;
    let after = 0;
    for (const end = at + length; at < end; at++) {
      const slot = slots[at]!;
      if (first[slot]! < i) before++;
      if (last[slot]! > i) after++;
    }
    earlier[i] = before / length;
    later[i] = after / length;
  }
  return { repeats, earlier, later };
}

/** Hash of the four words from `j` on. */
function runHash(hashes: Int32Array, j: number): number {
  return (Math.imul(Math.imul(Math.imul(hashes[j]!, 31) + hashes[j + 1]!, 31) + hashes[j + 2]!, 31) + hashes[j + 3]!) | 0;
}

function hintOverlap(blocks: readonly TextBlock[], text: readonly TextStats[], hashes: Int32Array, hints: PageHints) {
  const count = blocks.length;
  const title = new Set<number>();
  for (const words of hints.titles) for (const hash of wordHashes(words)) title.add(hash);
  const longest = wordHashes(hints.titles[0] ?? '');
  const description = new Set(wordHashes(hints.description));
  const titleCover = new Float32Array(count);
  const descriptionShare = new Float32Array(count);
  let headline = -1;
  let fallback = -1;
  // A headline that is no heading repeats the title word for word.
  let lastResort = -1;
  for (let i = 0; i < count; i++) {
    const { hashFrom, hashTo } = text[i]!;
    const own = hashTo - hashFrom;
    if (own === 0) continue;
    let inTitle = 0;
    let inDescription = 0;
    for (let j = hashFrom; j < hashTo; j++) {
      const hash = hashes[j]!;
      if (title.has(hash)) inTitle++;
      if (description.has(hash)) inDescription++;
    }
    titleCover[i] = longest.length > 0 ? Math.min(1, inTitle / longest.length) : 0;
    descriptionShare[i] = inDescription / own;
    const container = blocks[i]!.container;
    if (container.tag === 'h1' && (headline < 0 || titleCover[i]! > titleCover[headline]!)) headline = i;
    if (titleCover[i]! <= 0.6) continue;
    if (fallback < 0 && container.flags & Role.heading) fallback = i;
    if (lastResort < 0 && inTitle > 0.9 * own && own >= 3) lastResort = i;
  }
  return { titleCover, descriptionShare, headline: headline >= 0 ? headline : fallback >= 0 ? fallback : lastResort };
}
