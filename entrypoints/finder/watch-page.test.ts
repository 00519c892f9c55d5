// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPage } from './watch-page';

let isArticle = false;
let stop = new AbortController();
const look = vi.fn<() => boolean>(() => isArticle);
const shown = vi.fn<() => void>();

const watch = (): void => watchPage({ signal: stop.signal, shown, look });

/** Observers are called in microtasks. */
async function addText(): Promise<void> {
  document.body.append(document.createElement('p'));
  await Promise.resolve();
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  isArticle = false;
  stop = new AbortController();
});

afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  history.replaceState(null, '', '/');
});

describe('watchPage', () => {
  it('looks at once, and never again at a page that stays as it is', async () => {
    watch();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(look).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('waits for a page that is prerendered to be shown', () => {
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
    watch();
    expect(look).not.toHaveBeenCalled();
    document.dispatchEvent(new Event('prerenderingchange'));
    expect(look).toHaveBeenCalledTimes(1);
    Reflect.deleteProperty(document, 'prerendering');
  });

  it('looks anew when the page comes back from the cache', () => {
    watch();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(look).toHaveBeenCalledTimes(1);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(shown).toHaveBeenCalledTimes(1);
    expect(look).toHaveBeenCalledTimes(2);
  });

  it('looks again when content that fills in late has come to rest', async () => {
    watch();
    for (let batch = 0; batch < 5; batch += 1) {
      await vi.advanceTimersByTimeAsync(100);
      await addText();
    }
    expect(look).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(look).toHaveBeenCalledTimes(2);
  });

  it('waits for nothing more once an article is found', async () => {
    isArticle = true;
    watch();
    await addText();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('stops for good on a page that never rests', async () => {
    watch();
    for (let time = 0; time < 30_000; time += 20) {
      await addText();
      await vi.advanceTimersByTimeAsync(20);
    }
    expect(look.mock.calls.length).toBeLessThanOrEqual(4);
    look.mockClear();
    await addText();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(look).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each(['popstate', 'hashchange'])(
    'looks again after %s, where the browser tells of no other change of address',
    async (kind) => {
      watch();
      history.pushState(null, '', '/another');
      dispatchEvent(new Event(kind));
      await vi.advanceTimersByTimeAsync(1000);
      expect(look).toHaveBeenCalledTimes(2);
    },
  );

  it('looks again when the address changes without a load', async () => {
    const navigation = new EventTarget();
    vi.stubGlobal('navigation', navigation);
    watch();
    navigation.dispatchEvent(new Event('currententrychange'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(look).toHaveBeenCalledTimes(1);
    history.pushState(null, '', '/another');
    navigation.dispatchEvent(new Event('currententrychange'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(look).toHaveBeenCalledTimes(2);
  });

  it('answers many changes of address with few looks', async () => {
    const navigation = new EventTarget();
    vi.stubGlobal('navigation', navigation);
    watch();
    for (let change = 0; change < 100; change += 1) {
      history.replaceState(null, '', `/${change}`);
      navigation.dispatchEvent(new Event('currententrychange'));
      await vi.advanceTimersByTimeAsync(50);
    }
    await vi.advanceTimersByTimeAsync(1000);
    expect(look.mock.calls.length).toBeLessThanOrEqual(12);
    expect(look.mock.calls.length).toBeGreaterThan(2);
  });

  it('ends with its signal', async () => {
    watch();
    await addText();
    stop.abort();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    history.pushState(null, '', '/another');
    dispatchEvent(new Event('popstate'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(look).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});
