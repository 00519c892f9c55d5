import { describe, expect, it } from 'vitest';
import { findDay } from './date-words';

const day = (text: string, lang: string, region = '') => findDay(text, { lang, region })?.day ?? null;

describe('findDay', () => {
  it.each([
    ['en', 'Published on May 3, 2024 at 10:15'],
    ['en', 'Friday 3rd May 2024'],
    ['de', 'Veröffentlicht am 3. Mai 2024, 10:15 Uhr'],
    ['fr', 'Publié le 3 mai 2024 à 10h15'],
    ['es', 'Viernes, 3 de mayo de 2024'],
    ['pt', '3 de maio de 2024'],
    ['it', '3 maggio 2024'],
    ['nl', 'vrijdag 3 mei 2024'],
    ['pl', '3 maja 2024, 10:15'],
    ['cs', '3. května 2024'],
    ['fi', '3. toukokuuta 2024'],
    ['hu', '2024. május 3.'],
    ['lt', '2024 m. gegužės 3 d.'],
    ['lv', '2024. gada 3. maijs'],
    ['is', '3. maí 2024'],
    ['tr', '3 Mayıs 2024 Cuma'],
    ['ru', '3 мая 2024, 10:15'],
    ['uk', '3 травня 2024 р.'],
    ['el', '3 Μαΐου 2024'],
    ['he', '3 במאי 2024'],
    ['ar', '٣ مايو ٢٠٢٤'],
    ['fa', '۱۴ اردیبهشت ۱۴۰۳'],
    ['fa', '1403/02/14'],
    ['fa', 'علی مهری ۱۴ اردیبهشت ۱۴۰۳'],
    ['hi', '3 मई 2024'],
    ['mr', '३ मे २०२४'],
    ['bn', '৩ মে ২০২৪'],
    ['th', '3 พฤษภาคม 2567'],
    ['vi', 'ngày 3 tháng 5 năm 2024'],
    ['id', '3 Mei 2024'],
    ['ja', '2024年5月3日 10時15分'],
    ['ko', '2024년 5월 3일'],
    ['ko', '2024. 5. 3.'],
    ['zh', '2024年05月03日'],
  ])('reads a date in words or figures of %s: %s', (lang, text) => {
    expect(day(text, lang)).toBe('2024-05-03');
  });

  it('reads English dates on a page of another language, whose template was left untranslated', () => {
    expect(day('May 3, 2024', 'sw')).toBe('2024-05-03');
  });

  it('takes the order of day and month from the country, then from the language', () => {
    expect(day('3/5/2024', 'en', 'com')).toBe('2024-03-05');
    expect(day('3/5/2024', 'en', 'uk')).toBe('2024-05-03');
    expect(day('3/5/2024', 'en-AU', 'com')).toBe('2024-05-03');
    expect(day('3/5/2024', 'fr', 'com')).toBe('2024-05-03');
    expect(day('3.5.2024', 'en', 'com')).toBe('2024-05-03');
  });

  it('tells the other reading of a date whose order is open, and none where a figure decides', () => {
    expect(findDay('3/5/2024', { lang: 'en', region: '' })?.other).toBe('2024-05-03');
    expect(findDay('13/5/2024', { lang: 'en', region: '' })).toMatchObject({ day: '2024-05-13' });
    expect(findDay('13/5/2024', { lang: 'en', region: '' })).not.toHaveProperty('other');
  });

  it.each(['3 hours ago', 'May 3', '3 mai', 'Version 2024', '10:15', '31 June 2024', '12/2024', '1.2.3.4', '+49 30 2024 1234'])(
    'finds no day in what is relative, incomplete or no date: %s',
    (text) => {
      expect(day(text, 'en')).toBeNull();
      expect(day(text, 'fr')).toBeNull();
    },
  );

  it('survives a language tag that is none', () => {
    expect(day('May 3, 2024', 'not a language')).toBe('2024-05-03');
    expect(day('3 mai 2024', '')).toBeNull();
  });

  it('says where the date stands', () => {
    const text = 'By Ann Lee, May 3, 2024, 5 minutes';
    const found = findDay(text, { lang: 'en', region: '' })!;
    expect(text.slice(found.start, found.end)).toBe('May 3, 2024');
  });
});
