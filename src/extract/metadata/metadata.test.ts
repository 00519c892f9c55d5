// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { Role } from '../../capture/page';
import { walk } from '../../capture/walk';
import packedPhrases from '../../data/phrases.json';
import { compilePhrases } from '../../text/phrases';
import { readMetadata } from './metadata';
import type { Metadata } from './types';

const phrases = compilePhrases(packedPhrases);
const PROSE =
  'The old bridge was closed for a year because it had been damaged by the flood, and the people of the village had to take the long way round through the hills.';

function read(html: string, url?: string): Metadata {
  return readPage(new DOMParser().parseFromString(html, 'text/html'), url);
}

function readPage(document: Document, url = 'https://www.example.org/news/bridge'): Metadata {
  const blocks = walk(document).blocks.map(({ text, container }) => ({
    text,
    tag: container.tag,
    names: container.names,
    isHeading: (container.flags & Role.heading) !== 0,
    element: container.element,
  }));
  return readMetadata(document, { url, blocks, phrases });
}

const article = (head: string, top: string, end = '') =>
  `<html><head>${head}</head><body><main>${top}<p>${PROSE}</p><p>${PROSE}</p>${end}</main></body></html>`;
const named = (site: string) => `<meta property="og:site_name" content="${site}">`;
const ld = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('the title', () => {
  it('is the heading that the head confirms, without the site', () => {
    expect(read(article('<title>Bridge opens again | Example</title>', '<h1>Bridge opens again</h1>'))).toMatchObject({
      title: 'Bridge opens again',
      sources: { title: 'markup' },
    });
  });

  it('is the single first heading, where the head words it anew', () => {
    expect(
      read(article('<title>Why the bridge matters - Example</title>', '<h1>A village gets its bridge back</h1>')).title,
    ).toBe('A village gets its bridge back');
  });

  it('is not the name of the site or of a section, though that is a first heading', () => {
    const head = '<title>Bridge opens again | Example Times</title><meta property="og:site_name" content="Example Times">';
    expect(read(article(head, '<h1>Example Times</h1><h2>Bridge opens again</h2>')).title).toBe('Bridge opens again');
    expect(read(article(head, '<h1><a href="/">Our very long motto</a></h1><h2>Bridge opens again</h2>')).title).toBe(
      'Bridge opens again',
    );
    expect(read(article(head, '<h1><a href="/news/">News from the hills</a></h1><h2>Bridge opens again</h2>')).title).toBe(
      'Bridge opens again',
    );
    expect(read(article(head, '<h1>Opinion</h1><h2>Bridge opens again</h2>')).title).toBe('Bridge opens again');
  });

  it('is the first heading with most words of the head’s titles, where there are several', () => {
    const head = '<title>Village bridge opens again after a year</title>';
    const top = '<h1>Choose your town</h1><h1>The bridge of the village opens again</h1>';
    expect(read(article(head, top)).title).toBe('The bridge of the village opens again');
  });

  it('is not a whole text that was made a heading', () => {
    expect(read(article('<title>Bridge opens again</title>', `<h1>${PROSE.repeat(2)}</h1>`)).title).toBe('Bridge opens again');
  });

  it('loses a kicker that stands in the same heading', () => {
    const head = '<title>Bridge opens again</title>';
    expect(read(article(head, '<h1><span class="kicker">Hills</span><span>Bridge opens again</span></h1>')).title).toBe(
      'Bridge opens again',
    );
    expect(read(article(head, '<h1>Hills: Bridge opens again</h1>')).title).toBe('Bridge opens again');
  });

  it('loses the date that a blog writes before it in the same heading', () => {
    const head = '<title>The village bridge opens again</title>';
    expect(read(article(head, '<h1>Dec 18 2025 The village bridge opens again</h1>')).title).toBe(
      'The village bridge opens again',
    );
  });

  it('is the whole heading, where the part that is not marked as a kicker announces the other', () => {
    const top = '<h1><span class="sub">Flood in the hills:</span> <span class="topline">Village gets its bridge back</span></h1>';
    expect(read(article('<title>Flood in the hills: bridge opens</title>', top)).title).toBe(
      'Flood in the hills: Village gets its bridge back',
    );
  });

  it('keeps a dash or a colon that belongs to it', () => {
    expect(read(article('<title>Bridge: open – again</title>', '')).title).toBe('Bridge: open – again');
    expect(read(article('<title>Bridge: open – again | Example</title>', '')).title).toBe('Bridge: open – again');
  });

  it('takes the site off at either end, and in scripts without spaces', () => {
    expect(read(article(`<title>Example Times - Bridge opens again</title>${named('Example Times')}`, '')).title).toBe(
      'Bridge opens again',
    );
    expect(read(article(`<title>橋が再び開通_例新聞</title>${named('例新聞')}`, '')).title).toBe('橋が再び開通');
    expect(read(article(`<title>橋が再び開通｜例新聞</title>${named('例新聞')}`, '')).title).toBe('橋が再び開通');
  });

  it('is a line that repeats part of the title on a page without headings', () => {
    expect(
      read(article('<title>TALBOTE - Local - Bridge opens again</title>', '<div><b>Bridge opens again</b></div>')),
    ).toMatchObject({
      title: 'Bridge opens again',
      places: { title: 0 },
    });
  });

  it.each([
    ['a named trail', '<nav class="breadcrumb"><a href="/n">News</a><h1>Bridge: village rejoices today</h1></nav>'],
    ['a list of links', '<ul><li><a href="/n">News</a></li><li><h1>Bridge: village rejoices today</h1></li></ul>'],
  ])('is the headline above the article rather than that at the end of %s, where the head has both', (_, trail) => {
    const head =
      '<title>Bridge: village rejoices today</title><meta property="og:title" content="A village gets its bridge back">';
    expect(read(article(head, `${trail}<h2>A village gets its bridge back</h2>`)).title).toBe('A village gets its bridge back');
    expect(read(article(head, `${trail}<h2>A village has its bridge</h2>`)).title).toBe('Bridge: village rejoices today');
  });

  it('is no heading that the markup names the site’s title', () => {
    const head = '<title>Why the bridge matters</title>';
    const top = '<h1 class="site-title">All the news of the hills</h1><h1>A village gets its bridge back</h1>';
    expect(read(article(head, top)).title).toBe('A village gets its bridge back');
    expect(read(article(head, '<h1 class="hero-title">A village gets its bridge back</h1>')).title).toBe(
      'A village gets its bridge back',
    );
  });

  it('is a lower heading that the head confirms, whatever headings of the first level the text has', () => {
    const sections = Array.from({ length: 14 }, (_, i) => `<h1>Part ${i} of the story</h1><p>${PROSE}</p>`).join('');
    expect(read(article('<title>Bridge opens again</title>', `<h3>Bridge opens again</h3>${sections}`)).title).toBe(
      'Bridge opens again',
    );
  });

  it('has the sign between the parts of a heading that the head writes and the page leaves to its style sheet', () => {
    const head = '<title>橋の物語：村に橋が戻る</title>';
    expect(read(article(head, '<h1><span>橋の物語</span><span>村に橋が戻る</span></h1>')).title).toBe('橋の物語：村に橋が戻る');
  });

  it('keeps the number that it opens with, and loses the date that the heading ends with', () => {
    expect(
      read(article('<title>The prices of all new bridges</title>', '<h1>2025 The prices of all new bridges</h1>')).title,
    ).toBe('2025 The prices of all new bridges');
    const dated = '<h2><a href="#">The prices of all bridges</a> <span class="title-date"> / Dec 2025</span></h2>';
    expect(read(article('<title>The prices of all bridges</title>', dated)).title).toBe('The prices of all bridges');
  });

  it('is a short first heading that is worded anew, in scripts without spaces or with short words too', () => {
    expect(read(article('<title>待ち望んだ橋、ついに完成へ</title>', '<h1>橋が一年ぶりに開通</h1>')).title).toBe(
      '橋が一年ぶりに開通',
    );
    expect(read(article('<title>마을에 돌아온 다리 이야기</title>', '<h1>다리 다시 열려</h1>')).title).toBe('다리 다시 열려');
    expect(read(article('<title>橋が一年ぶりに開通、村に喜びの声</title>', '<h1>社会</h1>')).title).toBe(
      '橋が一年ぶりに開通、村に喜びの声',
    );
  });

  it('is a short first heading that is longer than the head’s title, holds it, or stands in the address', () => {
    expect(read(article('<title>Home</title>', '<h1>Time to say goodbye</h1>')).title).toBe('Time to say goodbye');
    const short = `<title>Geschichte - Kirchenchor</title>${named('Kirchenchor')}`;
    expect(read(article(short, '<h1>Chorgeschichte</h1>')).title).toBe('Chorgeschichte');
    const head = '<title>Ausflugstipps für die ganze Gegend</title>';
    expect(read(article(head, '<h1>Alte Brücke</h1>'), 'https://www.example.org/orte/alte-br%C3%BCcke.htm').title).toBe(
      'Alte Brücke',
    );
    expect(read(article(head, '<h1>Alte Brücke</h1>'), 'https://www.example.org/orte/tipps').title).toBe(
      'Ausflugstipps für die ganze Gegend',
    );
  });

  it('has no readings of its signs', () => {
    const heading =
      '<h1><ruby>橋<rp>(</rp><rt>はし</rt><rp>)</rp></ruby>が<ruby>再<rt>ふたた</rt></ruby><ruby>開<rt>かい</rt></ruby></h1>';
    expect(read(article('<title>橋が再開</title>', heading)).title).toBe('橋が再開');
  });

  it('is empty where the page names none', () => {
    expect(read('<p>Hello</p>', '')).toMatchObject({ title: '', byline: null, authors: [], published: null, origin: null });
  });
});

