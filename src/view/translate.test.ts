import { expect, it } from 'vitest';
import { makeTranslate } from './test-stage';
import { tellCount, type Translate } from './translate';

it('words a number in the form that the language has for it', () => {
  const told = (locale: string, count: number): string =>
    tellCount({ translate: makeTranslate(locale), language: locale }, 'view.points', count);
  expect(told('en', 1)).toBe('1 sentence');
  expect(told('en', 5)).toBe('5 sentences');
  expect(told('fr', 0)).toBe('0 phrase');
  expect(told('de', 1234)).toBe('1.234 Sätze');
});

it('knows forms that English lacks, and does without those that a file lacks', () => {
  const asked: string[] = [];
  const translate: Translate = (key, [count = '', more = ''] = []) => {
    asked.push(key);
    return key.endsWith('.few') ? '' : `${key} ${count} ${more}`;
  };
  expect(tellCount({ translate, language: 'ru' }, 'view.points', 11, 'more')).toBe('view.points.many 11 more');
  expect(tellCount({ translate, language: 'ru' }, 'view.points', 22)).toBe('view.points.other 22 ');
  expect(asked).toEqual(['view.points.many', 'view.points.few', 'view.points.other']);
});
