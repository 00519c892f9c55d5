import { type Facts, factsOf } from '../text/facts-of';
import { primarySubtag } from '../text/language-tag';

/** Cue words (Edmundson 1969) by language and by weight: `{ en: { '12': 'guide ^how', '-8': 'certif' } }`. */
export type Cues = Facts<Readonly<Record<string, string>>>;

const tables = new WeakMap<Cues, Map<string, ReadonlyMap<string, number>>>();

/** Letters of a word that count. */
const STEM = 6;

/**
 * The terms by which a sentence is looked up: the stem of each word once, its first word and its first two.
 */
export function cueTerms(words: readonly string[]): string[] {
  const lower = words.map((word) => word.toLowerCase());
  const terms = new Set(lower.map((word) => word.slice(0, STEM)));
  if (lower.length > 0) terms.add(`^${lower[0]!}`).add(`^^${lower.slice(0, 2).join('_')}`);
  return [...terms];
}

/** Sum of the weights of a sentence's cue words; 0 in a language without any. */
export function cueOf(words: readonly string[], lang: string, cues: Cues): number {
  const table = tableOf(lang, cues);
  return table.size === 0 ? 0 : cueTerms(words).reduce((sum, term) => sum + (table.get(term) ?? 0), 0);
}

function tableOf(lang: string, cues: Cues): ReadonlyMap<string, number> {
  const language = primarySubtag(lang);
  let byLanguage = tables.get(cues);
  if (!byLanguage) {
    byLanguage = new Map();
    tables.set(cues, byLanguage);
  }
  let table = byLanguage.get(language);
  if (!table) {
    const entries = Object.entries(factsOf(cues, language) ?? {});
    table = new Map(
      entries.flatMap(([weight, words]) => words.split(' ').map((word): [string, number] => [word, Number(weight)])),
    );
    byLanguage.set(language, table);
  }
  return table;
}
