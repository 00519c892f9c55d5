import { describe, expect, it } from 'vitest';
import data from '../../data/metadata.json';
import words from '../../data/metadata-words.json';

const lists: readonly (readonly [string, readonly string[]])[] = [
  ...Object.entries(data.meta).map(([name, list]) => [`meta.${name}`, list] as const),
  ...Object.entries(data.classes).map(([name, list]) => [`classes.${name}`, list] as const),
  ...Object.entries(words.languages).flatMap(([language, entry]) =>
    Object.entries(entry).map(([kind, list]) => [`${language}.${kind}`, list] as const),
  ),
  ['articleTypes', data.articleTypes],
  ['agencies', data.agencies],
  ['placeholders', data.placeholders],
  ['particles', data.particles],
  ['legalForms', data.legalForms],
  ['authorPaths', data.authorPaths],
  ['credits', words.credits],
];

describe('the words and names that metadata is read by', () => {
  it.each(lists)('%s: each once, lower case, none empty', (_, list) => {
    expect(new Set(list).size).toBe(list.length);
    expect(list.filter((word) => word !== word.toLowerCase() || word.trim() !== word || word === '')).toEqual([]);
  });

  const languages = Object.entries(words.languages).map(
    ([language, entry]) => [language, 'conjunctions' in entry ? entry.conjunctions : []] as const,
  );
  it.each(languages)('joins the names of a list in %s by the words that Intl joins them by', (language, conjunctions) => {
    // The word may depend on the sound that follows it: Spanish y, e.
    const joined = Intl.ListFormat.supportedLocalesOf(language).flatMap((locale) =>
      ['B', 'I', 'Hi'].map((last) => new Intl.ListFormat(locale).formatToParts(['A', last])[1]?.value.trim() ?? ''),
    );
    expect(new Set(joined.filter((word) => /^[\p{L}\p{M}]+$/u.test(word)))).toEqual(new Set(conjunctions));
  });

  it('says where it comes from', () => {
    expect(data.source.length).toBeGreaterThan(50);
    expect(words.source.length).toBeGreaterThan(50);
  });

  it('has an entry only for languages that browsers know', () => {
    expect(Object.keys(words.languages).filter((language) => Intl.getCanonicalLocales(language)[0] !== language)).toEqual([]);
  });
});
