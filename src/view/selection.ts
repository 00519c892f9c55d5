import type { Passage } from '../export/text-fragment';
import type { Context } from './context';
import { RESTORED, textWalker } from './ranges';

/** What a selection is told by: a line each. */
const BLOCKS = 'p, li, dt, dd, h1, h2, h3, h4, h5, h6, td, th, pre, figcaption, caption, blockquote, .standfirst';

/** What is no text of the article. */
const UNQUOTED = `rt, rp, button, .meta, .embed-host, [hidden], [${RESTORED}]`;

/** What browsers offer on a shadow root or on its selection, each in its own way. */
interface Selecting {
  readonly getSelection?: () => Selection | null;
}

/**
 * What the person has selected in the article.
 *
 * @param context - The view's context.
 * @param article - The element that holds the text.
 * @returns Null where nothing or only white space is selected.
 */
export function selectedPassage({ root }: Context, article: HTMLElement): Passage | null {
  const range = selectedRange(root);
  if (!range || range.collapsed || !range.intersectsNode(article)) return null;
  const lines: { block: Element; text: string }[] = [];
  let before = '';
  let after = '';
  const walker = textWalker(article, UNQUOTED);
  let waiting = null as { block: Element; text: string } | null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const block = node.parentElement?.closest(BLOCKS);
    if (!block || (node.nodeType !== Node.TEXT_NODE && node.nodeName !== 'BR')) continue;
    const text = node.nodeName === 'BR' ? ' ' : (node as Text).data;
    const { from, to } = within(range, node, text.length);
    if (waiting?.block !== block) waiting = { block, text: '' };
    const last = lines.at(-1);
    if (from < to) {
      if (lines.length === 0) before = waiting.text + text.slice(0, from);
      if (last?.block === block) last.text += text.slice(from, to);
      else lines.push({ block, text: text.slice(from, to) });
      after = text.slice(to);
    } else if (last?.block === block) after += text;
    waiting.text += text;
  }
  const texts = lines.map(({ text }) => text.trim()).filter((text) => text !== '');
  return texts.length > 0 ? { lines: texts, before, after } : null;
}

/** The selection's range inside a shadow root, by whichever way the browser has. */
function selectedRange(root: ShadowRoot): Range | null {
  const { ownerDocument: document } = root;
  const own = (root as Selecting).getSelection?.() ?? null;
  if (own) return own.rangeCount > 0 ? own.getRangeAt(0) : null;
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const [composed] = selection.getComposedRanges({ shadowRoots: [root] });
  if (!composed) return null;
  const range = document.createRange();
  range.setStart(composed.startContainer, composed.startOffset);
  range.setEnd(composed.endContainer, composed.endOffset);
  return range;
}

/** Which part of a node of so many characters is in a range. */
function within(range: Range, node: Node, length: number): { from: number; to: number } {
  if (!range.intersectsNode(node)) return { from: 0, to: 0 };
  const from = range.startContainer === node ? range.startOffset : 0;
  const to = range.endContainer === node ? range.endOffset : length;
  return { from, to };
}
