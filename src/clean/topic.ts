import type { PageStats } from '../extract/features/page-stats';

/** Fewer longer words tell nothing. */
const LEAST_WORDS = 2;
/** Share of the longer words of a line that the article has, from which the line is about the same. */
const SHARED = 0.5;

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
    const { hashFrom, hashTo } = stats.text[i]!;
    for (let j = hashFrom; j < hashTo; j++) {
      const hash = stats.hashes[j]!;
      if (!isLonger(hash)) continue;
      all++;
      if (topic.has(hash)) known++;
    }
    return all >= LEAST_WORDS && known < SHARED * all;
  };
}

/** Hashes of the longer words in the prose that the model keeps. */
function topicOf({ text, hashes }: PageStats, p: Float32Array): Set<number> {
  const topic = new Set<number>();
  for (let i = 0; i < text.length; i++) {
    const { prose, hashFrom, hashTo } = text[i]!;
    if (p[i]! < 0.5 || !prose) continue;
    for (let j = hashFrom; j < hashTo; j++) if (isLonger(hashes[j]!)) topic.add(hashes[j]!);
  }
  return topic;
}

/** Whether a hash is that of a longer word: those are odd. */
function isLonger(hash: number): boolean {
  return (hash & 1) !== 0;
}
