import { Role } from '../capture/page';
import type { PageStats } from '../extract/features/page-stats';
import { junkMarkup } from './markup';

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
 * @returns The probabilities, 0 for each block of a comment section.
 */
export function withoutComments(stats: PageStats, p: Float32Array): Float32Array {
  const boxes = commentBoxes(stats);
  if (boxes.length === 0) return p;
  const left = p.slice();
  const before = new Float64Array(p.length + 1);
  for (let i = 0; i < p.length; i++) before[i + 1] = before[i]! + (p[i]! >= KEPT ? stats.text[i]!.words : 0);
  let after = 0;
  let end = p.length;
  for (const { firstBlock, lastBlock, strong } of boxes.toReversed()) {
    for (let i = lastBlock + 1; i < end; i++) if (p[i]! >= KEPT) after += stats.text[i]!.words;
    end = firstBlock;
    if ((strong || after < WORDS_AFTER) && before[firstBlock]! >= WORDS_BEFORE) left.fill(0, firstBlock, lastBlock + 1);
  }
  return left;
}

interface CommentBox {
  readonly firstBlock: number;
  readonly lastBlock: number;
  readonly strong: boolean;
}

/** The outermost boxes that are called after comments and don't hold the headline, in reading order. */
function commentBoxes({ page, headline }: PageStats): CommentBox[] {
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
