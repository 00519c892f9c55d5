import { expect, it } from 'vitest';
import { passageAddress, type Passage } from './text-fragment';

const ADDRESS = 'https://news.example/ferry?id=7';
const surroundings = { lang: 'en', isBroken: false };
const passage = (...lines: string[]): Passage => ({ lines, before: 'Then he said: ', after: ' And he left.' });

it('names a short passage by its text', () => {
  expect(passageAddress(ADDRESS, passage('It rained.'), { ...surroundings, texts: ['It rained.'] })).toBe(
    `${ADDRESS}#:~:text=It%20rained.`,
  );
});

it('writes what would end a part by its number', () => {
  const text = 'Non-stop, 5% & more: “ça va”';
  const made = passageAddress(ADDRESS, passage(text), { ...surroundings, texts: [text] });
  const value = made.slice(made.indexOf('text=') + 5);
  expect(value).not.toMatch(/[-,& ]/);
  expect(decodeURIComponent(value)).toBe(text);
});

it('says what stands around a passage that stands there twice', () => {
  const texts = ['Then he said: It rained. And he left.', 'IT RAINED.'];
  expect(passageAddress(ADDRESS, passage('It rained.'), { ...surroundings, texts })).toBe(
    `${ADDRESS}#:~:text=Then%20he%20said%3A-,It%20rained.,-And%20he%20left.`,
  );
});

it('names a long passage, and one of several blocks, by its ends', () => {
  const long = `One two three four five six seven ${'and on '.repeat(60)}eight nine ten eleven twelve thirteen.`;
  expect(passageAddress(ADDRESS, passage(long), { ...surroundings, texts: [long] })).toBe(
    `${ADDRESS}#:~:text=One%20two%20three%20four%20five%20six,eight%20nine%20ten%20eleven%20twelve%20thirteen.`,
  );
  const two = passageAddress(ADDRESS, passage('First part.', 'Second part.'), { ...surroundings, texts: [] });
  expect(two).toBe(`${ADDRESS}#:~:text=First%20part.,Second%20part.`);
});

it('names a passage by its ends where the page has something within', () => {
  const made = passageAddress(ADDRESS, passage('It rained all day in the harbour.'), { lang: 'en', isBroken: true, texts: [] });
  expect(made).toBe(`${ADDRESS}#:~:text=It%20rained%20all,in%20the%20harbour.`);
});

it('finds whole words in scripts without spaces', () => {
  const long = `港の会社は月曜日に運航を再開した。${'船は毎日四回、島へ渡る。'.repeat(20)}`;
  const made = passageAddress(ADDRESS, passage(long), { texts: [long], lang: 'ja', isBroken: false });
  const [start = ''] = decodeURIComponent(made.split('text=')[1] ?? '').split(',');
  expect(long.startsWith(start)).toBe(true);
  expect(start.length).toBeGreaterThan(3);
  expect(start.length).toBeLessThan(30);
});

it("keeps the address's own fragment, and no older text directive", () => {
  expect(passageAddress(`${ADDRESS}#p3`, passage('It rained.'), { ...surroundings, texts: [] })).toBe(
    `${ADDRESS}#p3:~:text=It%20rained.`,
  );
  expect(passageAddress(`${ADDRESS}#:~:text=old`, passage('It rained.'), { ...surroundings, texts: [] })).toBe(
    `${ADDRESS}#:~:text=It%20rained.`,
  );
});

it('bears with torn characters and with nothing at all', () => {
  expect(passageAddress(ADDRESS, passage('a\uD800b'), { ...surroundings, texts: [] })).toBe(`${ADDRESS}#:~:text=a%EF%BF%BDb`);
  expect(passageAddress(ADDRESS, passage(' '), { ...surroundings, texts: [] })).toBe(ADDRESS);
});
