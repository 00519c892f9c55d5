import type { Block, Content, Removal } from '../../article';

/** What stands at one level of the article, and what was taken out there or below. */
interface Level {
  readonly here: Map<number, Removal[]>;
  readonly below: Map<number, Level>;
}

function levelOf(removals: readonly Removal[]): Level {
  const root: Level = { here: new Map(), below: new Map() };
  for (const removal of removals) {
    let level = root;
    for (const step of removal.path.slice(0, -1)) {
      const next = level.below.get(step) ?? { here: new Map(), below: new Map() };
      level.below.set(step, next);
      level = next;
    }
    const last = removal.path.at(-1)!;
    level.here.set(last, [...(level.here.get(last) ?? []), removal]);
  }
  return root;
}

/**
 * Puts removals back where they stood: each one's content before the node at its path, those of one path in ledger order.
 *
 * @param blocks - An article's blocks.
 * @param removals - Some or all of its removals.
 */
export function restore(blocks: readonly Block[], removals: readonly Removal[]): (Block | Content)[] {
  return restored(blocks, levelOf(removals));
}

function restored(items: readonly (Block | Content)[], level: Level): (Block | Content)[] {
  const all: (Block | Content)[] = [];
  for (let i = 0; i <= items.length; i++) {
    for (const removal of level.here.get(i) ?? []) all.push(...removal.content);
    const item = items[i];
    if (item === undefined) continue;
    const below = level.below.get(i);
    all.push(below && typeof item !== 'string' ? { ...item, content: restored(item.content, below) } : item);
  }
  return all;
}

/**
 * The node at a path, or the place after the last one.
 *
 * @returns Whether there is such a place.
 */
export function hasPlace(blocks: readonly Block[], path: readonly number[]): boolean {
  let items: readonly Content[] = blocks;
  for (const step of path.slice(0, -1)) {
    const item: Content | undefined = items[step];
    if (item === undefined || typeof item === 'string') return false;
    items = item.content;
  }
  const last = path.at(-1);
  return last !== undefined && last >= 0 && last <= items.length;
}
