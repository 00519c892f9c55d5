import { expect, it } from 'vitest';
import { datelineLength } from './dateline';

const REST = 'Thousands of people came to the harbour.';

it.each([
  'PARIS (AFP) – ',
  'WASHINGTON, Oct. 3 (Reuters) - ',
  'Jakarta, CNN Indonesia - - ',
  'Jakarta, KOMPAS.com - ',
  '[Reuters] ',
  'नई दिल्ली (भाषा) - ',
])('measures the dateline “%s”', (dateline) => {
  expect(datelineLength(dateline + REST, true)).toBe(dateline.length);
});

it.each([
  'Thousands came – nobody had expected it – to the harbour.',
  'The Northern Line – the oldest one – is closed.',
  '(Not everybody came.) Thousands stayed at home on that day.',
  'Paris – is closed.',
])('finds none in “%s”', (paragraph) => {
  expect(datelineLength(paragraph, true)).toBe(0);
});

it('wants an agency or capitals further down in the story', () => {
  expect(datelineLength(`Harbour Bay – ${REST}`, true)).toBeGreaterThan(0);
  expect(datelineLength(`Harbour Bay – ${REST}`, false)).toBe(0);
});
