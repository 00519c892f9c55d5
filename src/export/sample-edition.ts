import type { Article, Content } from '../article';
import type { Edition, Picture } from './edition';

const WORDS: Edition['words'] = {
  language: 'en',
  direction: 'ltr',
  inShort: 'In short',
  picture: 'Picture',
  missing: (count) => `Pictures left out: ${count}`,
  saved: (date) => `Saved on ${date}`,
};

const BLOCKS: Article['blocks'] = [
  {
    kind: 'paragraph',
    tag: 'p',
    attributes: {},
    paragraph: 0,
    content: [
      'The ferry came back on ',
      { tag: 'em', attributes: {}, content: ['Monday'] },
      '. Nobody had expected it. ',
      { tag: 'a', attributes: { href: 'https://news.example/harbour?a=1&b=2' }, content: ['The harbour office'] },
      ' opened again.',
    ],
  },
  { kind: 'heading', tag: 'h2', attributes: {}, content: ['What it costs'] },
  {
    kind: 'figure',
    tag: 'figure',
    attributes: {},
    content: [
      {
        tag: 'img',
        attributes: { src: 'https://news.example/pier.jpg', alt: 'The pier', width: '800', height: '600' },
        content: [],
      },
      { tag: 'figcaption', attributes: {}, content: ['The pier at noon.'] },
    ],
  },
  {
    kind: 'list',
    tag: 'ol',
    attributes: { start: '3' },
    content: [
      { tag: 'li', attributes: {}, content: ['Adults: 4 crowns'], paragraph: 1 },
      { tag: 'li', attributes: {}, content: ['Children: 2 crowns'], paragraph: 2 },
    ],
  },
];

/** For tests: a small article with what a format has to carry, changed as wanted. */
export function sampleEdition(changed: Partial<Article> = {}): Edition {
  const article: Article = {
    title: 'The ferry is back',
    byline: 'Ines Faro and Tomas Reed',
    authors: ['Ines Faro', 'Tomas Reed'],
    published: '2026-11-20T06:30:00Z',
    modified: null,
    siteName: 'The Harbour Gazette',
    lang: 'en',
    dir: 'ltr',
    standfirst: 'After a year, a ship.',
    image: null,
    blocks: BLOCKS,
    html: '',
    text: '',
    paragraphs: [
      'The ferry came back on Monday. Nobody had expected it. The harbour office opened again.',
      'Adults: 4 crowns',
      'Children: 2 crowns',
    ],
    removed: [],
    words: 20,
    origin: null,
    labels: [],
    readShare: 1,
    ...changed,
  };
  return {
    article,
    points: [{ text: 'The ferry came back on Monday.', paragraph: 0, start: 0, end: 30 }],
    address: 'https://news.example/ferry?id=7',
    now: new Date('2026-11-24T09:00:00Z'),
    words: WORDS,
  };
}

/** For tests: the sample with other text. */
export function editionOf(...content: Content[]): Edition {
  const paragraph = { kind: 'paragraph', tag: 'p', attributes: {}, content } as const;
  return { ...sampleEdition({ blocks: [paragraph], paragraphs: [] }), points: [] };
}

/** For tests: a picture of a few bytes. */
export const DOT: Picture = { type: 'image/png', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) };
