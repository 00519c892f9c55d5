import { expect, it } from 'vitest';
import { scriptOf } from './script';

it.each([
  ['fr', 'latin'],
  ['sr-Latn', 'latin'],
  ['sr', 'cyrillic'],
  ['ar', 'arabic'],
  ['ur', 'nastaliq'],
  ['hi', 'indic'],
  ['ja', 'japanese'],
  ['zh', 'chinese'],
  ['zh-TW', 'chinese-traditional'],
  ['ko-KR', 'korean'],
  ['und', 'latin'],
  ['not a language', 'latin'],
])('%s is set as %s', (lang, script) => {
  expect(scriptOf(lang)).toBe(script);
});
