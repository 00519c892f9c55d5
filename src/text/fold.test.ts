import { describe, expect, it } from 'vitest';
import { firstWord, fold } from './fold';

describe('fold', () => {
  it('makes two spellings of one label the same', () => {
    expect(fold('  À LIRE aussi : « Le départ »').text).toBe(fold('a lire aussi:le depart').text);
    expect(fold('12,500 Comments').text).toBe('# comments');
  });
});

describe('firstWord', () => {
  it.each([
    'À lire aussi',
    '« Le départ »',
    "L'actu",
    '12 Comments',
    'Comments12',
    'E-mail',
    '続きを読む',
    '',
    '...',
    'Straße ahead',
  ])('gives what folding %j gives up to the first gap or number', (text) => {
    expect(firstWord(text)).toBe(fold(text).text.split(/[ .:#]/)[0]);
  });

  it('stops in a word that is too long to open a phrase', () => {
    expect(firstWord('a'.repeat(1000))).toHaveLength(24);
  });
});
