import { LONGEST_STYLE, loads, MOST_SITES, NOTHING_OWN, siteOf, type Own } from '../sites';
import { browser } from './browser';

const KEY = 'own';

/**
 * Reads what a person has decided for sites, and their style sheet. Never rejects.
 *
 * @returns Nothing where nothing is kept or it can't be read.
 */
export async function readOwn(): Promise<Own> {
  try {
    const { [KEY]: kept } = await browser.storage.local.get(KEY);
    return parseOwn(kept);
  } catch (error) {
    console.debug('Lede:', error);
    return NOTHING_OWN;
  }
}

/**
 * Keeps it.
 *
 * @param own - The whole.
 * @throws Where the browser can't keep it.
 */
export async function writeOwn(own: Own): Promise<void> {
  await browser.storage.local.set({ [KEY]: own });
}

/**
 * Reads it from what was kept or from a file.
 *
 * @param value - Anything.
 * @returns What of it is allowed; a style sheet that would load something is none.
 */
export function parseOwn(value: unknown): Own {
  if (typeof value !== 'object' || value === null) return NOTHING_OWN;
  const { always, never, style } = value as Record<string, unknown>;
  const isStyle = typeof style === 'string' && style.length <= LONGEST_STYLE && !loads(style);
  return { always: sitesIn(always), never: sitesIn(never), style: isStyle ? style : '' };
}

function sitesIn(list: unknown): string[] {
  if (!Array.isArray(list)) return [];
  const sites = list.map((each) => (typeof each === 'string' ? siteOf(each) : null)).filter((site) => site !== null);
  return [...new Set(sites)].slice(0, MOST_SITES).toSorted();
}

/**
 * Asks the browser for leave to read on one site. To be called at once in a press: browsers ask nobody otherwise. Nobody is asked where the
 * leave is there already.
 *
 * @param site - A host.
 * @returns Whether it is given.
 */
export function askForSite(site: string): Promise<boolean> {
  return browser.permissions.request({ origins: [`*://*.${site}/*`] });
}
