import type { Context } from './context';
import type { Page } from './page';

/** How far a person has read: the block at the top of the window, and the part of it that has gone by. */
export interface ReadingPlace {
  /** Index of a block of the article. */
  readonly block: number;
  /** 0–1. */
  readonly part: number;
}

/** Where a block counts as being read, below the controls. */
const TOP_PX = 72;

/**
 * Brings the person back to where they were, and tells where they come to.
 *
 * @param context - The view's context.
 * @param page - The article on screen.
 * @param kept - Where they were; comes when it comes, and counts only for who has not scrolled yet.
 * @param onPlace - Called when scrolling rests, and when the reader leaves; null for the beginning.
 */
export function keepReadingPlace(
  { dialog, signal }: Context,
  { blocks }: Page,
  kept: Promise<ReadingPlace | null>,
  onPlace: (place: ReadingPlace | null) => void,
): void {
  const nodes = [...blocks.values()];
  const goBack = async (): Promise<void> => {
    const place = await kept;
    const node = place && nodes[place.block];
    if (!node || signal.aborted || dialog.scrollTop > 0) return;
    const { top, height } = node.getBoundingClientRect();
    dialog.scrollTo({ top: top + height * place.part - TOP_PX, behavior: 'instant' });
  };
  void goBack();

  const tell = (): void => {
    if (dialog.scrollTop === 0) return onPlace(null);
    const block = nodes.findIndex((node) => !node.hidden && node.getBoundingClientRect().bottom > TOP_PX);
    const box = nodes[block]?.getBoundingClientRect();
    if (box) onPlace({ block, part: Math.min(Math.max((TOP_PX - box.top) / box.height, 0), 1) });
  };
  dialog.addEventListener('scrollend', tell, { signal });
  // Still laid out then.
  signal.addEventListener('abort', tell);
}
