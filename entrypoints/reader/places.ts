import { parsePlace } from '../../src/platform/kept-place';
import type { ReadingPlace } from '../../src/view/reading-place';
import { send } from './send';

/**
 * Where the person was in the article of an address.
 *
 * @param address - The page's.
 * @returns Null where nothing is known, or nobody hears us after an update. Never rejects.
 */
export async function wantPlace(address: string): Promise<ReadingPlace | null> {
  return parsePlace(await send({ kind: 'place-wanted', address }));
}

/**
 * Tells where the person is now.
 *
 * @param address - The page's.
 * @param place - Where, and what they have hidden.
 */
export function tellPlace(address: string, place: ReadingPlace): void {
  void send({ kind: 'place-reached', place: { address, ...place } });
}
