import { expect, it } from 'vitest';
import { neighboursOf } from './neighbours';

const article = { lang: 'en', paragraphs: ['It was Dr. Lee. She came late. Nobody minded.', 'The rest is known.'] };
const at = (paragraph: number, text: string) => {
  const start = article.paragraphs[paragraph]!.indexOf(text);
  return neighboursOf(article, { text, paragraph, start, end: start + text.length });
};

it('finds the sentences before and behind one', () => {
  expect(at(0, 'She came late.')).toEqual({ before: 'It was Dr. Lee.', after: 'Nobody minded.' });
});

it('looks into the paragraphs beside it', () => {
  expect(at(0, 'Nobody minded.')).toEqual({ before: 'She came late.', after: 'The rest is known.' });
  expect(at(1, 'The rest is known.').before).toBe('Nobody minded.');
});

it('finds nothing before the first and behind the last', () => {
  expect(at(0, 'It was Dr. Lee.').before).toBeNull();
  expect(at(1, 'The rest is known.').after).toBeNull();
});