describe('the byline', () => {
  it('is what the page shows, where JSON-LD names the account', () => {
    const head = ld({
      '@type': 'NewsArticle',
      headline: 'Bridge opens again',
      author: { '@type': 'Person', name: 'Web Editor' },
    });
    expect(read(article(head, '<h1>Bridge opens again</h1><p>By Ann Lee and Joe Park</p>'))).toMatchObject({
      byline: 'Ann Lee and Joe Park',
      authors: ['Ann Lee', 'Joe Park'],
      sources: { byline: 'text' },
      places: { byline: 1 },
    });
  });

  it('is completed by another place that names more of the same people', () => {
    const head = ld({ '@type': 'NewsArticle', author: [{ name: 'Ann Lee' }, { name: 'Joe Park' }] });
    expect(read(article(head, '<h1>Bridge opens again</h1><p>By Ann Lee</p>')).authors).toEqual(['Ann Lee', 'Joe Park']);
  });

  it.each([
    ['microdata', '<span itemprop="author" itemscope><span itemprop="name">Ann Lee</span><span>Reporter</span></span>', ''],
    ['a relation', '<a rel="author" href="/ann-lee">Ann Lee</a>', ''],
    ['a class', '<div class="article__author">Ann Lee</div>', ''],
    ['a link to her page', '<a href="/author/ann-lee">Ann Lee</a>', ''],
    ['a name on a line with a date', '<p>3 May 2024 | Ann Lee</p>', ''],
    ['a meta tag', '', '<meta name="author" content="Ann Lee">'],
    ['a citation tag', '', '<meta name="citation_author" content="Lee, Ann">'],
    ['a card label', '', '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ann Lee">'],
    ['RDFa', '<span property="schema:author">Ann Lee</span>', ''],
  ])('is read from %s', (_, top, head) => {
    expect(read(article(head, `<h1>Bridge opens again</h1>${top}`)).authors).toEqual(['Ann Lee']);
  });

  it('is read from a labelled signature below the text', () => {
    expect(read(article('', '<h1>Bridge opens again</h1>', '<p>Author: Ann Lee</p>')).authors).toEqual(['Ann Lee']);
  });

  it('is nobody of a comment, a related box or a picture', () => {
    const others = `<div class="comments"><span class="comment-author">Joe Park</span></div><aside><a rel="author" href="/joe">Joe Park</a></aside>`;
    expect(
      read(article('', '<h1>Bridge opens again</h1><figure><figcaption>Photo by Joe Park</figcaption></figure>', others)).byline,
    ).toBeNull();
  });

  it('is nobody who is marked far below the article', () => {
    const page = article('', '<h1>Bridge opens again</h1>');
    const below = (blocks: number) =>
      page.replace('</main>', `</main>${'<div>Next</div>'.repeat(blocks)}<span class="author">Ann Lee</span>`);
    expect(read(below(3)).authors).toEqual(['Ann Lee']);
    expect(read(below(90)).authors).toEqual([]);
  });

  it('is a firm in meta or a user in JSON-LD only where the page shows it', () => {
    const desk = '<meta name="author" content="Web Commerce GmbH">';
    const user = ld({ '@type': 'NewsArticle', headline: 'Bridge', author: { '@type': 'Person', name: 'annlee' } });
    expect(read(article(desk, '<h1>Bridge</h1>')).authors).toEqual([]);
    expect(read(article(desk, '<h1>Bridge</h1><p>Web Commerce GmbH</p>')).authors).toEqual(['Web Commerce GmbH']);
    expect(read(article(user, '<h1>Bridge</h1>')).authors).toEqual([]);
    expect(read(article(user, '<h1>Bridge</h1><p>annlee</p>')).authors).toEqual(['annlee']);
  });

  it('is an agency or a desk where no person is named', () => {
    expect(read(article('', '<h1>Bridge opens again</h1><p>By AFP</p>'))).toMatchObject({
      byline: 'AFP',
      authors: ['AFP'],
      origin: { name: 'AFP', kind: 'republished' },
    });
  });
});

