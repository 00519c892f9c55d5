import { browser } from './browser';
import type { KeptPlace } from './kept-place';

/** Of so many pages the place is kept in a tab. */
const MOST_PAGES = 20;

const keyOf = (tabId: number): string => `places:${tabId}`;

/**
 * Keeps a place while its tab lives and the browser runs; in memory alone.
 *
 * @param tabId - The tab.
 * @param place - Where the person has come to; the beginning of an article of which nothing is hidden is forgotten.
 */
export async function keepPlace(tabId: number, place: KeptPlace): Promise<void> {
  const others = (await placesOf(tabId)).filter(({ address }) => address !== place.address);
  const isBeginning = place.block === 0 && place.part === 0 && place.hidden.length === 0;
  const places = isBeginning ? others : [...others, place].slice(-MOST_PAGES);
  await browser.storage.session.set({ [keyOf(tabId)]: places });
}

/** The place kept for an address in a tab; null where none is. */
export async function placeIn(tabId: number, address: string): Promise<KeptPlace | null> {
  return (await placesOf(tabId)).find((place) => place.address === address) ?? null;
}

/** Forgets a tab that is gone. */
export async function forgetPlaces(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

async function placesOf(tabId: number): Promise<readonly KeptPlace[]> {
  const { [keyOf(tabId)]: kept } = await browser.storage.session.get(keyOf(tabId));
  return Array.isArray(kept) ? (kept as KeptPlace[]) : [];
}
