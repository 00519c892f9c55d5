import { i18n } from '#i18n';
import { localize } from '../../src/pages/localize';
import { findShortcut } from '../../src/pages/shortcut';
import { browser } from '../../src/platform/browser';
import { READ_WELCOME } from '../../src/platform/messages';
import { openReaderHere } from '../../src/view/host/remains';
import { putArticle } from './try-article';

let presses = 0;

void show();
document.querySelector('#read')?.addEventListener('click', () => void press());
browser.runtime.onMessage.addListener((value: unknown) => {
  if (value === READ_WELCOME) void press();
});

/** What a press does in a page; no script is injected into this one. */
async function press(): Promise<void> {
  const open = openReaderHere();
  if (open) return open.close();
  presses += 1;
  await import(/* @vite-ignore */ browser.runtime.getURL(`reader.js?press=${presses}`));
}

async function show(): Promise<void> {
  const shortcut = (await findShortcut()) ?? i18n.t('shell.welcome.noShortcut');
  localize(document, { 'shell.welcome.usePress': shortcut });
  for (const element of document.querySelectorAll<HTMLElement>('[data-for]')) {
    element.hidden = element.dataset['for'] !== (import.meta.env.FIREFOX ? 'firefox' : 'chrome');
  }
  const place = document.querySelector<HTMLElement>('#article');
  if (place) await putArticle(place, i18n.t('shell.language'));
}
