import data from '../../data/metadata-words.json';
import { type Facts, factsOf } from '../../text/facts-of';
import { primarySubtag } from '../../text/language-tag';

/** Words of one language that stand around names and dates, lower case. */
export interface MetadataWords {
  /** What comes before a name: "by", "text"; longest first. */
  readonly openers: readonly string[];
  /** Finds an opener inside a text, before a name: "Posted on Monday by Ann Lee". */
  readonly inside: RegExp;
  /** Splits a list of names at signs and at the words that join them. */
  readonly joints: RegExp;
  /** Cuts a name off from what follows it: "Ann Lee in Paris", "Ann Lee for The Example". */
  readonly ends: RegExp;
  /** What stands in the place of a name: "editorial team". */
  readonly desks: readonly string[];
  readonly roles: ReadonlySet<string>;
  /** Stems that say that a date is of a change. */
  readonly updated: readonly string[];
  /** First words of labels: no names of their own. */
  readonly labels: ReadonlySet<string>;
  /** Whether a word is the name of a day or a month. */
  isCalendarWord(word: string): boolean;
}

interface Entry {
  readonly openers?: readonly string[];
  readonly conjunctions?: readonly string[];
  readonly prepositions?: readonly string[];
  readonly companions?: readonly string[];
  readonly ends?: readonly string[];
  readonly desks?: readonly string[];
  readonly roles?: readonly string[];
  readonly updated?: readonly string[];
}

const LANGUAGES: Facts<Entry> = data.languages;
const CREDITS = new Set(data.credits);
const cache = new Map<string, MetadataWords>();

/**
 * Words for a page: those of its language, and the English ones, which themes use untranslated.
 *
 * @param lang - BCP 47.
 */
export function metadataWords(lang: string): MetadataWords {
  const primary = primarySubtag(lang);
  const key = primary === 'nb' || primary === 'nn' ? 'no' : primary;
  let words = cache.get(key);
  if (!words) {
    const entries = [...new Set([key, 'en'])].map((language) => factsOf(LANGUAGES, language) ?? {});
    const all = (member: keyof Entry) => entries.flatMap((entry) => entry[member] ?? []);
    const openers = all('openers').toSorted((a, b) => b.length - a.length);
    words = {
      openers,
      inside: new RegExp(
        `[\\s\\p{P}\\p{S}](?:${alternatives(all('prepositions').flatMap((word) => [word, capitalised(word)]))})\\s+`,
        'u',
      ),
      joints: jointsOf([...all('conjunctions'), ...all('companions')]),
      ends: new RegExp(`\\s(?:${alternatives(all('ends'))})\\s.*$`, 'u'),
      desks: all('desks'),
      roles: new Set(all('roles')),
      updated: all('updated'),
      labels: new Set([...openers.map((opener) => opener.split(' ')[0] ?? ''), ...all('updated')]),
      isCalendarWord: lookUp(key),
    };
    cache.set(key, words);
  }
  return words;
}

/**
 * Where a text begins to speak of a picture's maker, a translation or another thing's author.
 *
 * @returns A UTF-16 offset; −1 where it does not.
 */
export function creditIn(text: string): number {
  for (const match of text.matchAll(/[©\p{L}\p{M}]+\.?/gu)) if (isCredit(match[0])) return match.index;
  return -1;
}

/** Whether a text begins so. */
export function beginsWithCredit(text: string): boolean {
  const first = /^[©\p{L}\p{M}]+\.?/u.exec(text);
  return first !== null && isCredit(first[0]);
}

function isCredit(source: string): boolean {
  const word = source.toLowerCase();
  return CREDITS.has(word) || CREDITS.has(word.replace(/\.$/, ''));
}

function jointsOf(words: readonly string[]): RegExp {
  return new RegExp(`\\s*(?:[;/／、，؛،&+]|\\s[–—-]\\s|,(?!\\s*(?:jr|sr)\\b)|\\s(?:${alternatives(words)})(?=\\s))\\s*`, 'iu');
}

function alternatives(words: readonly string[]): string {
  return words.length === 0 ? '(?!)' : words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** Looks a language's names of days and months up, which are read when first asked for: no page needs more than a few. */
function lookUp(language: string): (word: string) => boolean {
  let calendar: Set<string> | null = null;
  return (word) => (calendar ??= new Set(calendarWordsOf(language))).has(word);
}

/** Names of days and months, long and short. */
function calendarWordsOf(language: string): string[] {
  return supported(language).flatMap((locale) =>
    (['long', 'short'] as const).flatMap((width) => {
      const days = new Intl.DateTimeFormat(locale, { weekday: width, timeZone: 'UTC' });
      const months = new Intl.DateTimeFormat(locale, { month: width, day: 'numeric', timeZone: 'UTC' });
      return [
        ...Array.from({ length: 7 }, (_, day) => days.format(day * DAY_MS)),
        ...Array.from(
          { length: 12 },
          (_, month) => months.formatToParts(month * 31 * DAY_MS).find((part) => part.type === 'month')?.value ?? '',
        ),
      ].map((word) => word.toLowerCase().replace(/\.$/, ''));
    }),
  );
}

const DAY_MS = 86_400_000;

function supported(language: string): string[] {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([language, 'en']);
  } catch {
    // Not a language tag; the page's own mark may be anything.
    return ['en'];
  }
}
