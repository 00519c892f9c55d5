import type { PageStats } from '../extract/features/page-stats';
import { KEEP } from './evidence';

/** Fewer longer words tell nothing. */
const LEAST_WORDS = 2;
/** Share of the longer words of a line that the article has, from which the line is about the same. */
const SHARED = 0.5;
/** Characters of scripts without spaces are hashed one by one, as odd numbers in these bounds, and stand in nearly every text: what counts is a few in a row. */
const CHARACTERS = [0x0e00 * 2, 0x1_0000 * 2] as const;
/** From here on a character is nearly a word, and two in a row are one; below it takes three. */
const IDEOGRAPHS = 0x2e80 * 2;
const PRIME = 0x01000193;

/**
 * Tells which lines speak of something else than the article.
 *
 * @param p - Probability of each block to be article text.
 * @returns A function from a block's index to whether fewer than half of its longer words stand in the prose that the model keeps. Never for
 *   texts of fewer than two such words.
 */
export function offTopicFinder(stats: PageStats, p: Float32Array): (i: number) => boolean {
  let topic: ReadonlySet<number> | null = null;
  return (i) => {
    topic ??= topicOf(stats, p);
    let known = 0;
    let all = 0;
    for (const hash of longerWords(i, stats)) {
      all++;
      if (topic.has(hash)) known++;
    }
    return all >= LEAST_WORDS && known < SHARED * all;
  };
}

/** Hashes of the longer words in the prose that the model keeps. */
function topicOf(stats: PageStats, p: Float32Array): Set<number> {
  const topic = new Set<number>();
  for (let i = 0; i < stats.text.length; i++) {
    if (p[i]! < KEEP || !stats.text[i]!.prose) continue;
    for (const hash of longerWords(i, stats)) topic.add(hash);
  }
  return topic;
}

/** Hashes of a block's longer words, which are odd; in scripts without spaces of its characters in pairs or in threes. */
function longerWords(i: number, { text, hashes }: PageStats): number[] {
  const { hashFrom, hashTo } = text[i]!;
  const found: number[] = [];
  for (let j = hashFrom; j < hashTo; j++) {
    const hash = hashes[j]!;
    if ((hash & 1) === 0) continue;
    if (!isCharacter(hash)) found.push(hash);
    else if (j + 1 < hashTo && isCharacter(hashes[j + 1]!)) {
      const pair = Math.imul(hash, PRIME) ^ hashes[j + 1]!;
      if (hash >= IDEOGRAPHS) found.push(pair);
      else if (j + 2 < hashTo && isCharacter(hashes[j + 2]!)) found.push(Math.imul(pair, PRIME) ^ hashes[j + 2]!);
    }
  }
  return found;
}

function isCharacter(hash: number): boolean {
  return hash >= CHARACTERS[0] && hash < CHARACTERS[1];
}
