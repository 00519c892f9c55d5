import { browser } from './browser';
import { READ_WELCOME, type PartName, type Refusal } from './messages';
import { isGone, isUngranted, reasonFor } from './refusal';

/** What matters of a tab. */
export interface Tab {
  readonly id?: number | undefined;
  readonly index: number;
  readonly url?: string | undefined;
  readonly incognito?: boolean | undefined;
}

/** Tabs in which a press is under way, so that two presses at once are one. Losing it with the worker costs nothing. */
const underway = new Set<number>();

/**
 * What the button, its shortcut and the menu entry do: opens the reader in a tab, or closes the one that is open there. The script
 * itself knows which; where none may run, a page of ours says why.
 *
 * @param tab - The tab that the person pressed the button on.
 */
export async function pressButton(tab: Tab): Promise<void> {
  const { id } = tab;
  if (id === undefined || underway.has(id)) return;
  underway.add(id);
  try {
    if (tab.url?.startsWith(browser.runtime.getURL('/welcome.html'))) await browser.runtime.sendMessage(READ_WELCOME);
    else await runReader(id);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    if (!isGone(said)) await openUnavailable(tab, reasonFor(tab.url, said));
  } finally {
    underway.delete(id);
  }
}

/** A press grants the tab, and Chromium tells the page's process so: a script may get there first (one first press in six, measured). */
const GRANT_ATTEMPTS = 8;
const GRANT_PAUSE_MS = 40;

async function runReader(tabId: number): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const ran = await browser.scripting.executeScript({ target: { tabId }, files: ['/reader.js'], injectImmediately: true });
      // On pages of its own Firefox refuses nothing after a press, and runs nothing either: it gives `[null]`.
      if (ran.some(Boolean)) return;
      throw new Error('No script ran.');
    } catch (error) {
      if (attempt === GRANT_ATTEMPTS || !(error instanceof Error && isUngranted(error.message))) throw error;
      await new Promise((resolve) => setTimeout(resolve, GRANT_PAUSE_MS));
    }
  }
}

/**
 * Runs the script of a part of the reader beside it.
 *
 * @param tabId - Where the reader is open.
 * @param part - Which part.
 * @throws Where the tab is gone, or no press grants it any more.
 */
export async function runPart(tabId: number, part: PartName): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [`/${part}.js`], injectImmediately: true });
}

/**
 * Whether the person has Chrome hold our scripts back until they press the button. The first press on a page then lets the finder in and tells
 * us nothing of itself.
 */
export async function isHeldBack(): Promise<boolean> {
  const { origins = [] } = await browser.permissions.getAll();
  return !origins.includes('*://*/*');
}

/**
 * Opens the reader without a press, once for each address that a page has, so that who leaves it is not led back.
 *
 * @param tab - A tab whose site the person has chosen for this, or one with a press that we were not told of.
 */
export async function openByItself(tab: Tab & { readonly id: number }): Promise<void> {
  if (!(await mayOpen(tab.id))) return;
  await pressButton(tab);
}

async function mayOpen(tabId: number): Promise<boolean> {
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: isFirstTime });
    return answer?.result === true;
  } catch (error) {
    // The person has taken back the leave that they gave the browser.
    console.debug('Lede:', error);
    return false;
  }
}

/** Runs in the page, among the scripts of the extension. */
function isFirstTime(): boolean {
  const key = Symbol.for('lede.opened-by-itself');
  const address = location.href.replace(/#.*/u, '');
  const isOpen = Reflect.has(globalThis, Symbol.for('lede.open'));
  if (isOpen || Reflect.get(globalThis, key) === address) return false;
  return Reflect.set(globalThis, key, address);
}

/**
 * Opens the page that says why the reader can't open, beside the tab in question.
 *
 * @param tab - The tab that the person pressed the button on.
 * @param reason - What the page says.
 */
export async function openUnavailable(tab: Tab, reason: Refusal): Promise<void> {
  const url = browser.runtime.getURL(`unavailable.html?reason=${reason}`);
  // Pages of an extension stand in ordinary windows only, so a private tab can't be their neighbour.
  const neighbour = tab.id === undefined || tab.incognito ? {} : { index: tab.index + 1, openerTabId: tab.id };
  await browser.tabs.create({ url, ...neighbour });
}
