import data from '../../data/metadata-words.json';

/** Words of one language that stand around names and dates, lower case. */
export interface MetadataWords {
  /** What comes before a name: "by", "text:"; longest first. */
  readonly openers: readonly string[];
  /** What stands in the place of a name: "editorial team". */
  readonly desks: readonly string[];
  readonly roles: ReadonlySet<string>;
  /** Stems that say that a date is of a change. */
  readonly updated: readonly string[];
  /** What joins the last two items of a list, such as " and ", from `Intl`. */
  readonly conjunctions: readonly string[];
}

interface Entry {
  readonly openers?: readonly string[];
  readonly desks?: readonly string[];
  readonly roles?: readonly string[];
  readonly updated?: readonly string[];
}

const LANGUAGES = new Map<string, Entry>(Object.entries(data.languages));
const cache = new Map<string, MetadataWords>();

/**
 * Words for a page: those of its language, and the English ones, which themes use untranslated.
 *
 * @param lang - BCP 47.
 */
export function metadataWords(lang: string): MetadataWords {
  const primary = (lang.split('-')[0] ?? '').toLowerCase();
  const key = primary === 'nb' || primary === 'nn' ? 'no' : primary;
  let words = cache.get(key);
  if (!words) {
    const entries = [...new Set([key, 'en'])].map((language) => LANGUAGES.get(language) ?? {});
    words = {
      openers: entries.flatMap((entry) => entry.openers ?? []).sort((a, b) => b.length - a.length),
      desks: entries.flatMap((entry) => entry.desks ?? []),
      roles: new Set(entries.flatMap((entry) => entry.roles ?? [])),
      updated: entries.flatMap((entry) => entry.updated ?? []),
      conjunctions: conjunctionsOf(key),
    };
    cache.set(key, words);
  }
  return words;
}

/** The literal between two items of a list in a language and in English; several where it depends on the sound that follows (Spanish y, e). */
function conjunctionsOf(language: string): string[] {
  const found = new Set<string>(['&', '+']);
  for (const locale of supported(language)) {
    const format = new Intl.ListFormat(locale, { type: 'conjunction' });
    for (const last of ['B', 'I', 'O', 'Hi']) {
      const literal = format.formatToParts(['A', last]).find((part) => part.type === 'literal')?.value.trim().toLowerCase();
      if (literal && /^[\p{L}\p{M}]+$/u.test(literal)) found.add(literal);
    }
  }
  return [...found];
}

function supported(language: string): string[] {
  try {
    return Intl.ListFormat.supportedLocalesOf([language, 'en']);
  } catch {
    // Not a language tag; the page's own mark may be anything.
    return ['en'];
  }
}
