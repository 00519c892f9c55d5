import { i18n } from '#i18n';
import { localize } from '../../src/pages/localize';
import { browser } from '../../src/platform/browser';
import { isRefusal } from '../../src/platform/messages';

const asked = new URLSearchParams(location.search).get('reason');
const reason = isRefusal(asked) ? asked : 'blocked';

localize(document);
document.getElementById('reason')!.textContent = i18n.t(`shell.unavailable.${reason}`);

const back = document.getElementById('back')!;
back.addEventListener('click', () => void close());
back.focus();

async function close(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab.id !== undefined) await browser.tabs.remove(tab.id);
}
