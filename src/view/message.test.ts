// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../settings';
import { showMessage } from './message';
import { makeTranslate, mountTestHost } from './test-stage';

const base = { settings: DEFAULT_SETTINGS, translate: makeTranslate('en') };

it('says what there is to say, and how to leave', () => {
  const host = mountTestHost();
  showMessage(host, { ...base, text: 'There is <b>no</b> article here.' });
  expect(host.dialog.querySelector('[part="message"]')?.textContent).toBe('There is <b>no</b> article here.');
  expect(host.dialog.querySelector('[part="offer"]')).toBeNull();
  expect(host.dialog.querySelector('[part="close"]')).not.toBeNull();
});

it('offers a way on to the person, and to nobody else', () => {
  const host = mountTestHost();
  const accept = vi.fn<() => void>();
  showMessage(host, { ...base, text: 'No article.', offer: { label: 'Show the text', accept } });
  const offer = host.dialog.querySelector<HTMLElement>('[part="offer"]')!;
  expect(offer.textContent).toBe('Show the text');
  // A script of the page presses; only the browser can make an event that counts.
  offer.click();
  expect(accept).not.toHaveBeenCalled();
});

it('gives way to what is shown after it', () => {
  const host = mountTestHost();
  showMessage(host, { ...base, text: 'First.' });
  showMessage(host, { ...base, text: 'Second.' });
  expect(host.dialog.querySelectorAll('[part="message"]')).toHaveLength(1);
  expect(host.root.querySelectorAll('style')).toHaveLength(1);
});
