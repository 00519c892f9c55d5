import type { Article, Block, Content, ContentElement, Removal } from '../article';
import { boxTag, STRICT_PARENTS } from '../view/restored-box';

/**
 * The article as a person has changed it.
 *
 * @param article - As it was read; not changed.
 * @param isHidden - Whether they have hidden a block.
 * @param restored - Which of its removals they have put back: each stands where it was taken out, marked as `restored`.
 */
export function withChanges(article: Article, isHidden: (block: Block) => boolean, restored: ReadonlySet<Removal>): Article {
  const back = article.removed.filter((removal) => restored.has(removal)).toSorted((a, b) => byPath(a.path, b.path));
  const before = (index: number): Block[] =>
    back.filter(({ path }) => path.length === 1 && path[0] === index).map(({ content }) => ({ kind: 'note', ...wrap(content) }));
  const blocks = article.blocks.flatMap((block, index) => {
    if (isHidden(block)) return before(index);
    const within = back.filter(({ path }) => path.length > 1 && path[0] === index);
    // From the end, so that no path is moved by what is put in before it.
    return [...before(index), within.reduceRight((element, { path, content }) => putIn(element, path.slice(1), content), block)];
  });
  return { ...article, blocks: [...blocks, ...before(article.blocks.length)] };
}

/** Orders paths as a reader meets them; of those that begin alike the shorter first. */
function byPath(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((step, index) => step !== b[index]);
  return at < 0 ? a.length - b.length : a[at]! - (b[at] ?? -1);
}

function putIn<Element extends ContentElement>(
  element: Element,
  [at = 0, ...below]: readonly number[],
  added: Removal['content'],
): Element {
  const { tag, content } = element;
  const inner = content[at];
  if (below.length > 0) {
    return typeof inner === 'object' ? { ...element, content: content.with(at, putIn(inner, below, added)) } : element;
  }
  const parts = STRICT_PARENTS.has(tag) ? added.filter((item) => typeof item === 'object') : [wrap(added)];
  return { ...element, content: content.toSpliced(at, 0, ...parts) };
}

function wrap(content: Removal['content']): ContentElement {
  const isItems = content.some((item) => typeof item === 'object' && item.tag === 'li');
  const inner: readonly Content[] = isItems ? [{ tag: 'ul', attributes: {}, content }] : content;
  return { tag: boxTag(content), attributes: {}, content: inner, restored: true };
}
