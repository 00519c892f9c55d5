import { i18n } from '#i18n';
import { browser } from './browser';

/** A small light, which stands out from the red of the icon and from either toolbar. */
const LIGHT = { back: '#f6be2c', text: '#1d1b18' };

const icon = (state: string) => ({ 16: `/icons/${state}-16.png`, 32: `/icons/${state}-32.png` });

/**
 * Lights the button of a tab, or puts it out. Both browsers put it out by themselves when the tab goes to another page.
 *
 * @param tabId - The tab.
 * @param found - Whether its page is a news article.
 * @throws Where the tab is gone.
 */
export async function showArticleFound(tabId: number, found: boolean): Promise<void> {
  const { action } = browser;
  if (!found) {
    // Firefox goes back to the icons of its theme where no path is given; Chrome wants one.
    const idle = import.meta.env.FIREFOX ? {} : { path: icon('idle') };
    await Promise.all([
      action.setBadgeText({ tabId, text: '' }),
      action.setTitle({ tabId, title: i18n.t('shell.action.idle') }),
      action.setIcon({ tabId, ...idle }),
    ]);
    return;
  }
  await Promise.all([
    action.setBadgeBackgroundColor({ tabId, color: LIGHT.back }),
    action.setBadgeTextColor({ tabId, color: LIGHT.text }),
    action.setBadgeText({ tabId, text: '•' }),
    action.setTitle({ tabId, title: i18n.t('shell.action.article') }),
    action.setIcon({ tabId, path: icon('article') }),
  ]);
}
