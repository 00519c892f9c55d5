import { splitSentences } from '../../text/sentences';
import { textWalker } from '../ranges';

/** What is read, each with a place of its own in the order of reading. */
const READ = 'h1, h2, h3, h4, h5, h6, .standfirst, p, li, dt, dd, blockquote';

/** What is passed over: what stands beside the text, and what is no text. */
const UNREAD =
  'figure, figcaption, table, pre, aside, button, rt, rp, sup:has(a), .meta, .origin, .notice, .embed, .note, .footnotes, [role="doc-endnotes"], [hidden]';

/** A sentence of the article on screen. */
export interface Sentence {
  readonly text: string;
  readonly block: HTMLElement;
  /** UTF-16 offsets in what is read of the block. */
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the sentences to be read: headline, standfirst, headings and text, without captions, notes and tables.
 *
 * @param article - The element of part `article`.
 * @param lang - BCP 47.
 */
export function findSentences(article: HTMLElement, lang: string): Sentence[] {
  const blocks = [...article.querySelectorAll<HTMLElement>(READ)].filter((block) => !block.closest(UNREAD));
  return blocks.flatMap((block) => {
    const text = textNodesOf(block)
      .map(({ data }) => data)
      .join('');
    return splitSentences(text, lang).map(({ start, end }) => ({ text: text.slice(start, end), block, start, end }));
  });
}

/**
 * Where a sentence stands now.
 *
 * @param sentence - Of {@link findSentences}.
 * @returns A range from its first character to its last; collapsed where its text is gone.
 */
export function rangeOf({ block, start, end }: Sentence): Range {
  const range = block.ownerDocument.createRange();
  range.selectNodeContents(block);
  range.collapse(true);
  let offset = 0;
  let isOpen = false;
  for (const node of textNodesOf(block)) {
    const last = offset + node.length;
    if (!isOpen && start < last) {
      range.setStart(node, start - offset);
      isOpen = true;
    }
    if (isOpen && end <= last) {
      range.setEnd(node, end - offset);
      return range;
    }
    offset = last;
  }
  return range;
}

/** The texts that belong to a block itself, not to one within it. */
function textNodesOf(block: HTMLElement): Text[] {
  const walker = textWalker(block, `${READ}, ${UNREAD}`);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.nodeType === Node.TEXT_NODE) nodes.push(node as Text);
  return nodes;
}
