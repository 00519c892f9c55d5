import { describe, expect, it } from 'vitest';
import { packPhrases, type PhraseEntry, type PhraseFile } from '../../tools/data/pack-phrases';
import { compilePhrases, isLabel, type PhraseMatch } from './phrases';

function entry(phrase: string, rest: Partial<PhraseEntry> = {}): PhraseEntry {
  return { phrase, kind: 'related', form: 'label', source: 'test', match: '', reject: '', ...rest };
}

const FILES: PhraseFile[] = [
  {
    language: 'en',
    name: 'English',
    phrases: [
      entry('Read', { ambiguous: true }),
      entry('Read more'),
      entry('1 min read', { kind: 'tools', form: 'line' }),
      entry('Sign up for our newsletter', { kind: 'newsletter', form: 'line' }),
      entry('appeared first on', { kind: 'republished', form: 'inside' }),
    ],
  },
  { language: 'fr', name: 'French', phrases: [entry('À lire aussi'), entry('Lire', { ambiguous: true })] },
  { language: 'no', name: 'Norwegian', also: ['nb'], phrases: [entry('Les', { ambiguous: true })] },
  { language: 'el', name: 'Greek', phrases: [entry('Διαβάστε επίσης')] },
  { language: 'hi', name: 'Hindi', phrases: [entry('यह भी पढ़ें')] },
  { language: 'ar', name: 'Arabic', phrases: [entry('اقرأ أيضا')] },
  { language: 'tr', name: 'Turkish', phrases: [entry('İlgili haberler')] },
  { language: 'ko', name: 'Korean', phrases: [entry('관련기사'), entry('오늘의 뉴스', { form: 'heading' })] },
  { language: 'ja', name: 'Japanese', phrases: [entry('関連記事')] },
  { language: 'ka', name: 'Georgian', phrases: [entry('წაიკითხეთ ასევე')] },
];
const book = compilePhrases(packPhrases(FILES));

function first(text: string, lang = ''): PhraseMatch | null {
  return book.match(text, lang)[0] ?? null;
}

describe('match', () => {
  it('finds the longest phrase first, and the shorter ones after it', () => {
    expect(book.match('Read more: City opens bridge', 'en').map((m) => m.phrase)).toEqual(['Read more', 'Read']);
  });

  it('says where the phrase stands in the text as written', () => {
    const text = '► READ MORE — City opens bridge';
    const match = first(text, 'en');
    expect(match).toMatchObject({ phrase: 'READ MORE', separator: '—', standing: 'separated' });
    expect(text.slice(match?.start, match?.end)).toBe('READ MORE');
    expect(text.slice(match?.rest)).toBe('City opens bridge');
  });

  it.each([
    ['À LIRE AUSSI : Le pont ouvre', 'À LIRE AUSSI'],
    ['A lire aussi » Le pont ouvre', 'A lire aussi'],
    ['A\u0300 lire\u00a0aussi\u202f: Le pont ouvre', 'A\u0300 lire\u00a0aussi'],
    ['ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ: Η γέφυρα', 'ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ'],
    ['यह भी पढ\u093cें: पुल', 'यह भी पढ\u093cें'],
    ['یہ: ', null],
    ['اقرأ أيضًا: الجسر', 'اقرأ أيضًا'],
    ['إقــرأ ايضاً : الجسر', 'إقــرأ ايضاً'],
    ['ILGILI HABERLER: Köprü', 'ILGILI HABERLER'],
    ['İLGİLİ HABERLER', 'İLGİLİ HABERLER'],
    ['【関連記事】橋が開通', '関連記事'],
    ['関連記事：橋が開通', '関連記事'],
    ['Ｒｅａｄ　ｍｏｒｅ： bridge', 'Ｒｅａｄ　ｍｏｒｅ'],
  ])('folds spelling: %s', (text, phrase) => {
    expect(first(text)?.phrase ?? null).toBe(phrase);
  });

  it('ends a phrase only where a word ends', () => {
    expect(first('Reading the letter', 'en')).toBeNull();
    expect(first('관련기사를 읽었다', 'ko')).toBeNull();
    expect(first('관련기사 다리 개통', 'ko')?.phrase).toBe('관련기사');
  });

  it('takes any number for a number', () => {
    expect(first('12 min read', 'en')?.kind).toBe('tools');
    expect(first('1,234 min read', 'en')?.kind).toBe('tools');
    expect(first('12min read', 'en')?.kind).toBe('tools');
  });

  it('counts ambiguous phrases in the language of the page and in English', () => {
    expect(first('Les: Broen åpner', 'nb-NO')?.phrase).toBe('Les');
    expect(first('Les: le pont', 'fr')).toBeNull();
    expect(first('Read: le pont', 'fr')?.phrase).toBe('Read');
  });

  it('tells a label from the first words of a sentence', () => {
    const labels = [
      'Read more',
      'Read: Bridge opens',
      'READ Bridge opens',
      'Read more Bridge opens',
      'Sign up for our newsletter and stay',
    ];
    const sentences = [
      'Read the letter that he wrote',
      'Read Tolstoy first',
      'Read more books than you buy',
      'Read more, Ann said',
    ];
    for (const text of labels)
      expect([text, first(text, 'en') !== null && book.match(text, 'en').some(isLabel)]).toEqual([text, true]);
    for (const text of sentences) expect([text, book.match(text, 'en').some(isLabel)]).toEqual([text, false]);
  });

  it('lets no heading in a script without capitals run into text', () => {
    const [match] = book.match('오늘의 뉴스 다리가 열렸다', 'ko');
    expect(match && [match.standing, isLabel(match)]).toEqual(['unmarked', false]);
  });

  it('takes guillemets for arrows only where they quote nothing', () => {
    expect(first('Lire « Le Pont » est un plaisir', 'fr')?.standing).toBe('title');
    expect(first('Lire » Le pont ouvre', 'fr')?.standing).toBe('separated');
    expect(first('اقرأ أيضا « الجسر', 'ar')?.standing).toBe('separated');
  });

  it('sees that Georgian has no capitals in running text', () => {
    expect(first('წაიკითხეთ ასევე ხიდი გაიხსნა', 'ka')?.standing).toBe('unmarked');
  });

  it('finds nothing in an empty text', () => {
    expect(book.match('', 'en')).toEqual([]);
    expect(book.match(' — ', '')).toEqual([]);
  });
});

describe('within', () => {
  it('finds a phrase after the first words', () => {
    const text = 'The post Bridge opens appeared first on The Paper.';
    expect(book.within(text, 'en')).toMatchObject([{ phrase: 'appeared first on', kind: 'republished', start: 22 }]);
    expect(text.slice(book.within(text, 'en')[0]?.rest)).toBe('The Paper.');
  });

  it('looks at no long text', () => {
    expect(book.within(`${'word '.repeat(100)}appeared first on`, 'en')).toEqual([]);
  });
});
