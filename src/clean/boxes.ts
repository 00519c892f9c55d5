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
  const boxOf = new Int32Array(containers.length);
  for (const { index, parent } of containers) boxOf[index] = parent && !holdsKept[parent.index] ? boxOf[parent.index]! : index;
  const boxes = new Int32Array(blocks.length);
  for (let i = 0; i < blocks.length; i++) {
    const { index } = blocks[i]!.container;
    boxes[i] = holdsKept[index] ? containers.length + i : boxOf[index]!;
  }
  return boxes;
}
