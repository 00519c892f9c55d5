import { firstNames, languages, organisations, particles, places as placeNames } from '../../data/summary-facts.json';
import { type Facts, factsOf } from '../../text/facts-of';
import { primarySubtag } from '../../text/language-tag';

/** The words by which a language states facts; see `src/data/summary-facts.json`. Lists are longest first, with spaces. */
export interface FactLanguage {
  /** BCP 47 tag for `Intl`. */
  readonly lang: string;
  /** What a word for a magnitude stands for: "million" → 1,000,000. */
  readonly magnitudes: ReadonlyMap<string, number>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly percent: readonly string[];
  /** Currency words with the sign that stands for them. */
  readonly currencies: ReadonlyMap<string, string>;
  readonly units: readonly string[];
  /** Units in the singular behind a hyphen: "a 10-mile walk". */
  readonly hyphened: readonly string[];
  readonly counts: readonly string[];
  /** What other words look like that a number before them counts; null where their form does not tell. */
  readonly counted: string | null;
  /** Words that a number behind them names: "step 2". */
  readonly labels: ReadonlySet<string>;
  /** What has the form of something counted and is none. */
  readonly notCounted: ReadonlySet<string>;
  /** Between the numbers of a ratio: "7 in 10". */
  readonly ratio: readonly string[];
  /** Between the measures of an area: "3 by 4 metres". */
  readonly by: readonly string[];
  readonly articles: readonly string[];
  readonly of: readonly string[];
  readonly about: readonly string[];
  readonly to: readonly string[];
  /** Words before the first of two bounds. */
  readonly between: readonly string[];
  /** Words that only a year follows, when four digits do. */
  readonly yearAfter: readonly string[];
  /** Words before a time of day, by which a number of hours is none: "vers 19 heures"; with the unit. */
  readonly clock: ReadonlyMap<string, string>;
  readonly says: readonly string[];
  readonly titles: readonly string[];
  readonly at: readonly string[];
  readonly places: readonly string[];
  /** False where only signs, digits and what `Intl` knows can be read. */
  readonly known: boolean;
}

type Entry = Readonly<Record<string, string | Readonly<Record<string, string>> | undefined>>;

const entries: Facts<Entry> = languages;
const places: Readonly<Record<string, string | undefined>> = placeNames;
const cache = new Map<string, FactLanguage>();

/** First names, words that end the names of organisations, and small words inside names, in all languages written in Latin letters. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(firstNames.split(' '));
export const ORGANISATIONS: ReadonlySet<string> = new Set(organisations.split(' '));
export const PARTICLES: ReadonlySet<string> = new Set(particles.split(' '));

/** @param lang - BCP 47; never throws. */
export function factLanguage(lang: string): FactLanguage {
  const language = primarySubtag(lang) || 'und';
  let found = cache.get(language);
  if (!found) {
    const entry = factsOf(entries, language);
    const words = (field: string): string[] => phrases(entry?.[field]);
    const table = (field: string): [string, string][] =>
      Object.entries(entry?.[field] ?? {}).flatMap(([meaning, list]) =>
        phrases(list).map((phrase): [string, string] => [phrase, meaning]),
      );
    found = {
      lang: Intl.DateTimeFormat.supportedLocalesOf(language)[0] ?? 'en',
      magnitudes: new Map(table('magnitudes').map(([phrase, meaning]) => [phrase, Number(meaning)])),
      numbers: new Map(table('numbers').map(([phrase, meaning]) => [phrase, Number(meaning)])),
      percent: words('percent'),
      currencies: new Map(table('currencies')),
      units: words('units'),
      hyphened: words('hyphened'),
      counts: words('counts'),
      counted: typeof entry?.['counted'] === 'string' ? entry['counted'] : null,
      labels: new Set(words('labels')),
      notCounted: new Set(words('notCounted')),
      ratio: words('ratio'),
      by: words('by'),
      articles: words('articles'),
      of: words('of'),
      about: words('about'),
      to: words('to'),
      between: words('between'),
      yearAfter: words('yearAfter'),
      clock: new Map(table('clock')),
      says: words('says'),
      titles: words('titles'),
      at: words('at'),
      places: [...phrases(places['*']), ...phrases(places[language])],
      known: entry !== null,
    };
    cache.set(language, found);
  }
  return found;
}

function phrases(list: unknown): string[] {
  if (typeof list !== 'string' || list === '') return [];
  return list
    .split(' ')
    .map((phrase) => phrase.replaceAll('_', ' '))
    .toSorted((a, b) => b.length - a.length);
}

/** A pattern that matches any of some phrases, as they are written, with any white space between their words; never when there are none. */
export function anyOf(list: Iterable<string>): string {
  const sources = [...list]
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s`));
  return sources.length === 0 ? '(?!)' : `(?:${sources.join('|')})`;
}
