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

  it('says where it comes from', () => {
    expect(data.source.length).toBeGreaterThan(50);
    expect(words.source.length).toBeGreaterThan(50);
  });

  it('has an entry only for languages that browsers know', () => {
    expect(Object.keys(words.languages).filter((language) => Intl.getCanonicalLocales(language)[0] !== language)).toEqual([]);
  });
});
