import { expect, it } from 'vitest';
import { leadPassage, quotation } from './quotation';
import { sampleEdition } from './sample-edition';

const edition = sampleEdition();

it('gives passage, title, author, site, date and an address that leads there', () => {
  const passage = { lines: ['Nobody had expected it.'], before: 'The ferry came back on Monday. ', after: ' The harbour' };
  expect(quotation(edition, passage)).toBe(
    'Nobody had expected it.\n\n' +
      '— The ferry is back · Ines Faro and Tomas Reed · The Harbour Gazette · Friday, November 20, 2026 at 6:30 AM\n' +
      'https://news.example/ferry?id=7#:~:text=Nobody%20had%20expected%20it.\n',
  );
});

it('quotes the lead where nothing is selected', () => {
  expect(leadPassage(edition).lines).toEqual([edition.article.paragraphs[0]]);
  expect(leadPassage(sampleEdition({ paragraphs: [] })).lines).toEqual(['After a year, a ship.']);
});

it('names a passage by its ends where something was taken out of it', () => {
  const removed = [
    {
      kind: 'related',
      reason: '',
      evidence: [],
      text: 'READ more',
      place: { paragraph: 0, offset: 31 },
      path: [0, 2],
      content: [],
    },
  ] as const;
  const passage = { lines: [edition.article.paragraphs[0] ?? ''], before: '', after: '' };
  const made = quotation(sampleEdition({ removed }), passage);
  expect(made).toContain('#:~:text=The%20ferry%20came%20back%20on%20Monday,it.%20The%20harbour%20office%20opened%20again.');
});
