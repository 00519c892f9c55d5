import {
  BOUNDS,
  DEFAULT_SETTINGS,
  LONGEST_FONT,
  MOST_POINTS,
  THEMES,
  TYPEFACES,
  type Listening,
  type Section,
  type Settings,
} from '../settings';
import { browser } from './browser';

/** Where the settings are kept, and in which shape: a change of meaning gets the next number and a step in {@link parseSettings}. */
const KEY = 'settings';
const VERSION = 1;

/** The browser allows 120 writes to synced storage a minute; a slider makes more changes than that. */
const WRITE_AFTER_MS = 500;

const MAY_BE_POINTS = Array.from({ length: MOST_POINTS }, (_, index) => index + 1);
const SECTIONS: readonly Section[] = ['summary', 'facts', 'outline', 'removed'];

/** Of how many languages the voice is kept, and how long its name may be: a synced item holds 8 kB. */
const MOST_VOICES = 30;
const LONGEST_VOICE = 150;

/** What was kept, and whether it could be read: a person is told when they see the original settings for want of their own. */
export interface KeptSettings {
  readonly settings: Settings;
  readonly isReadable: boolean;
}

/**
 * Reads the kept settings. Never rejects.
 *
 * @returns The original ones where nothing is kept or it can't be read.
 */
export async function readSettings(): Promise<KeptSettings> {
  try {
    const { [KEY]: kept } = await browser.storage.sync.get(KEY);
    if (kept === undefined) return { settings: DEFAULT_SETTINGS, isReadable: true };
    const settings = parseSettings(kept);
    return { settings: settings ?? DEFAULT_SETTINGS, isReadable: settings !== null };
  } catch (error) {
    console.debug('Lede:', error);
    return { settings: DEFAULT_SETTINGS, isReadable: false };
  }
}

/**
 * Keeps settings.
 *
 * @param settings - The whole.
 * @throws Where the browser can't keep them, for want of space for one.
 */
export async function writeSettings(settings: Settings): Promise<void> {
  await browser.storage.sync.set({ [KEY]: serializeSettings(settings) });
}

/**
 * Keeps settings that change many times in a row with one write after the last change, or at once when its owner ends.
 *
 * @param signal - Ends it; what is still to be written is written then.
 * @param done - Called after each write, with whether it succeeded.
 * @returns Takes the whole of the settings after each change.
 */
export function makeSettingsKeeper(
  signal: AbortSignal,
  done: (kept: boolean) => void = () => undefined,
): (settings: Settings) => void {
  let last: Settings | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function write(): Promise<void> {
    clearTimeout(timer);
    if (!last) return;
    const settings = last;
    last = undefined;
    try {
      await writeSettings(settings);
      done(true);
    } catch (error) {
      console.debug('Lede:', error);
      done(false);
    }
  }

  signal.addEventListener('abort', () => void write());
  return (settings) => {
    last = settings;
    clearTimeout(timer);
    if (signal.aborted) void write();
    else timer = setTimeout(() => void write(), WRITE_AFTER_MS);
  };
}

/**
 * Calls back when another page or window changes the settings.
 *
 * @param changed - Given the whole as it is now.
 * @param signal - Ends it.
 */
export function watchSettings(changed: (settings: Settings) => void, signal: AbortSignal): void {
  const listener: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    const change = changes[KEY];
    if (area === 'sync' && change) changed(parseSettings(change.newValue) ?? DEFAULT_SETTINGS);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** Settings as they are kept, and as a file holds them. */
export function serializeSettings(settings: Settings): { version: number } & Settings {
  return { version: VERSION, ...settings };
}

/**
 * Reads settings from what was kept or from a file, of this or of another version.
 *
 * @param value - Anything.
 * @returns Settings in which each part that is missing or out of bounds is the original one; null where none of it is settings.
 */
export function parseSettings(value: unknown): Settings | null {
  if (!isRecord(value) || typeof value['version'] !== 'number' || !isRecord(value['look'])) return null;
  const { look, folded, points } = value;
  const original = DEFAULT_SETTINGS.look;
  const figure = (name: keyof typeof BOUNDS): number => {
    const { from, to } = BOUNDS[name];
    const number = look[name];
    return typeof number === 'number' && number >= from && number <= to ? number : original[name];
  };
  const flag = (name: 'justify' | 'images'): boolean => (typeof look[name] === 'boolean' ? look[name] : original[name]);
  return {
    look: {
      theme: THEMES.find((theme) => theme === look['theme']) ?? original.theme,
      typeface: TYPEFACES.find((typeface) => typeface === look['typeface']) ?? original.typeface,
      font: typeof look['font'] === 'string' ? look['font'].slice(0, LONGEST_FONT) : original.font,
      size: figure('size'),
      width: figure('width'),
      leading: figure('leading'),
      letterSpacing: figure('letterSpacing'),
      wordSpacing: figure('wordSpacing'),
      paragraphSpacing: figure('paragraphSpacing'),
      justify: flag('justify'),
      images: flag('images'),
    },
    listening: parseListening(value['listening']),
    points: MAY_BE_POINTS.find((count) => count === points) ?? DEFAULT_SETTINGS.points,
    folded: Array.isArray(folded) ? SECTIONS.filter((section) => folded.includes(section)) : DEFAULT_SETTINGS.folded,
  };
}

function parseListening(value: unknown): Listening {
  const original = DEFAULT_SETTINGS.listening;
  if (!isRecord(value)) return original;
  const { rate, voices } = value;
  const kept = Object.entries(isRecord(voices) ? voices : {}).filter(
    (entry): entry is [string, string] =>
      /^[a-z]{2,3}$/u.test(entry[0]) && typeof entry[1] === 'string' && entry[1].length <= LONGEST_VOICE,
  );
  return {
    rate: typeof rate === 'number' && rate >= 0.5 && rate <= 3 ? rate : original.rate,
    voices: Object.fromEntries(kept.slice(-MOST_VOICES)),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
