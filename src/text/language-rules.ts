import { languages } from '../data/sentences.json';
import { type Facts, factsOf } from './facts-of';
import { primarySubtag } from './language-tag';

/** What a language's spelling says about full stops; see `src/data/sentences.json`. */
export interface LanguageRules {
  /** Abbreviations (without the last stop) that belong to what follows: "Mr", "bzw". */
  readonly never: ReadonlySet<string>;
  /** Abbreviations only before a number: "No", "Abs". */
  readonly number: ReadonlySet<string>;
  /** Abbreviations that can end a sentence: "etc", "Inc". */
  readonly seldom: ReadonlySet<string>;
  /** Lower-case words that often open a sentence and are no names. */
  readonly starters: ReadonlySet<string>;
  /** "3." is "third". */
  readonly ordinals: boolean;
  /** What goes on with a sentence right behind a closed quotation: Japanese "to". */
  readonly goesOn: readonly string[];
  /** Words at the edges of clauses where a space is all that parts sentences (Thai, Lao); null elsewhere. */
  readonly clauses: {
    readonly starts: readonly string[];
    readonly continues: readonly string[];
    readonly ends: readonly string[];
  } | null;
  /** Further marks that end a sentence in this language: the Greek question mark. */
  readonly stops: string;
}

interface Entry {
  readonly never?: string;
  readonly number?: string;
  readonly seldom?: string;
  readonly starters?: string;
  readonly goesOn?: string;
  readonly clauseStarts?: string;
  readonly clauseContinues?: string;
  readonly clauseEnds?: string;
  readonly ordinals?: boolean;
  readonly stops?: string;
}

const entries: Facts<Entry> = languages;
const cache = new Map<string, LanguageRules>();

/**
 * @param lang - BCP 47 tag; its language subtag decides.
 * @returns The rules of the language on top of those that all share (`und`); never throws.
 */
export function languageRules(lang: string): LanguageRules {
  const language = primarySubtag(lang) || 'und';
  const known = Object.hasOwn(entries, language) ? language : language === 'nn' || language === 'no' ? 'nb' : 'und';
  let rules = cache.get(known);
  if (!rules) {
    const [shared, own] = [factsOf(entries, 'und') ?? {}, factsOf(entries, known) ?? {}];
    const words = (field: 'never' | 'number' | 'seldom'): Set<string> =>
      new Set([...spread(shared[field]), ...spread(own[field]), ...(field === 'seldom' ? shortMonths(known) : [])]);
    rules = {
      never: words('never'),
      number: words('number'),
      seldom: words('seldom'),
      starters: new Set(list(own.starters)),
      goesOn: list(own.goesOn),
      clauses:
        own.clauseStarts === undefined
          ? null
          : { starts: list(own.clauseStarts), continues: list(own.clauseContinues), ends: list(own.clauseEnds) },
      ordinals: own.ordinals ?? false,
      stops: own.stops ?? '',
    };
    cache.set(known, rules);
  }
  return rules;
}

function list(words: string | undefined): string[] {
  return words === undefined || words === '' ? [] : words.split(' ');
}

/** A lower-case abbreviation may open a sentence: "approx" stands for "Approx" too. */
function spread(words: string | undefined): string[] {
  return list(words).flatMap((word) => [word, word[0]!.toUpperCase() + word.slice(1)]);
}

/** The month abbreviations of `Intl` that are not the whole name: "Jan", "janv". */
function shortMonths(language: string): string[] {
  const names = (month: 'short' | 'long'): string[] => {
    const format = new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, index) => {
      const part = format.formatToParts(Date.UTC(2001, index, 2)).find(({ type }) => type === 'month');
      return part?.value.replace(/\.$/, '') ?? '';
    });
  };
  const whole = new Set(names('long'));
  return names('short')
    .filter((name) => /^\p{L}{3,5}$/u.test(name) && !whole.has(name))
    .flatMap((name) => [name, name[0]!.toUpperCase() + name.slice(1)]);
}