describe('the dates', () => {
  it('are those of JSON-LD with their offset', () => {
    const head = ld({ '@type': 'NewsArticle', datePublished: '2024-05-03T23:30:00-05:00', dateModified: '2024-05-04' });
    expect(read(article(head, ''))).toMatchObject({
      published: '2024-05-03T23:30:00-05:00',
      modified: '2024-05-04',
      sources: { published: 'json-ld' },
    });
  });

  it('are days in the page’s own zone: by the address, by the shown date, by the country', () => {
    const head = '<html lang="en"><meta property="article:published_time" content="2024-05-04T03:30:00Z">';
    expect(read(article(head, ''), 'https://www.example.org/2024/05/03/bridge').published).toBe('2024-05-03');
    expect(read(article(head, '<h1>Bridge opens again</h1><p>May 3, 2024</p>')).published).toBe('2024-05-03');
    expect(read(article(head, '')).published).toBe('2024-05-04T03:30:00Z');
  });

  it('prefer what the page shows to a print edition’s day in meta', () => {
    const head = '<meta name="date" content="2024-05-05">';
    expect(read(article(head, '<h1>Bridge opens again</h1><p>3 May 2024</p>'))).toMatchObject({
      published: '2024-05-03',
      sources: { published: 'text' },
      places: { published: 1 },
    });
  });

  it('are told apart by their labels', () => {
    const top = '<h1>Bridge opens again</h1><p>Updated May 5, 2024</p><p>Published May 3, 2024</p>';
    expect(read(article('', top))).toMatchObject({ published: '2024-05-03', modified: '2024-05-05' });
  });

  it('settle 3/5 by another date of the page', () => {
    const head = '<meta property="article:modified_time" content="2024-05-03T10:00:00+02:00">';
    expect(read(article(head, '<h1>Bridge opens again</h1><p>3/5/2024</p>')).published).toBe('2024-05-03');
  });

  it('are found in an address alone, and nowhere where there is none', () => {
    expect(read(article('', ''), 'https://www.example.org/a-20240503.html')).toMatchObject({
      published: '2024-05-03',
      sources: { published: 'url' },
    });
    expect(read(article('', ''), 'https://www.example.org/a-20241399.html').published).toBeNull();
  });

  it('are not those of a picture or of other stories', () => {
    const top =
      '<ul><li>Other story</li><li>1 May 2024</li></ul><h1>Bridge opens again</h1><figure><figcaption>The bridge (Photo: Ann Lee, 2 May 2024)</figcaption></figure>';
    expect(read(article('', top)).published).toBeNull();
  });
});

