import { expect, it } from 'vitest';
import { findQuotations } from './quotations';

const quoted = (text: string): string[] => findQuotations(text).map(({ start, end }) => text.slice(start, end));

it.each([
  ['English', 'He said “No. Never.” and left.', ['“No. Never.”']],
  ['straight marks', 'She said "yes" and "no".', ['"yes"', '"no"']],
  ['German', '„Gut“, sagte er. „Los!“', ['„Gut“', '„Los!“']],
  ['German with French marks', '»Gut«, sagte er. »Los!«', ['»Gut«', '»Los!«']],
  ['French', 'Il a dit : « Oui. » Puis « non ».', ['« Oui. »', '« non »']],
  ['Swedish', '”Ja”, sade hon. ”Nej.”', ['”Ja”', '”Nej.”']],
  ['Japanese', '彼は「行く。」と言った。', ['「行く。」']],
  ['Chinese without spaces', '他说：“好。”然后走了。', ['“好。”']],
  ['a quotation in a quotation', '“He said ‘no.’ Then left.” Done.', ['“He said ‘no.’ Then left.”']],
])('finds whole quotations: %s', (_name, text, expected) => {
  expect(quoted(text)).toEqual(expected);
});

it('takes apostrophes for no quotation', () => {
  expect(quoted("It's the workers' day, and rock 'n' roll isn't dead.")).toEqual([]);
});

it('skips a mark that nothing closes and goes on behind it', () => {
  expect(quoted('“One goes on. She said “two” here.')).toEqual(['“two”']);
});

it('takes an inch mark for no quotation', () => {
  expect(quoted('A 5" pipe and a "big" one.')).toEqual(['"big"']);
});
