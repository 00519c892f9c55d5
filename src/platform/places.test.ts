import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, it } from 'vitest';
import { parsePlace } from './kept-place';
import { forgetPlaces, keepPlace, placeIn } from './places';

const A = 'https://news.example/a';

beforeEach(() => fakeBrowser.reset());

it('keeps a place for a page of a tab, and none for another', async () => {
  await keepPlace(7, { address: A, block: 4, part: 0.5, hidden: [] });
  await keepPlace(7, { address: A, block: 5, part: 0.25, hidden: [] });
  expect(await placeIn(7, A)).toEqual({ address: A, block: 5, part: 0.25, hidden: [] });
  expect(await placeIn(7, `${A}b`)).toBeNull();
  expect(await placeIn(8, A)).toBeNull();
});

it('forgets the beginning of an article, and a tab that is gone', async () => {
  await keepPlace(7, { address: A, block: 4, part: 0.5, hidden: [] });
  await keepPlace(7, { address: A, block: 0, part: 0, hidden: [] });
  expect(await placeIn(7, A)).toBeNull();
  await keepPlace(7, { address: A, block: 4, part: 0.5, hidden: [] });
  await forgetPlaces(7);
  expect(await placeIn(7, A)).toBeNull();
});

it('keeps the beginning of an article of which something is hidden', async () => {
  await keepPlace(7, { address: A, block: 0, part: 0, hidden: [7] });
  expect(await placeIn(7, A)).toMatchObject({ hidden: [7] });
});

it('keeps the last twenty pages of a tab', async () => {
  for (let page = 0; page < 25; page += 1) await keepPlace(7, { address: `${A}${page}`, block: 1, part: 0, hidden: [] });
  expect(await placeIn(7, `${A}4`)).toBeNull();
  expect(await placeIn(7, `${A}5`)).not.toBeNull();
});

it.each([
  null,
  4,
  {},
  { address: A, block: 1 },
  { address: A, block: 1, part: 0, hidden: ['x'] },
  { address: A, block: -1, part: 0 },
  { address: A, block: 1, part: 2, hidden: [] },
])('takes %j for no place', (value) => {
  expect(parsePlace(value)).toBeNull();
});
