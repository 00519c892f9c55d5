import { describe, expect, it } from 'vitest';
import { readNames } from './names';
import { SiteNames } from '../site';
import { metadataWords } from '../words';

const site = new SiteNames(['The Example Times'], 'www.example-times.org');
const read = (text: string, lang: string, declared = false) => readNames(text, { words: metadataWords(lang), site }, declared);
const persons = (text: string, lang: string, declared = false) => read(text, lang, declared)?.persons ?? [];

describe('readNames', () => {
  it.each([
    ['en', 'By Ann Lee and Joe Park', ['Ann Lee', 'Joe Park']],
    ['de', 'Von Ann Lee und Joe Park', ['Ann Lee', 'Joe Park']],
    ['fr', 'Par Ann Lee et Joe Park', ['Ann Lee', 'Joe Park']],
    ['es', 'Por Ann Lee y Joe Park', ['Ann Lee', 'Joe Park']],
    ['es', 'Por Ann Lee e Ignacio Park', ['Ann Lee', 'Ignacio Park']],
    ['it', 'di Ann Lee e Joe Park', ['Ann Lee', 'Joe Park']],
    ['pt', 'Por Ann Lee e Joe Park', ['Ann Lee', 'Joe Park']],
    ['nl', 'Door Ann Lee en Joe Park', ['Ann Lee', 'Joe Park']],
    ['sv', 'Av Ann Lee och Joe Park', ['Ann Lee', 'Joe Park']],
    ['pl', 'Autor: Ann Lee i Joe Park', ['Ann Lee', 'Joe Park']],
    ['tr', 'Yazan: Ann Lee ve Joe Park', ['Ann Lee', 'Joe Park']],
    ['fi', 'Teksti: Ann Lee ja Joe Park', ['Ann Lee', 'Joe Park']],
    ['id', 'Oleh Ann Lee dan Joe Park', ['Ann Lee', 'Joe Park']],
    ['ru', 'Автор: Анна Ли и Иван Парк', ['Анна Ли', 'Иван Парк']],
    ['el', 'Από Άννα Λι και Γιάννης Παρκ', ['Άννα Λι', 'Γιάννης Παρκ']],
    ['ar', 'بقلم: آن لي', ['آن لي']],
    ['ko', '홍길동 기자 hong@example.org', ['홍길동']],
    ['ja', '山田太郎記者', ['山田太郎']],
    ['zh', '記者林語禾／報導', ['林語禾']],
    ['ja', '文・山田太郎', ['山田太郎']],
    ['mn', 'Сурвалжлагч: Анна Ли', ['Анна Ли']],
    ['si', 'වාර්තාකරු: නිමල් පෙරේරා', ['නිමල් පෙරේරා']],
    ['bn', 'লেখক: রহিম খান ৩ মে ২০২৪', ['রহিম খান']],
    ['pa', 'ਲੇਖਕ: ਅਮਰ ਰਾਮ 3 ਮਈ 2024', ['ਅਮਰ ਰਾਮ']],
    ['ar', 'بقلم: آن لي في 3 مايو 2024', ['آن لي']],
  ])('takes names out of a byline in %s: %s', (lang, text, names) => {
    expect(persons(text, lang)).toEqual(names);
  });

  it.each([
    ['en', 'By ANN LEE, Science Correspondent | Updated May 3, 2024'],
    ['en', 'Ann Lee • 5 min read'],
    ['en', 'Posted 3 May 2024 by Ann Lee in Cooking'],
    ['en', 'Ann Lee, MD, Ph.D.'],
    ['en', 'Ann Lee (@annlee)'],
    ['en', 'Ann LeePublished May 3'],
    ['de', 'Ein Gastbeitrag von Ann Lee am Freitag, 3. Mai 2024'],
    ['de', 'Von Ann Lee, dpa'],
    ['de', 'Text: Ann Lee, Foto: Joe Park'],
    ['fr', 'Ann Lee avec AFP'],
  ])('leaves out roles, dates, degrees, handles and agencies in %s: %s', (lang, text) => {
    expect(persons(text, lang).map((name) => name.toLowerCase())).toEqual(['ann lee']);
  });

  it('keeps particles and initials in names', () => {
    expect(persons('Von Christoph von Eichhorn', 'de')).toEqual(['Christoph von Eichhorn']);
    expect(persons('By J. P. de la Cruz Jr.', 'en')).toEqual(['J. P. de la Cruz Jr.']);
    expect(persons("By Sinéad O'Connor-Smith", 'en')).toEqual(["Sinéad O'Connor-Smith"]);
  });

  it('tells desks and agencies from persons', () => {
    expect(read('Redaktion', 'de')).toMatchObject({ persons: [], desks: ['Redaktion'] });
    expect(read('AFP', 'fr')).toMatchObject({ persons: [], desks: ['AFP'] });
    expect(read('The Example Times', 'en', true)).toMatchObject({ persons: [], desks: ['The Example Times'] });
    expect(read('Example Holding GmbH', 'de', true)).toMatchObject({ persons: [], desks: ['Example Holding GmbH'] });
  });

  it.each([
    'admin',
    'wordpressadmin',
    'undefined',
    'https://example.org/author/1',
    'info@example.org',
    'Posted on',
    'Veröffentlicht am',
    '3 May 2024',
    '',
  ])('finds nobody in %s', (text) => {
    expect(read(text, 'en', true)).toBeNull();
    expect(read(text, 'de', true)).toBeNull();
  });

  it('takes a single word for a name only where the markup declares it', () => {
    expect(persons('annlee42', 'en', true)).toEqual(['annlee42']);
    expect(persons('annlee42', 'en')).toEqual([]);
  });

  it('takes a list of many single words for tags', () => {
    expect(read('Politics, Economy, Sports, Culture, Science', 'en', true)).toBeNull();
  });
});
