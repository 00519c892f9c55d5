import { expect, it } from 'vitest';
import type { Article, Block, Content } from '../article';
import { contentText } from '../article';
import { partOf } from './part-of';

const paragraph = (number: number, ...content: Content[]): Block => ({
  kind: 'paragraph',
  tag: 'p',
  attributes: {},
  content,
  paragraph: number,
});
const em = (text: string): Content => ({ tag: 'em', attributes: {}, content: [text] });

const BLOCKS = [
  paragraph(0, 'The ferry came back on ', em('Monday'), ' at noon.'),
  paragraph(1, 'The harbour office opened again.'),
  paragraph(2, 'The bells were rung by evening.'),
];

const ARTICLE: Article = {
  title: 'The ferry',
  byline: null,
  authors: [],
  published: null,
  modified: null,
  siteName: null,
  lang: 'en',
  dir: 'ltr',
  standfirst: null,
  image: null,
  blocks: BLOCKS,
  html: '',
  text: BLOCKS.map(({ content }) => contentText(content)).join('\n'),
  paragraphs: BLOCKS.map(({ content }) => contentText(content)),
  removed: [],
  words: 18,
  origin: null,
  readShare: 1,
  labels: [],
};

it('cuts to the letter where the part begins and ends, links and emphasis included', () => {
  const { paragraphs, text, words, html } = partOf(
    ARTICLE,
    'back on Monday at noon.\n\nThe harbour office opened again.\n\nThe bells',
  );
  expect(paragraphs).toEqual(['back on Monday at noon.', 'The harbour office opened again.', 'The bells']);
  expect(text).toBe(paragraphs.join('\n'));
  expect(html).toContain('back on <em>Monday</em> at noon.');
  expect(words).toBeLessThan(ARTICLE.words);
});

it('numbers the paragraphs of the part from its own beginning', () => {
  const { blocks, paragraphs } = partOf(ARTICLE, 'The harbour office opened again. The bells were rung by evening.');
  expect(blocks.map((block) => [block.paragraph, contentText(block.content)])).toEqual([...paragraphs.entries()]);
});

it('finds a part within one block', () => {
  expect(partOf(ARTICLE, 'harbour office').paragraphs).toEqual(['harbour office']);
});

it('leaves out what has no more than a letter or two in common', () => {
  expect(partOf(ARTICLE, 'again. Then something that is not in the article at all. The').blocks).toHaveLength(1);
});
