import { expect, it } from 'vitest';
import type { Point } from '../article';
import { sampleEdition } from './sample-edition';
import { summaryText } from './summary-text';

it('gives title, address and each sentence with an address that leads to it', () => {
  const { article, address } = sampleEdition();
  const text = 'Nobody had expected it.';
  const start = article.paragraphs[0]!.indexOf(text);
  const points: Point[] = [
    { text: 'The ferry came back on Monday.', paragraph: 0, start: 0, end: 30 },
    { text, paragraph: 0, start, end: start + text.length },
  ];
  expect(summaryText(article, points, address)).toBe(
    'The ferry is back\nhttps://news.example/ferry?id=7\n\n' +
      '1. The ferry came back on Monday.\nhttps://news.example/ferry?id=7#:~:text=The%20ferry%20came%20back%20on%20Monday.\n\n' +
      '2. Nobody had expected it.\nhttps://news.example/ferry?id=7#:~:text=Nobody%20had%20expected%20it.\n',
  );
});
