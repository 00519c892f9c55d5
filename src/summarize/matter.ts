import type { Story } from './story';
import type { StorySentence } from './story-sentences';
import { type SentenceTerms, Vocabulary } from './terms';

/** So many of a story's most frequent terms are what it is about. */
const TOPIC_TERMS = 12;

/** What the sentences of a story are about, and how alike they are. */
export interface Matter {
  readonly sentences: readonly SentenceTerms[];
  /** Terms of the title. */
  readonly title: ReadonlySet<number>;
  /** Terms of the title and of the standfirst. */
  readonly headline: ReadonlySet<number>;
  /** How many sentences hold each term. */
  readonly frequency: Uint16Array;
  /** Rare terms weigh more: log(1 + sentences / sentences with the term). */
  readonly weight: Float64Array;
  /** Length of each sentence's vector of weights. */
  readonly norm: Float64Array;
  /** The most frequent terms, with their share of all occurrences of them. */
  readonly topics: ReadonlyMap<number, number>;
}

/** Reads the matter of a story once for all features. */
export function readMatter(story: Story, sentences: readonly StorySentence[]): Matter {
  const vocabulary = new Vocabulary(story.lang);
  const read = sentences.map(({ text }) => vocabulary.read(text));
  const title = new Set(vocabulary.read(story.title).terms);
  const headline = new Set([...title, ...vocabulary.read(story.standfirst ?? '').terms]);
  const frequency = new Uint16Array(vocabulary.size);
  for (const { terms } of read) for (const term of terms) frequency[term]!++;
  const weight = Float64Array.from(frequency, (count) => Math.log(1 + read.length / Math.max(1, count)));
  const norm = Float64Array.from(read, ({ terms }) => Math.sqrt(terms.reduce((sum, term) => sum + weight[term]! ** 2, 0)) || 1);
  const frequent = [...frequency.keys()].toSorted((a, b) => frequency[b]! - frequency[a]! || a - b).slice(0, TOPIC_TERMS);
  const occurrences = frequent.reduce((sum, term) => sum + frequency[term]!, 0);
  const topics = new Map(frequent.map((term) => [term, frequency[term]! / Math.max(1, occurrences)]));
  return { sentences: read, title, headline, frequency, weight, norm, topics };
}

/** Cosine of two sentences' vectors of term weights, 0 to 1. */
export function similarity({ sentences, weight, norm }: Matter, a: number, b: number): number {
  const [left, right] = [sentences[a]!.terms, sentences[b]!.terms];
  let sum = 0;
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    if (left[i] === right[j]) {
      sum += weight[left[i]!]! ** 2;
      i++;
      j++;
    } else if (left[i]! < right[j]!) i++;
    else j++;
  }
  return sum / (norm[a]! * norm[b]!);
}

/** Share of a set of terms that a sentence holds, 0 to 1. */
export function covered(terms: readonly number[], set: ReadonlySet<number>): number {
  if (set.size === 0) return 0;
  let count = 0;
  for (const term of terms) if (set.has(term)) count++;
  return count / set.size;
}
