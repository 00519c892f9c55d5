import { i18n } from '#i18n';
import { localize } from '../../src/pages/localize';
import { findShortcut } from '../../src/pages/shortcut';
import { browser } from '../../src/platform/browser';
import { PART_NAMES, READ_WELCOME } from '../../src/platform/messages';
import { PAGE_STYLE, PAPER_STYLE } from '../../src/view/host/page-style';
import { openReaderHere } from '../../src/view/host/remains';
import { putArticle } from './try-article';

/** Of Trusted Types, which only some browsers have. */
interface Policies {
  readonly createPolicy: (name: string, rules: { readonly createHTML: (markup: string) => string | null }) => void;
}

let presses = 0;

void show();
document.querySelector('#read')?.addEventListener('click', () => void press());
browser.runtime.onMessage.addListener((value: unknown) => {
  if (value === READ_WELCOME) void press();
});

/** What a press does in a page. Nothing is injected into this one, so the parts of the reader come at once and not on first use. */
async function press(): Promise<void> {
  const open = openReaderHere();
  if (open) return open.close();
  presses += 1;
  for (const script of [...PART_NAMES.map((name) => `${name}.js`), `reader.js?press=${presses}`]) {
    await import(/* @vite-ignore */ browser.runtime.getURL(script));
  }
}

async function show(): Promise<void> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(PAGE_STYLE + PAPER_STYLE);
  document.adoptedStyleSheets.push(sheet);
  // The library that writes Markdown tries whether it could parse, with nothing. Nothing else may be parsed here.
  const policies = Reflect.get(globalThis, 'trustedTypes') as Policies | undefined;
  policies?.createPolicy('default', { createHTML: (markup) => (markup === '' ? '' : null) });
  const shortcut = (await findShortcut()) ?? i18n.t('shell.welcome.noShortcut');
  localize(document, { 'shell.welcome.usePress': shortcut });
  for (const element of document.querySelectorAll<HTMLElement>('[data-for]')) {
    element.hidden = element.dataset['for'] !== (import.meta.env.FIREFOX ? 'firefox' : 'chrome');
  }
  const place = document.querySelector<HTMLElement>('#article');
  if (place) await putArticle(place, i18n.t('shell.language'));
}
