import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { KeyFact } from '../../../src/article';
import { keyFacts } from '../../../src/summarize/key-facts';
import { table } from '../table';
import type { Item } from './corpus';

/** Of the facts given, at least this share must be right. */
export const PRECISION_FLOOR = 0.95;

/**
 * A fact that somebody has read in its sentence and judged. No text of others is kept: the sentence is known by its SHA-256, the article by
 * its name in the development data.
 */
interface Judged {
  readonly article: string;
  readonly sentence: string;
  readonly kind: KeyFact['kind'];
  readonly value: string;
  readonly right: boolean;
}

/** How the key facts of today stand to those that were judged by hand. */
export interface SampleResult {
  /** Right ones among the judged ones that are still given, 0 to 1. */
  readonly precision: number;
  /** A table of them. */
  readonly text: string;
}

/** Reads `fact-sample.json` and says how many of its facts are still given, and how many of these are right. */
export function checkSample(items: readonly Item[]): SampleResult {
  const judged: readonly Judged[] = JSON.parse(readFileSync('tools/bench/summary/fact-sample.json', 'utf8'));
  const byId = new Map(items.map((item) => [item.id, item]));
  const given = new Map<string, ReadonlySet<string>>();
  for (const { article } of judged) {
    const item = byId.get(article);
    if (item === undefined || given.has(article)) continue;
    given.set(article, new Set(keyFacts(item.story).map((fact) => keyOf(sentenceOf(item, fact), fact.kind, fact.value))));
  }
  const rows = judged.map((fact) => ({
    ...fact,
    given: given.get(fact.article)?.has(keyOf(fact.sentence, fact.kind, fact.value)),
  }));
  const still = rows.filter((fact) => fact.given);
  const precision = still.filter(({ right }) => right).length / Math.max(1, still.length);
  return {
    precision,
    text: table(
      ['facts judged by hand', 'still given', 'right', 'of given %'],
      [[judged.length, still.length, still.filter(({ right }) => right).length, (100 * precision).toFixed(1)]],
    ),
  };
}

function keyOf(sentence: string, kind: string, value: string): string {
  return `${sentence} ${kind} ${value}`;
}

/** SHA-256 of the sentence that a fact stands in. */
function sentenceOf({ sentences }: Item, { paragraph, start }: KeyFact): string {
  const sentence = sentences.find((each) => each.paragraph === paragraph && each.start <= start && start < each.end);
  return createHash('sha256')
    .update(sentence?.text ?? '')
    .digest('hex');
}
