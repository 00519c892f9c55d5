import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../settings';
import { makeSettingsKeeper, parseSettings, readSettings, serializeSettings, watchSettings, writeSettings } from './settings';

const dark: Settings = {
  look: { ...DEFAULT_SETTINGS.look, theme: 'dark', size: 24, font: 'Atkinson Hyperlegible' },
  listening: { rate: 1.25, voices: { fr: 'urn:voice:anne' } },
  points: 4,
  folded: ['facts'],
};

beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('readSettings', () => {
  it('gives the original ones where nothing is kept', async () => {
    expect(await readSettings()).toEqual({ settings: DEFAULT_SETTINGS, isReadable: true });
  });

  it('gives back what was kept', async () => {
    await writeSettings(dark);
    expect(await readSettings()).toEqual({ settings: dark, isReadable: true });
  });

  it.each([['a text'], [4], [[]], [{}], [{ version: 1 }], [{ version: 'one', look: {} }]])(
    'gives the original ones and says so where %j is kept',
    async (kept) => {
      await fakeBrowser.storage.sync.set({ settings: kept });
      expect(await readSettings()).toEqual({ settings: DEFAULT_SETTINGS, isReadable: false });
    },
  );

  it('leaves what it could not read where it is', async () => {
    await fakeBrowser.storage.sync.set({ settings: 'a text' });
    await readSettings();
    expect(await fakeBrowser.storage.sync.get('settings')).toEqual({ settings: 'a text' });
  });

  it('gives the original ones and says so where the browser fails', async () => {
    vi.spyOn(console, 'debug').mockReturnValue();
    vi.spyOn(fakeBrowser.storage.sync, 'get').mockRejectedValue(new Error('corrupt'));
    expect(await readSettings()).toEqual({ settings: DEFAULT_SETTINGS, isReadable: false });
  });
});

describe('parseSettings', () => {
  it('takes what it wrote', () => {
    expect(parseSettings(JSON.parse(JSON.stringify(serializeSettings(dark))))).toEqual(dark);
  });

  it.each([
    ['theme', 'pink'],
    ['typeface', 3],
    ['size', 13],
    ['size', 41],
    ['size', '20'],
    ['size', Number.NaN],
    ['width', 39],
    ['leading', 1.6],
    ['letterSpacing', -0.1],
    ['wordSpacing', 0.6],
    ['paragraphSpacing', 2.1],
    ['justify', 1],
    ['images', 'no'],
    ['font', 7],
  ])('falls back for %s alone where it is %j', (name, value) => {
    const kept = serializeSettings(dark);
    const expected = { ...dark, look: { ...dark.look, [name]: DEFAULT_SETTINGS.look[name as keyof Settings['look']] } };
    expect(parseSettings({ ...kept, look: { ...kept.look, [name]: value } })).toEqual(expected);
  });

  it('keeps what it knows of a later version', () => {
    expect(parseSettings({ ...serializeSettings(dark), version: 9, look: { ...dark.look, ink: 'blue' }, voice: 'low' })).toEqual(
      dark,
    );
  });

  it('takes of voices and speed what can be true', () => {
    const parse = (listening: unknown) => parseSettings({ version: 1, look: {}, listening })?.listening;
    expect(parse({ rate: 9, voices: { fr: 'anne', FR: 'x', de: 4, __proto__: 'x' } })).toEqual({
      rate: 1,
      voices: { fr: 'anne' },
    });
    expect(parse('loud')).toEqual({ rate: 1, voices: {} });
    expect(parse({ rate: 2, voices: [] })).toEqual({ rate: 2, voices: {} });
  });

  it.each([0, 11, 2.5, '3', [3]])('leaves the count of points to the length of the article where it is %j', (points) => {
    expect(parseSettings({ ...serializeSettings(dark), points })).toEqual({ ...dark, points: null });
  });

  it('names each folded section once, and only those there are', () => {
    const kept = { ...serializeSettings(dark), folded: ['removed', 'facts', 'facts', 'attic', 7] };
    expect(parseSettings(kept)?.folded).toEqual(['facts', 'removed']);
  });
});

describe('makeSettingsKeeper', () => {
  it('writes once after the last of many changes', async () => {
    vi.useFakeTimers();
    const set = vi.spyOn(fakeBrowser.storage.sync, 'set');
    const keep = makeSettingsKeeper(new AbortController().signal);
    for (let size = 14; size <= 24; size += 1) keep({ ...dark, look: { ...dark.look, size } });
    expect(set).not.toHaveBeenCalled();
    await vi.runAllTimersAsync();
    expect(set).toHaveBeenCalledTimes(1);
    expect((await readSettings()).settings).toEqual(dark);
  });

  it('writes what is left when its owner ends, and nothing where nothing changed', async () => {
    vi.useFakeTimers();
    const set = vi.spyOn(fakeBrowser.storage.sync, 'set');
    const owner = new AbortController();
    makeSettingsKeeper(owner.signal);
    const keep = makeSettingsKeeper(owner.signal);
    keep(dark);
    owner.abort();
    await vi.runAllTimersAsync();
    expect(set).toHaveBeenCalledTimes(1);
    expect((await readSettings()).settings).toEqual(dark);
  });

  it('says whether a change was kept', async () => {
    vi.useFakeTimers();
    vi.spyOn(console, 'debug').mockReturnValue();
    const done = vi.fn<(kept: boolean) => void>();
    const keep = makeSettingsKeeper(new AbortController().signal, done);
    keep(dark);
    await vi.runAllTimersAsync();
    vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
    keep(DEFAULT_SETTINGS);
    await vi.runAllTimersAsync();
    expect(done.mock.calls).toEqual([[true], [false]]);
  });
});

describe('watchSettings', () => {
  it('tells of changes elsewhere until it ends', async () => {
    const seen = vi.fn<(settings: Settings) => void>();
    const owner = new AbortController();
    watchSettings(seen, owner.signal);
    await writeSettings(dark);
    await fakeBrowser.storage.sync.set({ other: 1 });
    owner.abort();
    await writeSettings(DEFAULT_SETTINGS);
    expect(seen.mock.calls).toEqual([[dark]]);
  });
});
