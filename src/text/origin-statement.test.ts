import { describe, expect, it } from 'vitest';
import packed from '../data/phrases.json';
import { originStatement } from './origin-statement';
import { compilePhrases } from './phrases';

const book = compilePhrases(packed);

describe('originStatement', () => {
  it.each([
    ['en', 'The post Bridge opens appeared first on The Valley Paper.', 'The Valley Paper'],
    ['de', 'Dieser Beitrag erschien zuerst bei Talzeitung.', 'Talzeitung'],
    ['fr', 'Cet article, initialement publié par Le Journal du Val, est reproduit ici.', 'Le Journal du Val'],
    ['es', 'La entrada El puente abre se publicó primero en El Valle.', 'El Valle'],
    ['it', "L'articolo Il ponte apre proviene da La Valle.", 'La Valle'],
    ['pl', 'Artykuł Most otwarty pochodzi z serwisu Dolina.', 'Dolina'],
    ['ru', 'Запись Мост открыт впервые появилась Долина.', 'Долина'],
    ['zh', '本文首发于《山谷报》。', '山谷报'],
    ['ja', 'この記事は谷新聞からの転載です。', ''],
  ])('reads where a text in %s was published first: %s', (lang, text, name) => {
    expect(originStatement(text, lang, book)).toMatchObject({ kind: 'republished', name });
  });

  it.each([
    ['en', 'This article was translated automatically.'],
    ['de', 'Dieser Text wurde maschinell übersetzt.'],
    ['fr', 'Traduit automatiquement de l’anglais'],
    ['es', 'Traducción automática'],
    ['pt', 'Este texto foi traduzido automaticamente do inglês.'],
    ['it', 'Questo articolo è stato tradotto automaticamente.'],
    ['nl', 'Dit artikel is automatisch vertaald.'],
    ['sv', 'Texten är maskinöversatt.'],
    ['pl', 'Tekst został przetłumaczony automatycznie.'],
    ['cs', 'Článek byl automaticky přeložen.'],
    ['tr', 'Bu metin otomatik olarak çevrilmiştir.'],
    ['ru', 'Эта статья переведена автоматически.'],
    ['uk', 'Цю статтю перекладено автоматично.'],
    ['el', 'Το άρθρο μεταφράστηκε αυτόματα.'],
    ['ar', 'ترجمة آلية'],
    ['he', 'הכתבה תורגמה אוטומטית'],
    ['fa', 'این متن به صورت خودکار ترجمه شده است.'],
    ['hi', 'यह लेख स्वचालित रूप से अनुवादित है।'],
    ['vi', 'Bài viết này được dịch tự động.'],
    ['id', 'Artikel ini diterjemahkan secara otomatis.'],
    ['ko', '이 기사는 AI로 번역되었습니다.'],
    ['ja', 'この記事は機械翻訳されています。'],
    ['zh-Hans', '本文由机器翻译。'],
    ['zh-Hant', '本文由AI翻譯。'],
  ])('sees that a text in %s was translated by a machine: %s', (lang, text) => {
    expect(originStatement(text, lang, book)?.kind).toBe('machine-translated');
  });

  it.each([
    'This page was originally published on Wednesday, March 2, 2022.',
    'The bridge was the first of its kind.',
    `${'She read the letter again. '.repeat(8)}It was originally published in The Valley Paper.`,
  ])('takes no other line for a statement: %s', (text) => {
    expect(originStatement(text, 'en', book)).toBeNull();
  });
});
