import type { Context } from './context';
import type { Hiding } from './hiding';
import type { Page } from './page';

/** How far a person has read: the block at the top of the window, and the part of it that has gone by; and what they have hidden. */
export interface ReadingPlace {
  /** Index of a block of the article. */
  readonly block: number;
  /** 0–1. */
  readonly part: number;
  /** Fingerprints of the blocks that they have hidden. */
  readonly hidden: readonly number[];
}

/** Where a block counts as being read, below the controls. */
const TOP_PX = 72;

/**
 * Brings the person back to where they were, without what they have hidden, and tells where they come to.
 *
 * @param context - The view's context.
 * @param page - The article on screen.
 * @param hiding - What is hidden by hand.
 * @param kept - Where they were; comes when it comes, and leads only those who have not scrolled yet.
 * @param onPlace - Called when scrolling rests, and when the reader leaves.
 * @returns Calls it, too.
 */
export function keepReadingPlace(
  { dialog, signal }: Context,
  { blocks }: Page,
  hiding: Hiding,
  kept: Promise<ReadingPlace | null>,
  onPlace: (place: ReadingPlace) => void,
): () => void {
  const nodes = [...blocks.values()];
  const goBack = async (): Promise<void> => {
    const place = await kept;
    if (!place || signal.aborted) return;
    hiding.hide(place.hidden);
    const node = nodes[place.block];
    if (!node || dialog.scrollTop > 0) return;
    // What is above it has to be laid out.
    dialog.removeAttribute('data-opening');
    const { top, height } = node.getBoundingClientRect();
    dialog.scrollTo({ top: top + height * place.part - TOP_PX, behavior: 'instant' });
  };
  void goBack();

  const tell = (): void => {
    const hidden = hiding.hidden();
    if (dialog.scrollTop === 0) return onPlace({ block: 0, part: 0, hidden });
    const block = nodes.findIndex((node) => !node.hidden && node.getBoundingClientRect().bottom > TOP_PX);
    const box = nodes[block]?.getBoundingClientRect();
    if (box) onPlace({ block, part: Math.min(Math.max((TOP_PX - box.top) / box.height, 0), 1), hidden });
  };
  dialog.addEventListener('scrollend', tell, { signal });
  // Still laid out then.
  signal.addEventListener('abort', tell);
  return tell;
}
