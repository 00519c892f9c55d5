import type { Container, Page } from '../capture/page';

/**
 * The box of each block that is not kept: the largest container around it that holds no kept block.
 *
 * @returns The index of that container; a number of its own, above all containers, where the block's own container holds kept text too.
 */
export function freeBoxes(page: Page, keep: Uint8Array): Int32Array {
  const { blocks, containers } = page;
  const holdsKept = new Uint8Array(containers.length);
  for (let i = 0; i < blocks.length; i++) {
    if (!keep[i]) continue;
    for (let c: Container | null = blocks[i]!.container; c && !holdsKept[c.index]; c = c.parent) holdsKept[c.index] = 1;
  }
  return Int32Array.from(blocks, (block, i) => {
    let box: Container | null = block.container;
    if (holdsKept[box.index]) return containers.length + i;
    while (box.parent && !holdsKept[box.parent.index]) box = box.parent;
    return box.index;
  });
}
