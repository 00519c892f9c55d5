import { expect, it } from 'vitest';
import type { Removal } from '../article';
import { withChanges } from './changes';
import { plainText } from './plain-text';
import { sampleEdition } from './sample-edition';
import { webPage } from './web-page';

const removal = (path: number[], ...content: Removal['content']): Removal => ({
  kind: 'related',
  reason: '',
  evidence: [],
  text: '',
  place: { paragraph: 0, offset: null },
  path,
  content,
});
const line = (text: string) => ({ tag: 'p', attributes: {}, content: [text] });
const none = (): boolean => false;

it('puts back what stood between blocks, within a paragraph and in a list, in the order of the page', () => {
  const removed = [
    removal([1], line('READ: the crane')),
    removal([1], line('READ: the pier')),
    removal([0, 2], ' READ: the ', { tag: 'em', attributes: {}, content: ['bell'] }),
    removal([3, 1], { tag: 'li', attributes: {}, content: ['Dogs: nothing'] }),
    removal([4], line('The end of it all')),
    removal([2], line('Never put back')),
  ];
  const edition = sampleEdition({ removed });
  const article = withChanges(edition.article, none, new Set(removed.slice(0, 5).toReversed()));
  const text = plainText({ ...edition, article });
  const places = [
    ' READ: the bell',
    'READ: the crane',
    'READ: the pier',
    'What it costs',
    'Dogs: nothing',
    'Children',
    'The end of',
  ];
  const found = places.map((words) => text.indexOf(words));
  expect(found).toEqual(found.toSorted((a, b) => a - b));
  expect(found[0]).toBeGreaterThan(0);
  expect(text).not.toContain('Never put back');
});

it('leads points to their sentences past what was put back before them', () => {
  const removed = [removal([0, 1], 'READ: the bell. ')];
  const edition = sampleEdition({ removed });
  const page = webPage({ ...edition, article: withChanges(edition.article, none, new Set(removed)) }, new Map());
  expect(page).toContain('<span>READ: the bell. </span>');
  const [before] = webPage(edition, new Map()).match(/<span[^>]*id="point-1"[^>]*>[^<]*/) ?? [];
  expect(before).toBeDefined();
  expect(page).toContain(before);
});

it('leaves out what is hidden, and what was put back into it', () => {
  const removed = [removal([0, 1], 'READ: the bell. '), removal([0], line('READ: the crane'))];
  const edition = sampleEdition({ removed });
  const article = withChanges(edition.article, (block) => block === edition.article.blocks[0], new Set(removed));
  const text = plainText({ ...edition, article });
  expect(text).toContain('READ: the crane');
  expect(text).not.toMatch(/READ: the bell|came back on/);
});
