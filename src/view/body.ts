import type { Block, Content, Removal } from '../article';
import { runThrough, type Steps } from '../steps';
import { build, type Built } from './build';
import { element } from './element';
import { icon } from './icon';
import { setTable } from './table';

const HEADING = /^h[2-6]$/u;

/**
 * Builds content and sets it up for reading: kinds marked for the style sheet, wide parts in boxes that scroll, pictures loaded when
 * they come near.
 *
 * @param document - The context's.
 * @param content - Blocks of the article, or what was removed from it.
 */
export function layOut(document: Document, content: readonly (Block | Content)[]): Built {
  return runThrough(layOutSteps(document, content, []));
}

/**
 * What `layOut` does, in steps.
 *
 * @param removals - Those whose place is to be marked.
 */
export function* layOutSteps(
  document: Document,
  content: readonly (Block | Content)[],
  removals: readonly Removal[],
): Steps<Built> {
  const built = yield* build(document, content, removals);
  for (const item of content) {
    if (typeof item === 'string' || !('kind' in item)) continue;
    const node = built.nodes.get(item);
    node?.classList.add('block', item.kind);
    const link = item.kind === 'embed' ? node?.querySelector('a') : null;
    if (link) setEmbed(document, link);
  }
  yield;
  const above: number[] = [];
  for (const node of built.nodes.values()) {
    if (HEADING.test(node.localName)) setLevel(node, above);
    if (node.localName === 'img') {
      node.setAttribute('loading', 'lazy');
      node.setAttribute('decoding', 'async');
    } else if (node.localName === 'a') {
      node.setAttribute('rel', 'noopener');
    } else if (node.localName === 'pre') {
      node.tabIndex = 0;
    } else if (node instanceof HTMLTableElement) {
      setTable(document, node);
    }
  }
  return built;
}

/** The way to the original: its still picture, if the page names one, what it is called, and where it leads. Nothing of it loads before a press. */
function setEmbed(document: Document, link: HTMLAnchorElement): void {
  const still = link.querySelector('img');
  const host = link.hostname.replace(/^www\./u, '');
  const title = link.textContent.trim();
  link.replaceChildren(
    ...(still ? [element(document, 'span', { class: 'still' }, still, icon(document, 'play'))] : []),
    ...(title === link.hostname ? [] : [title]),
    element(document, 'span', { class: 'embed-host' }, host),
  );
}

/**
 * Pages skip levels of headings for looks; who goes from heading to heading by ear should miss none.
 *
 * @param above - Own levels of the headings that this one may stand under; kept up to date.
 */
function setLevel(heading: HTMLElement, above: number[]): void {
  const own = Number(heading.localName.slice(1));
  while ((above.at(-1) ?? 0) >= own) above.pop();
  above.push(own);
  const level = above.length + 1;
  if (level !== own) heading.ariaLevel = String(level);
}
