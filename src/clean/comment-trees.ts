import { Role } from '../capture/page';
import type { PageStats } from '../extract/features/page-stats';
import type { JunkMarkup } from './markup';

/** Words of the article that stand before its comments. Where fewer do, a box called so may hold the article. */
const WORDS_BEFORE = 60;
/** With more of them after it, a box whose name only speaks of comments is a part of the article about comments. */
const WORDS_AFTER = 60;
/** Probability from which a block counts as text of the article. */
const KEPT = 0.5;

/**
 * Takes out what stands in the comment sections of a page: boxes called so below text of the article, without its headline. On the
 * development pages whose comments the block model takes for text, no such box holds a word of the reference.
 *
 * @param p - Probability of each block to be text of the article; not changed.
 * @param junkMarkup - What a names string says of an element.
 * @returns The probabilities, 0 for each block of a comment section.
 */
export function withoutComments(stats: PageStats, p: Float32Array, junkMarkup: JunkNames): Float32Array {
  const left = p.slice();
  const boxes = commentBoxes(stats, junkMarkup);
  const kept = (from: number, to: number): number => {
    let words = 0;
    for (let i = from; i < to; i++) if (p[i]! >= KEPT) words += stats.text[i]!.words;
    return words;
  };
  let after = 0;
  let end = p.length;
  for (const { firstBlock, lastBlock, strong } of boxes.toReversed()) {
    after += kept(lastBlock + 1, end);
    end = firstBlock;
    if ((strong || after < WORDS_AFTER) && kept(0, firstBlock) >= WORDS_BEFORE) left.fill(0, firstBlock, lastBlock + 1);
  }
  return left;
}

type JunkNames = (names: string) => JunkMarkup | null;

interface CommentBox {
  readonly firstBlock: number;
  readonly lastBlock: number;
  readonly strong: boolean;
}

/** The outermost boxes that are called after comments and don't hold the headline, in reading order. */
function commentBoxes({ page, headline }: PageStats, junkMarkup: JunkNames): CommentBox[] {
  const boxes: CommentBox[] = [];
  let next = 0;
  for (const { names, firstBlock, lastBlock, parent, flags } of page.containers) {
    if (names === '' || parent === null || firstBlock < next || flags & Role.heading) continue;
    const markup = junkMarkup(names);
    if (markup?.kind !== 'comments' || (headline >= firstBlock && headline <= lastBlock)) continue;
    boxes.push({ firstBlock, lastBlock, strong: markup.strong });
    next = lastBlock + 1;
  }
  return boxes;
}
