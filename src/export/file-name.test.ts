import { expect, it } from 'vitest';
import { fileName } from './file-name';

it('keeps the words of a title in any script', () => {
  expect(fileName('Où va l’Europe', 'md')).toBe('Où va l’Europe.md');
  expect(fileName('鉄道の再開', 'epub')).toBe('鉄道の再開.epub');
});

it('takes out what a system forbids in names', () => {
  expect(fileName('Rain: 3/4 "gone" <b>?*|\\', 'html')).toBe('Rain 3 4 gone b.html');
});

it('can be no path, no hidden file and no device', () => {
  expect(fileName('../../etc/passwd', 'md')).toBe('etc passwd.md');
  expect(fileName('.profile', 'md')).toBe('profile.md');
  expect(fileName('CON', 'md')).toBe('_CON.md');
  expect(fileName('lpt1.old news', 'md')).toBe('_lpt1.old news.md');
  expect(fileName('Conservation', 'md')).toBe('Conservation.md');
});

it('lets no direction mark turn an extension round', () => {
  expect(fileName('harmless\u202Egnp', 'html')).toBe('harmless gnp.html');
});

it('is never empty and never too long', () => {
  expect(fileName(' ... ', 'md')).toBe('article.md');
  expect(fileName('', 'md')).toBe('article.md');
  expect(fileName('word '.repeat(200), 'md').length).toBeLessThanOrEqual(83);
  const long = fileName('語'.repeat(300), 'epub');
  expect(new TextEncoder().encode(long).length).toBeLessThanOrEqual(205);
  expect(long).toMatch(/^語+\.epub$/);
});

it('cuts no letter in two', () => {
  expect(fileName('👩‍🚀'.repeat(100), 'md').isWellFormed()).toBe(true);
});
