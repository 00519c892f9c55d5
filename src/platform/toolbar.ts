import { i18n } from '#i18n';
import { browser } from './browser';

/** Ink and paper of the mark; see tools/icons. */
const BADGE = { back: '#b93c22', text: '#ffffff' };

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
    action.setBadgeBackgroundColor({ tabId, color: BADGE.back }),
    action.setBadgeTextColor({ tabId, color: BADGE.text }),
    action.setBadgeText({ tabId, text: '•' }),
    action.setTitle({ tabId, title: i18n.t('shell.action.article') }),
    action.setIcon({ tabId, path: icon('article') }),
  ]);
}
