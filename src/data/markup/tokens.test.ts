import { describe, expect, it } from 'vitest';
import { formatMarkupFile, readMarkupFile } from '../../../tools/data/markup-file';
import { packMarkup, packToken, type JunkToken } from '../../../tools/data/pack-markup';
import { junkMarkup } from '../../clean/markup';
import packed from '../markup.json';
import schema from './schema.json';

const { text, file } = readMarkupFile();
const JUNK = schema.properties.junk.items;
const TEXT = schema.properties.text.items;

function judge({ token, on }: JunkToken): ReturnType<typeof junkMarkup> {
  if (on === 'element') return junkMarkup('', token);
  if (on === 'attribute') return junkMarkup('', 'div', [`${token}-1`]);
  return junkMarkup(token);
}

describe('tokens.json', () => {
  it('is in order and in the one format', () => {
    expect(formatMarkupFile(file)).toBe(text);
  });

  it('keeps to the schema', () => {
    for (const [list, entry] of [
      [file.junk, JUNK],
      [file.text, TEXT],
    ] as const) {
      for (const item of list) {
        const keys = Object.keys(item);
        expect(entry.required.filter((key) => !keys.includes(key))).toEqual([]);
        expect(keys.filter((key) => !(key in entry.properties))).toEqual([]);
        expect(entry.properties.match.enum).toContain(item.match);
        for (const value of Object.values(item)) expect(value === true || String(value).length > 1).toBe(true);
      }
    }
    for (const { kind, on, token } of file.junk) {
      expect(JUNK.properties.kind.enum).toContain(kind);
      expect(JUNK.properties.on.enum).toContain(on);
      expect(token).not.toMatch(/\s/);
    }
  });

  it('has each token once', () => {
    const keys = [...file.junk.map((entry) => packToken({ ...entry, strong: true })), ...file.text.map((entry) => entry.match + entry.token)];
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('finds every junk token, as strong as it says or stronger', () => {
    const failed = file.junk.filter((entry) => {
      const found = judge(entry);
      return found === null || (entry.strong && !found.strong);
    });
    expect(failed.map(({ token }) => token)).toEqual([]);
  });

  it('finds no junk in a name that holds text', () => {
    const names = file.text.map(({ token, match }) => (match === 'exact' ? token : match === 'prefix' ? `${token}topic-comments` : `comments-${token}`));
    expect(names.filter((name) => junkMarkup(name) !== null)).toEqual([]);
  });
});

describe('markup.json', () => {
  it('is what `npm run data` makes of the tokens', () => {
    expect(packMarkup(file)).toEqual(packed);
  });
});
