import { type Container, type Page, Role, SIGNATURES, type TextBlock } from '../../capture/page';
import type { Steps } from '../../steps';
import type { PhraseBook } from '../../text/phrases';
import { PhraseIndex } from '../phrase-index';
import { repetition, textRepeats } from './repetition';
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

/** Places of the table in which words of title and description are marked, a power of two. */
const MARKS = 2048;

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
    addToContainer(block, stats);
    addScore(block, stats);
  }
  sumUp(page.containers);
  yield;
  const { top, topScore } = bestContainer(page.containers);
  const repeats = textRepeats(blocks, text, hashes);
  const repeated = repetition(text, hashes);
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
    repeats,
    ...repeated,
    ...hintOverlap(blocks, text, hashes, hints),
    phrases: new PhraseIndex(blocks, book, hints.lang),
  };
}

/** Counts a block in the container that it stands in. */
function addToContainer({ container: own, text, linkChars, index }: TextBlock, stats: TextStats): void {
  own.words += stats.words;
  own.chars += text.length;
  own.linkChars += linkChars;
  own.commas += stats.commas;
  own.sentences += stats.sentences;
  own.blocks++;
  if (own.tag === 'p') own.paragraphWords += stats.words;
  if (own.flags & Role.heading) own.headings++;
  if (stats.prose) own.prose++;
  if (own.firstBlock < 0) own.firstBlock = index;
  own.lastBlock = index;
}

/** Adds to each container what those below it have: they come after it. */
function sumUp(containers: readonly Container[]): void {
  for (let i = containers.length - 1; i > 0; i--) {
    const c = containers[i]!;
    if (c.blocks === 0) continue;
    const around = c.parent!;
    around.words += c.words;
    around.chars += c.chars;
    around.linkChars += c.linkChars;
    around.commas += c.commas;
    around.sentences += c.sentences;
    around.blocks += c.blocks;
    around.paragraphWords += c.paragraphWords;
    around.headings += c.headings;
    around.prose += c.prose;
    if (around.firstBlock < 0 || c.firstBlock < around.firstBlock) around.firstBlock = c.firstBlock;
    if (c.lastBlock > around.lastBlock) around.lastBlock = c.lastBlock;
  }
}

/** Adds to the content score of what is around a block. */
function addScore({ container: own, text }: TextBlock, { commas }: TextStats): void {
  if (text.length < 25) return;
  const score = 1 + commas + Math.min(3, text.length / 100);
  const isLeaf = own.tag === 'p' || own.tag === 'pre' || own.tag === 'td' || own.tag === 'li';
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
  let lastKey = -1;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    const own = block.container;
    const key = own.signature * SIGNATURES + (own.parent?.signature ?? 0);
    let number = key === lastKey ? signatureOf[i - 1] : numbers.get(key);
    lastKey = key;
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

function hintOverlap(blocks: readonly TextBlock[], text: readonly TextStats[], hashes: Int32Array, hints: PageHints) {
  const count = blocks.length;
  const title = new Set<number>();
  for (const words of hints.titles) for (const hash of wordHashes(words)) title.add(hash);
  const longest = wordHashes(hints.titles[0] ?? '');
  const description = new Set(wordHashes(hints.description));
  // Most words are in neither, which a look at some bits of their hashes shows.
  const marks = new Uint8Array(MARKS);
  for (const hash of title) marks[hash & (MARKS - 1)] = 1;
  for (const hash of description) marks[hash & (MARKS - 1)] = 1;
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
      if (marks[hash & (MARKS - 1)] === 0) continue;
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
