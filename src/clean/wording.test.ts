import { describe, expect, it } from 'vitest';
import packed from '../data/wording.json';
import { readBase91 } from '../extract/base91';
import { KINDS, readWording } from './wording';
import { wordingFeatures } from './wording-features';

describe('readWording', () => {
  it.each([
    ['Follow us on Facebook and never miss a story', 'follow'],
    ['Unterstützen Sie unabhängigen Journalismus ab 5 Euro im Monat', 'paywall'],
    ['Inscrivez-vous à notre newsletter et ne manquez rien', 'newsletter'],
  ])('knows %j for %s', (text, kind) => {
    expect(readWording(text)?.kind).toBe(kind);
  });

  it.each([
    'The newspaper, which has 40,000 subscribers, said its website was offline for six hours.',
    'Die Brücke bleibt bis Freitag gesperrt, weil das Wasser weiter steigt.',
    'Support for the party has fallen to 18 per cent, the latest survey shows.',
    'Le maire a annoncé mardi que les travaux dureraient deux ans.',
    '市長は火曜日、工事は二年かかると述べた。',
  ])('takes %j for text', (text) => {
    expect(readWording(text)).toBeNull();
  });

  it('reads neither a word alone nor a long paragraph', () => {
    const line = 'Sign up for our free newsletter and never miss a story.';
    expect(readWording(line)).not.toBeNull();
    expect(readWording('Newsletter')).toBeNull();
    expect(readWording(`${line} `.repeat(5))).toBeNull();
  });

  it('does not mind case, accents and apostrophes', () => {
    const line = 'Abonnez-vous à l’infolettre gratuite et ne manquez rien de l’actualité';
    expect(readWording(line)).not.toBeNull();
    expect(readWording(line.toUpperCase())).toEqual(readWording(line));
    expect(readWording(line.normalize('NFD'))).toEqual(readWording(line));
  });

  it('answers for text without letters, and for broken characters', () => {
    for (const text of ['', ' ', '!!!', '1 2 3 4', '\ud800 \ud800 \ud800', '— — — —'])
      expect(() => readWording(text)).not.toThrow();
    expect(readWording('')).toBeNull();
  });
});

describe('wordingFeatures', () => {
  it('sees the same in two forms of a word, and something else in another order', () => {
    expect(wordingFeatures('our abonnement today')).toEqual(wordingFeatures('our abonnements today'));
    expect(wordingFeatures('one two three')).not.toEqual(wordingFeatures('three two one'));
  });

  it('counts words of scripts without spaces by their characters', () => {
    expect(wordingFeatures('天気')).toBeNull();
    expect(wordingFeatures('ニュースレターに登録する')).not.toBeNull();
    expect(wordingFeatures('天気'.repeat(60))).toBeNull();
  });
});

describe('wording.json', () => {
  it('says where it comes from and keeps to its budget of 24 kB', () => {
    expect(packed.source).toContain('train:wording');
    expect(packed.table.length).toBeLessThanOrEqual(24_000);
  });

  it('has a value for each of its features', () => {
    const gaps = new Uint8Array(readBase91(packed.table, 5).buffer).subarray(packed.features);
    const ends = gaps.filter((gap) => gap !== 255).length - packed.features;
    expect([0, 1, 2, 3]).toContain(ends);
    expect([...gaps].slice(gaps.length - ends)).toEqual(Array(ends).fill(0));
    expect(KINDS.length).toBeLessThan(13);
  });
});
