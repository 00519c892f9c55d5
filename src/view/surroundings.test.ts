import { expect, it } from 'vitest';
import { surroundings } from './surroundings';

const around = (text: string, stretch: string) =>
  surroundings(text, text.indexOf(stretch), text.indexOf(stretch) + stretch.length);

it('leaves a short paragraph whole', () => {
  expect(around('The bridge cost 12 million euros.', '12 million euros')).toEqual({ before: 'The bridge cost ', after: '.' });
});

it('cuts a long one at blanks', () => {
  const { before, after } = around(`${'word '.repeat(20)}42 percent ${'more '.repeat(40)}`, '42 percent');
  expect(before).toMatch(/^…(?:word )+$/);
  expect(after).toMatch(/^(?: more)+…$/);
});

it('cuts no letter in two where a script has no blanks', () => {
  const { before, after } = around(`${'𠮷'.repeat(50)}4000人${'𠮷'.repeat(100)}`, '4000人');
  expect(before).toMatch(/^…(?:𠮷)+$/u);
  expect(after).toMatch(/^(?:𠮷)+…$/u);
});
