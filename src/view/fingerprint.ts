import type { Block } from '../article';

/**
 * Numbers that tell the blocks of an article from each other and are the same when the page is read again (FNV-1a over what a block holds
 * and how many before it hold the same).
 *
 * @param blocks - The article's.
 * @returns Unsigned 32 bits each.
 */
export function fingerprintsOf(blocks: Iterable<Block>): Map<Block, number> {
  const seen = new Map<string, number>();
  const prints = new Map<Block, number>();
  for (const block of blocks) {
    // The number of a paragraph changes with what stands before it.
    const held = JSON.stringify(block, (key, value: unknown) => (key === 'paragraph' ? undefined : value));
    const before = seen.get(held) ?? 0;
    seen.set(held, before + 1);
    let print = 0x811c9dc5 ^ before;
    for (let at = 0; at < held.length; at += 1) print = Math.imul(print ^ held.charCodeAt(at), 0x01000193);
    prints.set(block, print >>> 0);
  }
  return prints;
}
