// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { extract, extractSteps, extractTextSteps } from './extract-article';
import { runThrough } from './steps';
import { PROSE as MILL } from './extract/testing/prose';

const PROSE = MILL.slice(0, 4);

const URL_OF_PAGE = 'https://news.example/2026/the-mill-turns-again';
const GERMAN = [
  'Die Mühle am Fluss, die vierzig Jahre lang stillstand, drehte sich am Montag wieder, und das halbe Dorf stand auf der Brücke und sah zu.',
  'Das Rad war im Frühjahr zerlegt, auf zwei Karren das Tal hinaufgezogen und von drei Zimmerleuten und einem Uhrmacher zusammengesetzt worden.',
  'Niemand hatte sie darum gebeten, sagte der älteste von ihnen, aber es hatte sie auch niemand gebeten aufzuhören, und so machten sie weiter.',
  'Das Mehl aus dem ersten Sack bekam die Schule, wo die Kinder einundvierzig Brote daraus backten, eines für jedes Jahr, das verloren war.',
].map((text) => `<p>${text}</p>`);

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const page = (body: string, head = '<title>The mill turns again</title>'): Document =>
  parse(`<html lang="en"><head>${head}</head><body><article><h1>The mill turns again</h1>${body}</article></body></html>`);

describe('extract', () => {
  it('finds the article: title, text and pictures, and lists what it left out', () => {
    const article = extract(
      page(
        `${PROSE[0]}<p>Read more: <a href="/2026/choir-cancels-concert">Choir cancels concert</a></p>${PROSE.slice(1).join('')}`,
      ),
      {
        url: URL_OF_PAGE,
      },
    )!;
    expect(article.title).toBe('The mill turns again');
    expect(article.paragraphs.map((text) => `<p>${text}</p>`)).toEqual(PROSE);
    expect(article.html).toBe(PROSE.join(''));
    expect(article.removed).toMatchObject([{ kind: 'related', place: { paragraph: 1, offset: null } }]);
  });

  it('finds none on a page without text, or with next to none', () => {
    expect(extract(parse(''), { url: URL_OF_PAGE })).toBeNull();
    expect(extract(page('<p>It turns.</p>'), { url: URL_OF_PAGE })).toBeNull();
    expect(extract(document.implementation.createDocument(null, 'feed'), { url: URL_OF_PAGE })).toBeNull();
  });

  it('resolves addresses against the base that the page names', () => {
    const head = '<title>The mill turns again</title><base href="https://archive.example/old/">';
    const { html } = extract(page(`${PROSE.join('')}<p>It is on <a href="map">the map</a> of the valley, too.</p>`, head), {
      url: URL_OF_PAGE,
    })!;
    expect(html).toContain('<a href="https://archive.example/old/map">');
  });

  it('goes without an address that is none', () => {
    for (const url of ['', 'about:blank', 'not an address'])
      expect(extract(page(PROSE.join('')), { url })?.paragraphs).toHaveLength(4);
  });

  it('says how many of its words the page hides, where it unfolds them', () => {
    const shown = [...PROSE, ...GERMAN].join('');
    const rest = PROSE.map((text) => text.replace('<p>', '<p>Later that day, ')).join('');
    const folded = extract(page(`${shown}<div hidden>${rest}</div>`), { url: URL_OF_PAGE })!;
    const hidden = folded.labels.find(({ kind }) => kind === 'hidden');
    expect(folded.text).toContain('Later that day');
    expect(Number(hidden?.evidence)).toBeGreaterThan(100);
    expect(extract(page(shown), { url: URL_OF_PAGE })!.labels).toEqual([]);
  });

  it('asks the live page what it shows', () => {
    const hidden = page(
      `${PROSE.join('')}<p class="no">You are reading the version of this page for small screens and slow connections.</p>`,
    );
    const { text } = extract(hidden, { url: URL_OF_PAGE, visible: (element) => !element.classList.contains('no') })!;
    expect(text).not.toContain('small screens');
  });

  it('reads words by the language of the text where the page marks none or another', () => {
    for (const lang of ['', 'en']) {
      const document = page(`${GERMAN.slice(0, 2).join('')}<p>Foto: Ada Bach</p>${GERMAN.slice(2).join('')}`);
      document.documentElement.lang = lang;
      const article = extract(document, { url: URL_OF_PAGE })!;
      expect(article.lang).toMatch(/^de/);
      expect(article.text).not.toContain('Ada Bach');
    }
  });

  it('changes nothing', () => {
    const document = page(PROSE.join(''));
    const before = document.documentElement.outerHTML;
    extract(document, { url: URL_OF_PAGE });
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('extractSteps', () => {
  it('rests on its way, more often the longer the page is, and comes to the same article', () => {
    const rests = (html: string): number => {
      const steps = extractSteps(page(html), { url: URL_OF_PAGE });
      let count = 0;
      let step = steps.next();
      for (; !step.done; step = steps.next()) count += 1;
      expect(step.value?.text).toBe(extract(page(html), { url: URL_OF_PAGE })?.text);
      return count;
    };
    const usual = rests(PROSE.join(''));
    expect(usual).toBeGreaterThan(2);
    expect(rests(PROSE.join('') + '<p><i>More.</i></p>'.repeat(3_000))).toBeGreaterThan(usual);
  });
});

describe('extractTextSteps', () => {
  it('reads what a page shows although it is no article, but no menus', () => {
    const html = '<nav><a href="/sport">Sport</a></nav><p>The mill turns again.</p><p>Half of the village stood there.</p>';
    expect(runThrough(extractTextSteps(parse(html), { url: URL_OF_PAGE }))?.paragraphs).toEqual([
      'The mill turns again.',
      'Half of the village stood there.',
    ]);
  });

  it('finds nothing on an empty page', () => {
    expect(runThrough(extractTextSteps(parse('<p> </p>'), { url: URL_OF_PAGE }))).toBeNull();
  });
});
