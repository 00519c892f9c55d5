import { describe, expect, it } from 'vitest';
import { packLists } from '../../tools/data/pack-list';
import { openPhraseList, type ListedPhrase, type PhraseList } from './phrase-list';

const listed = (phrases: readonly string[]): ListedPhrase[] =>
  phrases.toSorted().map((phrase) => ({ phrase, meanings: 'A!?0~BĀ' }));

function open(phrases: readonly string[]): PhraseList {
  const { shorthands, lists } = packLists([listed(phrases)]);
  return openPhraseList(lists[0] ?? '', shorthands);
}

/** Phrases enough for several blocks, in three scripts, with Latin words and numbers among them. */
const MANY = Array.from({ length: 100 }, (_, at) => {
  const word = at.toString(2).replaceAll('0', 'о').replaceAll('1', 'сть');
  return [
    `read ${word.replaceAll('о', 'o').replaceAll('сть', 'st')}`,
    `${word} e mail`,
    `# ${word}`,
    `新聞${'一二三'.repeat(at % 7)}${word}`,
  ];
}).flat();

describe('openPhraseList', () => {
  it('gives back what was packed', () => {
    const all = listed([...new Set(MANY)]);
    expect(open(all.map(({ phrase }) => phrase)).all()).toEqual(all);
  });

  it('finds each phrase, and those that it begins with, longest first', () => {
    const list = open(['les', 'lesen', 'lesen sie', ...new Set(MANY)]);
    expect(list.opening('lesen sie auch').map(({ phrase }) => phrase)).toEqual(['lesen sie', 'lesen', 'les']);
    for (const phrase of MANY) expect(list.opening(`${phrase} x`)[0]?.phrase).toBe(phrase);
  });

  it('tells whether a phrase begins so', () => {
    const list = open(['lesen sie', 'читайте также']);
    expect(['lesen s', 'чит', 'lesen sie'].map((start) => list.hasStart(start))).toEqual([true, true, true]);
    expect(['lesen x', 'я', '', 'zz'].map((start) => list.hasStart(start))).toEqual([false, false, true, false]);
  });

  it('finds all phrases that begin so, in order', () => {
    const list = open(['les', 'lesen', 'lesen sie', 'zuletzt', ...new Set(MANY)]);
    expect(list.startingWith('les').map(({ phrase }) => phrase)).toEqual(['les', 'lesen', 'lesen sie']);
    const all = list.all();
    for (const start of ['r', 'read s', '# ст', '新', 'zz', '']) {
      expect(list.startingWith(start)).toEqual(all.filter(({ phrase }) => phrase.startsWith(start)));
    }
  });

  it('takes an empty list', () => {
    const list = open([]);
    expect([list.all(), list.opening('a'), list.startingWith('a'), list.hasStart('a')]).toEqual([[], [], [], false]);
  });
});