describe('the language', () => {
  it('is the page’s mark unless the text contradicts it', () => {
    expect(read(`<html lang="en-GB"><p>${PROSE}</p>`).lang).toBe('en-GB');
    expect(read(`<html lang="de-DE"><p>${PROSE}</p>`)).toMatchObject({ lang: 'en', sources: { lang: 'text' } });
    expect(read(`<html lang="en_US"><p>${PROSE}</p>`).lang).toBe('en-US');
    expect(read('<html lang="not a tag"><p>?</p>', '').lang).toBe('und');
  });

  it('takes a second mark that agrees with the text', () => {
    expect(read(`<html lang="de"><head><meta property="og:locale" content="en_AU"></head><p>${PROSE}</p>`).lang).toBe('en-AU');
  });

  it('is told by the text where there is no mark', () => {
    expect(read(`<html><p>${PROSE}</p>`)).toMatchObject({ lang: 'en', sources: { lang: 'text' } });
    expect(
      read(
        '<html><p>Die alte Brücke war ein Jahr lang gesperrt, weil sie von der Flut beschädigt worden war. Jetzt können die Menschen im Dorf den Fluss wieder überqueren.</p>',
      ).lang,
    ).toBe('de');
  });

  it('does not take the page’s word for the direction', () => {
    expect(read(`<html lang="en" dir="rtl"><body dir="rtl"><p>${PROSE}</p>`).dir).toBe('ltr');
    expect(
      read('<html dir="ltr"><p>ظل الجسر القديم مغلقا لمدة عام بعد أن تضرر من الفيضان. الآن يمكن لأهل القرية أن يعبروا النهر.</p>')
        .dir,
    ).toBe('rtl');
  });

  it('tells the direction', () => {
    expect(
      read('<html lang="he"><p>הגשר הישן היה סגור במשך שנה כי השיטפון פגע בו. עכשיו אנשי הכפר יכולים לחצות את הנהר.</p>').dir,
    ).toBe('rtl');
  });
});

