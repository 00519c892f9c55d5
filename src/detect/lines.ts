import { builtin } from '../capture/tree';
import { type Box, Boxes } from './boxes';
import { addCounts, noCounts, type TextCounts } from './text-counts';

/** A stretch of text between two edges of boxes: a paragraph, a heading, an entry of a menu. */
export interface Line extends TextCounts {
  readonly box: Box;
  /** The words of it that are in links, and in bold. */
  linkWords: number;
  strongWords: number;
  /** Its beginning, long enough for a headline or a date. */
  text: string;
}

/** Text nodes that are looked at; what stands behind them changes no answer. */
const MAX_TEXTS = 6000;
const TEXT_LENGTH = 200;
const SHOW_TEXT = 4;

/** Elements that are not shown, as far as it can be known without layout. */
const UNREAD =
  '[hidden]:not([hidden=until-found]),[aria-hidden=true],[style*="display:none"],[style*="display: none"],dialog:not([open])';

/**
 * Reads the text under an element in one walk of bounded length, without layout.
 *
 * @returns Its lines in document order, none of them blank.
 */
export function readLines(document: Document, root: Element): Line[] {
  const lines: Line[] = [];
  const boxes = new Boxes(root, root.querySelectorAll(UNREAD));
  const walker = builtin(document, 'createTreeWalker').call(document, root, SHOW_TEXT);
  for (let count = 0; count < MAX_TEXTS; count++) {
    const node = walker.nextNode() as Text | null;
    if (node === null) break;
    const text = node.data;
    if (isBlank(text)) continue;
    const standing = boxes.of(node.parentNode!);
    if (standing === null) continue;
    let line = lines.at(-1);
    if (line?.box !== standing.box) {
      line = { ...noCounts(), box: standing.box, linkWords: 0, strongWords: 0, text: '' };
      lines.push(line);
    }
    const words = addCounts(text, line);
    if (standing.link) line.linkWords += words;
    if (standing.strong) line.strongWords += words;
    if (line.text.length < TEXT_LENGTH) line.text += text.slice(0, TEXT_LENGTH);
  }
  return lines;
}

function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x20 && code !== 0xa0) return false;
  }
  return true;
}
