import { readFileSync } from 'node:fs';
import { parseMessagesText } from '@wxt-dev/i18n/build';
import { vi, type Mock } from 'vitest';
import { DEFAULT_SETTINGS } from '../settings';
import type { Sample } from '../../tools/gallery/story';
import type { Host } from './context';
import { openReader, type Reading } from './reader';
import type { MessageKey, Translate } from './translate';

/** For tests: the words of a language from its file, by key. */
function readMessages(locale: string): ReadonlyMap<string, string> {
  const parsed = parseMessagesText(readFileSync(`src/locales/${locale}.yml`, 'utf8'), 'YAML');
  return new Map(parsed.map((message) => [message.key.join('.'), message.type === 'simple' ? message.message : '']));
}

/** For tests: the interface in a language, straight from its file. */
export function makeTranslate(locale: string): Translate {
  const messages = readMessages(locale);
  return (key: MessageKey, substitutions: string[] = []) =>
    (messages.get(key) ?? '').replaceAll(/\$(\d)/gu, (_, index: string) => substitutions[Number(index) - 1] ?? '');
}

/** For tests: a place for the reader, with what jsdom lacks. */
export function mountTestHost(): Host & { readonly scrolled: Mock<() => void> } {
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: true }));
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe = vi.fn<() => void>();
      disconnect = vi.fn<() => void>();
    },
  );
  const scrolled = vi.fn<() => void>();
  Element.prototype.scrollIntoView = scrolled;
  HTMLElement.prototype.togglePopover = function (this: HTMLElement, force) {
    return this.toggleAttribute('data-open', force === true);
  };
  document.querySelector('lede-reader')?.remove();
  const carrier = document.createElement('lede-reader');
  const root = carrier.attachShadow({ mode: 'open' });
  const dialog = document.createElement('dialog');
  dialog.open = true;
  root.append(dialog);
  document.documentElement.append(carrier);
  const leave = new AbortController();
  return { root, dialog, signal: leave.signal, close: () => leave.abort(), scrolled };
}

/** For tests: the reader opened on a sample; finds its parts. */
export function openSample({ article, points, facts, address, locale }: Sample, changed: Partial<Reading> = {}) {
  const host = mountTestHost();
  const finish = openReader(host, {
    article,
    sumUp: () => points,
    findFacts: () => facts,
    onFailure(error) {
      throw error;
    },
    address,
    settings: DEFAULT_SETTINGS,
    onSettings: () => undefined,
    load: () => Promise.reject(new Error('No part is there.')),
    translate: makeTranslate(locale),
    now: new Date('2026-11-24T09:00:00Z'),
    ...changed,
  });
  finish();
  const parts = (name: string): HTMLElement[] => [...host.dialog.querySelectorAll<HTMLElement>(`[part~="${name}"]`)];
  const part = (name: string): HTMLElement => {
    const [found] = parts(name);
    if (!found) throw new Error(`The reader has no ${name}`);
    return found;
  };
  return { host, part, parts };
}