describe('the origin', () => {
  const other = 'https://www.other.test/story/bridge';

  it.each([
    ['a canonical address', `<link rel="canonical" href="${other}">`, 'other.test'],
    [
      'isBasedOn',
      ld({ '@type': 'NewsArticle', isBasedOn: { '@type': 'NewsArticle', url: other, name: 'Other News' } }),
      'Other News',
    ],
    ['the original-source tag', `<meta name="original-source" content="${other}">`, 'other.test'],
  ])('is claimed by %s of another owner', (_, head, name) => {
    expect(read(article(head, '<h1>Bridge opens again</h1>')).origin).toMatchObject({ name, url: other, kind: 'republished' });
  });

  it.each([
    ['the same owner', '<link rel="canonical" href="https://m.example.org/news/bridge">'],
    ['the same name under another ending', '<link rel="canonical" href="https://www.example.com/news/bridge">'],
    ['the start page of another site', '<link rel="canonical" href="https://www.other.test/">'],
    [
      'a site that bears the page’s name',
      '<meta property="og:site_name" content="Other"><link rel="canonical" href="https://www.other.test/a/b">',
    ],
    ['several works that it reports on', ld({ '@type': 'NewsArticle', isBasedOn: [other, 'https://third.test/study'] })],
    ['no web address', '<link rel="canonical" href="javascript:alert(1)">'],
  ])('is not claimed by %s', (_, head) => {
    expect(read(article(head, '<h1>Bridge opens again</h1>')).origin).toBeNull();
  });

  it('is an agency that alone signs the article, or that is named as its provider, on a site that is not its own', () => {
    const by = (name: string) => article('', `<h1>Bridge opens again</h1><p class="byline">By ${name}</p>`);
    expect(read(by('Reuters')).origin).toMatchObject({ name: 'Reuters', url: null, kind: 'republished' });
    expect(read(by('Reuters'), 'https://www.reuters.com/world/bridge').origin).toBeNull();
    expect(read(by('Ann Lee and Reuters')).origin).toBeNull();
    const provided = (name: string) => article(ld({ '@type': 'NewsArticle', provider: { name } }), '<h1>Bridge opens again</h1>');
    expect(read(provided('Associated Press')).origin).toMatchObject({ name: 'Associated Press', evidence: 'provider' });
    expect(read(provided('Example Media')).origin).toBeNull();
  });

  it('is none on a cache that carries the publisher’s host', () => {
    const head = '<link rel="canonical" href="https://www.example.org/news/bridge">';
    expect(
      read(article(head, ''), 'https://www-example-org.cdn.ampproject.test/v/s/www.example.org/news/bridge').origin,
    ).toBeNull();
  });

  it('is read from words in the page’s language, with their link', () => {
    const link = `<a href="${other}">Other News</a>`;
    expect(
      read(article('', '<h1>Bridge opens again</h1>', `<p>This article was originally published on ${link}.</p>`)).origin,
    ).toMatchObject({
      name: 'Other News',
      url: other,
      kind: 'republished',
    });
    expect(
      read(`<html lang="de">${article('', '<h1>Brücke wieder offen</h1>', `<p>Dieser Beitrag erschien zuerst auf ${link}.</p>`)}`)
        .origin,
    ).toMatchObject({ url: other });
    expect(read(article('', '<h1>Bridge opens again</h1>', '<p>Originally published in May 2019.</p>')).origin).toBeNull();
    expect(
      read(
        article(
          '',
          '<h1>Bridge opens again</h1>',
          '<p>The post Bridge opens again appeared first on <a href="/">Example</a>.</p>',
        ),
      ).origin,
    ).toBeNull();
  });

  it.each([
    ['fr', 'Le pont rouvre', 'Cet article a été publié initialement sur', '.'],
    ['es', 'El puente se abre de nuevo', 'Este artículo fue publicado originalmente en', '.'],
    ['ru', 'Мост снова открыт', 'Статья впервые опубликована на сайте', '.'],
    ['ja', '橋が再び開通', 'この記事は', 'に最初に掲載されました。'],
  ])('is read from words in the language %s', (lang, title, before, after) => {
    const claim = `<p>${before} <a href="${other}">Other News</a>${after}</p>`;
    expect(read(`<html lang="${lang}">${article('', `<h1>${title}</h1>`, claim)}`).origin).toMatchObject({ url: other });
  });

  it.each([
    ['<html lang="en-x-mtfrom-fr">', 'French'],
    ['<html lang="en-t-fr-t0-und">', 'French'],
  ])('is the language that a translation mark names: %s', (html, name) => {
    expect(read(`${html}<body><h1>Bridge</h1><p>${PROSE}</p>`)).toMatchObject({
      lang: 'en',
      origin: { name, url: null, kind: 'machine-translated' },
    });
  });

  it('is the page that a translating proxy or link names', () => {
    expect(read(article('', ''), 'https://www-other--news-test.translate.goog/a').origin).toMatchObject({
      name: 'other-news.test',
      url: 'https://www.other-news.test/a',
    });
    expect(
      read(article(`<link rel="alternate machine-translated-from" hreflang="fr" href="${other}">`, '')).origin,
    ).toMatchObject({ url: other, kind: 'machine-translated' });
  });

  it('is told by translators that work in the page', () => {
    expect(read(`<html class="translated-ltr" lang="en"><body><h1>Bridge</h1><p>${PROSE}</p>`).origin).toMatchObject({
      kind: 'machine-translated',
      evidence: 'class="translated-ltr"',
    });
    const plugin = '<script type="application/json" id="weglot-data">{"language_from":"de"}</script>';
    expect(read(article(plugin, '<h1>Bridge</h1>')).origin).toMatchObject({ name: 'German', kind: 'machine-translated' });
    expect(read(article(plugin.replace('de', 'en'), '<h1>Bridge</h1>')).origin).toBeNull();
  });
});

