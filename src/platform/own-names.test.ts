import { afterEach, beforeEach, expect, it, vi } from 'vitest';

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

it('hides what a page put in the place of the interfaces', async () => {
  vi.stubGlobal('browser', { runtime: { id: 'a field of a form' } });
  await import('./own-names');
  expect(Reflect.get(globalThis, 'browser')).toBeUndefined();
});

it('hides a frame of another site, of which nothing can be read', async () => {
  const frame = new Proxy(
    {},
    {
      get() {
        throw new Error('Blocked a frame from accessing a cross-origin frame.');
      },
    },
  );
  vi.stubGlobal('browser', frame);
  await import('./own-names');
  expect(Reflect.get(globalThis, 'browser')).toBeUndefined();
});

it("leaves the browser's own interfaces alone", async () => {
  const browser = { runtime: { id: 'lede', sendMessage: () => undefined } };
  vi.stubGlobal('browser', browser);
  await import('./own-names');
  expect(Reflect.get(globalThis, 'browser')).toBe(browser);
});
