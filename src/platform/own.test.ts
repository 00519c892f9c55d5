import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, it, vi } from 'vitest';
import { LONGEST_STYLE, MOST_SITES, NOTHING_OWN, type Own } from '../sites';
import { parseOwn, readOwn, writeOwn } from './own';

const own: Own = { always: ['a.example'], never: ['b.example', 'c.example'], style: '[part~="title"] { color: navy }' };

beforeEach(() => fakeBrowser.reset());

it('is kept on this machine alone', async () => {
  expect(await readOwn()).toEqual(NOTHING_OWN);
  await writeOwn(own);
  expect(await readOwn()).toEqual(own);
  expect(await fakeBrowser.storage.sync.get()).toEqual({});
});

it('is nothing where the browser fails', async () => {
  vi.spyOn(console, 'debug').mockReturnValue();
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('corrupt'));
  expect(await readOwn()).toEqual(NOTHING_OWN);
});

it('takes from a file what is allowed', () => {
  expect(parseOwn({ always: ['https://www.A.example/x', 'a.example', 7, 'no site'], never: 'b.example', style: 3 })).toEqual({
    ...NOTHING_OWN,
    always: ['a.example'],
  });
  expect(parseOwn({ style: 'p { background: url(a.png) }' }).style).toBe('');
  expect(parseOwn({ style: 'p'.repeat(LONGEST_STYLE + 1) }).style).toBe('');
  expect(parseOwn({ always: Array.from({ length: MOST_SITES + 9 }, (_, i) => `a${i}.example`) }).always).toHaveLength(MOST_SITES);
  for (const value of [null, undefined, 4, 'own']) expect(parseOwn(value)).toEqual(NOTHING_OWN);
});
