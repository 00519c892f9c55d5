import lexrank from 'lexrank.js';
import { type Matter, similarity } from '../../../src/summarize/matter';
import type { Item } from './corpus';

/** A ranking of a story's sentences: indices, most important first. */
export type Ranking = readonly number[];

/** The first sentences, in order: the baseline that is hard to beat in news. */
export function lead({ sentences }: Item): Ranking {
  return [...sentences.keys()];
}

/** TextRank (Mihalcea and Tarau 2004): PageRank over shared words, divided by the logarithms of the lengths. */
export function textRank({ sentences }: Item, matter: Matter): Ranking {
  return byRank(sentences.length, (a, b) => {
    const [left, right] = [matter.sentences[a]!.terms, new Set(matter.sentences[b]!.terms)];
    const shared = left.filter((term) => right.has(term)).length;
    const length = Math.log(left.length) + Math.log(right.size);
    return shared === 0 || length <= 0 ? 0 : shared / length;
  });
}

/** The threshold of Erkan and Radev's paper. */
const LEXRANK_THRESHOLD = 0.1;

/** LexRank (Erkan and Radev 2004): PageRank over cosines above a threshold. */
export function lexRank({ sentences }: Item, matter: Matter): Ranking {
  return byRank(sentences.length, (a, b) => (similarity(matter, a, b) > LEXRANK_THRESHOLD ? 1 : 0));
}

/** The package's time grows with the cube of the length; what lies behind is not ranked. */
const PACKAGE_SENTENCES = 60;

/** The package lexrank.js, given our sentences a line each; where it cuts one further, the best part counts. */
export function lexrankPackage({ sentences }: Item): Ranking {
  const read = sentences.slice(0, PACKAGE_SENTENCES);
  const ranked = lexrank(read.map(({ text }) => text.replaceAll('\n', ' ')).join('\n'));
  const weights = ranked.map((parts) => Math.max(0, ...parts.map(({ weight }) => weight || 0)));
  return inOrder(weights.slice(0, read.length));
}

const DAMPING = 0.85;
const ROUNDS = 30;
/** Sentences behind are not ranked: the graph grows with the square. */
const MOST_SENTENCES = 300;

function byRank(sentences: number, weight: (a: number, b: number) => number): Ranking {
  const count = Math.min(sentences, MOST_SENTENCES);
  const links = Array.from({ length: count }, (_row, a) =>
    Float64Array.from({ length: count }, (_column, b) => (a === b ? 0 : weight(a, b))),
  );
  const out = links.map((row) => row.reduce((sum, value) => sum + value, 0) || 1);
  let ranks = new Float64Array(count).fill(1 / count);
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(count).fill((1 - DAMPING) / count);
    for (let a = 0; a < count; a++) for (let b = 0; b < count; b++) next[b]! += (DAMPING * ranks[a]! * links[a]![b]!) / out[a]!;
    ranks = next;
  }
  return inOrder([...ranks]);
}

function inOrder(weights: readonly number[]): Ranking {
  return [...weights.keys()].toSorted((a, b) => weights[b]! - weights[a]! || a - b);
}
