import { i18n } from '#i18n';
import { localize } from '../../src/pages/localize';
import { findShortcut } from '../../src/pages/shortcut';

void show();

async function show(): Promise<void> {
  const shortcut = (await findShortcut()) ?? i18n.t('shell.welcome.noShortcut');
  localize(document, { 'shell.welcome.usePress': shortcut });
  for (const element of document.querySelectorAll<HTMLElement>('[data-for]')) {
    element.hidden = element.dataset['for'] !== (import.meta.env.FIREFOX ? 'firefox' : 'chrome');
  }
}
