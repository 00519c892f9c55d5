import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packPhrases, type PhraseEntry } from '../../../tools/data/pack-phrases';
import { formatPhraseFile, readPhraseFiles } from '../../../tools/data/phrase-files';
import { fold } from '../../text/fold';
import { openPhraseList } from '../../text/phrase-list';
import { compilePhrases, isLabel, type PackedPhrases, type PhraseMatch } from '../../text/phrases';
import schema from './schema.json';

const SOURCES = readPhraseFiles();
const PACKED_TEXT = readFileSync('src/data/phrases.json', 'utf8');
const packed = JSON.parse(PACKED_TEXT) as PackedPhrases;
const book = compilePhrases(packed);
const ENTRY = schema.properties.phrases.items;

/** Kinds that every page of the world shows. */
const MAIN_KINDS = ['related', 'comments', 'share', 'advertisement'] as const;
const SCRIPTS =
  'Latin Greek Cyrillic Armenian Georgian Hebrew Arabic Thaana Ethiopic Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Thai Lao Tibetan Myanmar Khmer Hangul Hiragana Katakana Han';

function matchesOf(entry: PhraseEntry, text: string, language: string): PhraseMatch[] {
  const found = entry.form === 'inside' ? book.within(text, language) : book.match(text, language);
  const folded = fold(entry.phrase).text;
  return found.filter((match) => match.kind === entry.kind && fold(match.phrase).text === folded && isLabel(match));
}

describe('phrase files', () => {
  it.each(SOURCES)('$name is in order and in the one format', ({ text, file }) => {
    expect(formatPhraseFile(file)).toBe(text);
  });

  it.each(SOURCES)('$name keeps to the schema', ({ name, file }) => {
    expect(`${file.language}.json`).toBe(name);
    expect(file.language).toMatch(new RegExp(schema.properties.language.pattern));
    expect(file.name.length).toBeGreaterThan(1);
    for (const entry of file.phrases) {
      const keys = Object.keys(entry);
      expect(ENTRY.required.filter((key) => !keys.includes(key))).toEqual([]);
      expect(keys.filter((key) => !(key in ENTRY.properties))).toEqual([]);
      expect(ENTRY.properties.kind.enum).toContain(entry.kind);
      expect(ENTRY.properties.form.enum).toContain(entry.form);
      expect(entry.ambiguous ?? true).toBe(true);
      expect(entry.phrase).toBe(entry.phrase.normalize('NFC').trim());
      expect(entry.phrase.length).toBeLessThanOrEqual(ENTRY.properties.phrase.maxLength);
      for (const text of [entry.source, entry.match, entry.reject]) expect(text.length).toBeGreaterThan(1);
    }
  });

  it.each(SOURCES)('$name has each phrase once in a kind', ({ file }) => {
    const keys = file.phrases.map(({ phrase, kind, form }) => `${fold(phrase).text}|${kind}|${form === 'inside'}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it.each(SOURCES)('$name: every phrase matches its example and not its counter-example', ({ file }) => {
    const failed = file.phrases.filter(
      (entry) =>
        matchesOf(entry, entry.match, file.language).length === 0 || matchesOf(entry, entry.reject, file.language).length > 0,
    );
    expect(failed.map(({ phrase }) => phrase)).toEqual([]);
  });

  it('cover at least 45 languages in each main kind', () => {
    for (const kind of MAIN_KINDS) {
      const languages = SOURCES.filter(({ file }) => file.phrases.some((entry) => entry.kind === kind));
      expect([kind, languages.length >= 45]).toEqual([kind, true]);
    }
    for (const kind of ['newsletter', 'follow', 'navigation', 'republished', 'machine-translated', 'paywall', 'tags', 'note', 'byline']) {
      const languages = SOURCES.filter(({ file }) => file.phrases.some((entry) => entry.kind === kind));
      expect([kind, languages.length >= 40]).toEqual([kind, true]);
    }
  });

  it.each(SCRIPTS.split(' '))('cover the script %s in each main kind', (script) => {
    const inScript = new RegExp(`\\p{Script=${script}}`, 'u');
    const kinds = SOURCES.flatMap(({ file }) => file.phrases.filter(({ phrase }) => inScript.test(phrase)).map(({ kind }) => kind));
    expect(MAIN_KINDS.filter((kind) => !kinds.includes(kind))).toEqual([]);
  });
});

describe('phrases.json', () => {
  it('is what `npm run data` makes of the files', () => {
    expect(packPhrases(SOURCES.map(({ file }) => file))).toEqual(packed);
  });

  it('unpacks to every phrase of the files, in order', () => {
    const entries = SOURCES.flatMap(({ file }) => file.phrases);
    const folded = (own: readonly PhraseEntry[]): string[] => [...new Set(own.map(({ phrase }) => fold(phrase).text))].toSorted();
    const unpacked = (list: string): string[] => openPhraseList(list, packed.shorthands).all().map(({ phrase }) => phrase);
    expect(unpacked(packed.phrases)).toEqual(folded(entries.filter(({ form }) => form !== 'inside')));
    expect(unpacked(packed.inside)).toEqual(folded(entries.filter(({ form }) => form === 'inside')));
  });
});