describe('the rest', () => {
  it('finds the site, the picture and the standfirst', () => {
    const summary = 'After a year of detours a village in the hills gets its only bridge back.';
    const head = `<meta property="og:site_name" content="Example Times"><meta property="og:image" content="/bridge.jpg"><meta name="description" content="${summary}">`;
    expect(read(article(head, `<h1>Bridge opens again</h1><h2>${summary}</h2>`))).toMatchObject({
      siteName: 'Example Times',
      image: 'https://www.example.org/bridge.jpg',
      standfirst: summary,
      places: { title: 0, standfirst: 1 },
    });
  });

  it('takes no picture that is no web address', () => {
    expect(read(article('<meta property="og:image" content="javascript:alert(1)">', '')).image).toBeNull();
  });

  it('does not change the document', () => {
    const document = new DOMParser().parseFromString(
      article('<title>A bridge</title>', '<h1>A bridge</h1><p>By Ann Lee</p>'),
      'text/html',
    );
    const before = document.documentElement.outerHTML;
    readMetadata(document, { url: 'https://www.example.org/' });
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('reads only what is declared where it is given no blocks', () => {
    const document = new DOMParser().parseFromString(
      article('<title>A bridge reopens</title><meta name="author" content="Ann Lee">', '<h1>A bridge reopens</h1>'),
      'text/html',
    );
    expect(readMetadata(document, { url: '' })).toMatchObject({ title: 'A bridge reopens', authors: ['Ann Lee'], places: {} });
  });

  it('survives what is meant to break it', () => {
    const deep = '<div class="author">'.repeat(3000);
    const long = `By ${'Ann Lee, '.repeat(20_000)}`;
    const hostile = [
      article(`<title>${'| '.repeat(20_000)}</title>`, `<h1>${'a - '.repeat(20_000)}</h1>`),
      article('', `<h1>Bridge</h1><p>${long}</p><span class="author">${long}</span>`),
      article(
        ld({ '@type': 'NewsArticle', author: { '@type': { a: 1 }, name: { b: [] } }, datePublished: [{}], headline: [[['x']]] }),
        '',
      ),
      `<h1>Bridge</h1>${deep}Ann Lee`,
      article(
        `<meta name="author" content="${'9'.repeat(50_000)}"><meta name="date" content="${'1-'.repeat(50_000)}">`,
        `<p>${'1/2/'.repeat(20_000)}</p>`,
      ),
    ];
    for (const html of hostile) expect(read(html).lang).toBeTypeOf('string');
  });

  // The test's DOM lets no field hide what its form has, as browsers do.
  it.each('getAttribute hasAttribute closest querySelector querySelectorAll compareDocumentPosition childNodes'.split(' '))(
    'is not fooled by a field named %s',
    (name) => {
      const body = `<form class="story"><input><h1>The bridge opens again</h1>
      <div class="byline">By Ann Lee</div><p>${PROSE}</p><p>${PROSE}</p></form>`;
      const document = new DOMParser().parseFromString(`<title>The bridge opens again</title>${body}`, 'text/html');
      const form = document.querySelector('form')!;
      const byline = document.createElement('form');
      byline.className = 'byline';
      byline.innerHTML = '<input><b>By</b> Ann Lee';
      document.querySelector('.byline')!.replaceWith(byline);
      const kicker = document.createElement('form');
      kicker.innerHTML = '<input>';
      document.querySelector('h1')!.prepend(kicker);
      for (const one of [form, byline, kicker]) Object.defineProperty(one, name, { value: one.querySelector('input') });
      expect(readPage(document)).toMatchObject({ title: 'The bridge opens again', authors: ['Ann Lee'] });
    },
  );
});
