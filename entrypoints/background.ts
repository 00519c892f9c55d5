import { i18n } from '#i18n';
import { defineBackground } from '#imports';
import { browser } from '../src/platform/browser';
import { parseMessage, senderTab, type Message, type Sender } from '../src/platform/messages';
import { readOwn } from '../src/platform/own';
import { forgetPlaces, keepPlace, placeIn } from '../src/platform/places';
import { isHeldBack, openByItself, openUnavailable, pressButton, runPart, type Tab } from '../src/platform/press';
import { showArticleFound } from '../src/platform/toolbar';
import { isOn, siteOf } from '../src/sites';
import { PAGE_STYLE, PAPER_STYLE } from '../src/view/host/page-style';

const MENU = 'read';

/** Nothing is kept here between two events: the worker may be stopped after each. */
export default defineBackground(() => {
  browser.action.onClicked.addListener((tab) => attempt(pressButton(tab)));

  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === MENU && tab) attempt(pressButton(tab));
  });

  browser.runtime.onInstalled.addListener(({ reason }) => {
    attempt(addMenu());
    if (reason === 'install') attempt(browser.tabs.create({ url: browser.runtime.getURL('welcome.html') }));
  });

  browser.runtime.onMessage.addListener((value: unknown, sender: Sender, answer: (reply: unknown) => void) => {
    const message = parseMessage(value);
    const tab = senderTab(sender, browser.runtime.id);
    const heeded = message && tab ? heed(message, tab) : Promise.resolve(null);
    attempt(heeded.then(answer, (error: unknown) => (answer(null), Promise.reject(error))));
    return true;
  });

  browser.tabs.onRemoved.addListener((tabId) => attempt(forgetPlaces(tabId)));
});

/** @returns What the message is answered with. */
async function heed(message: Message, tab: Tab & { id: number; url: string }): Promise<unknown> {
  if (message.kind === 'place-wanted') return placeIn(tab.id, message.address);
  await obey(message, tab);
  return null;
}

async function obey(message: Exclude<Message, { kind: 'place-wanted' }>, tab: Tab & { id: number; url: string }): Promise<void> {
  switch (message.kind) {
    case 'page-examined':
      return heedSite(tab, message);
    case 'reader-opened':
      return styleTab(tab.id, 'insertCSS');
    case 'reader-closed':
      return styleTab(tab.id, 'removeCSS');
    case 'site-wanted':
      return openSites(tab);
    case 'reader-refused':
      return openUnavailable(tab, message.reason);
    case 'part-wanted':
      return runPart(tab.id, message.part);
    case 'place-reached':
      // Nothing of a private window is kept.
      return tab.incognito ? undefined : keepPlace(tab.id, message.place);
  }
}

async function styleTab(tabId: number, change: 'insertCSS' | 'removeCSS'): Promise<void> {
  const target = { tabId };
  await Promise.all([
    browser.scripting[change]({ target, css: PAGE_STYLE, origin: 'USER' }),
    browser.scripting[change]({ target, css: PAPER_STYLE, origin: 'AUTHOR' }),
  ]);
}

/** Lights the button, unless the person wants it dark here, and opens the reader where they want that. */
async function heedSite(
  tab: Tab & { id: number; url: string },
  { article: isArticle, late }: Extract<Message, { kind: 'page-examined' }>,
): Promise<void> {
  const { always, never } = await readOwn();
  await showArticleFound(tab.id, isArticle && !isOn(never, tab.url));
  if ((isArticle && isOn(always, tab.url)) || (late && (await isHeldBack()))) await openByItself(tab);
}

async function openSites({ url, index }: Tab & { url: string }): Promise<void> {
  const site = siteOf(new URL(url).hostname) ?? '';
  await browser.tabs.create({ url: browser.runtime.getURL(`options.html?site=${site}`), index: index + 1 });
}

async function addMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU, title: i18n.t('shell.menu'), contexts: ['page', 'selection', 'frame'] });
}

/** What fails here fails because its tab is gone or went elsewhere meanwhile: there is nobody left to tell. */
function attempt(task: Promise<unknown>): void {
  task.catch((error: unknown) => console.debug('Lede:', error));
}
