import { textsBelow } from '../capture/tree';
import { type Box, Boxes } from './boxes';
import { addCounts, type TextCounts } from './text-counts';

/** A stretch of text between two edges of boxes: a paragraph, a heading, an entry of a menu. */
export interface Line extends TextCounts {
  readonly box: Box;
  /** The words of it that are in links, and in bold. */
  linkWords: number;
  strongWords: number;
  /** Its beginning, long enough for a headline or a date. */
  text: string;
}

/** What a page shows as text. */
export interface PageText {
  /** In document order, none of them blank. */
  readonly lines: readonly Line[];
  /** The class attributes of the boxes around them, each once. */
  readonly classes: ReadonlySet<string>;
}

/** Text nodes that are looked at; what stands behind them changes no answer. */
const MAX_TEXTS = 4000;
const TEXT_LENGTH = 200;

/** A page that shows fewer words is hidden as a whole, until its scripts show it. */
const FEW_WORDS = 60;

/** Reads the text that a page shows in one walk of bounded length, without layout and without changing anything. */
export function readText(root: Element): PageText {
  const boxes = new Boxes(root, false);
  const shown = readLines(root, boxes);
  const words = shown.lines.reduce((sum, line) => sum + line.words, 0);
  return words < FEW_WORDS && boxes.leavesOut ? readLines(root, new Boxes(root, true)) : shown;
}

function readLines(root: Element, boxes: Boxes): PageText {
  const lines: Line[] = [];
  let line: Line | null = null;
  const walker = textsBelow(root);
  for (let count = 0; count < MAX_TEXTS; count++) {
    const node = walker.nextNode() as Text | null;
    if (node === null) break;
    const text = node.data;
    if (isBlank(text)) continue;
    const standing = boxes.of(node.parentNode!);
    if (standing === null) continue;
    if (line === null || line.box !== standing.box) {
      line = newLine(standing.box);
      lines.push(line);
    }
    const words = addCounts(text, line);
    if (standing.link) line.linkWords += words;
    if (standing.strong) line.strongWords += words;
    if (line.text.length < TEXT_LENGTH) line.text += text.slice(0, TEXT_LENGTH);
  }
  return { lines, classes: boxes.classes };
}

function newLine(box: Box): Line {
  return {
    box,
    words: 0,
    commas: 0,
    stops: 0,
    quotes: 0,
    digits: 0,
    currencies: 0,
    dense: 0,
    linkWords: 0,
    strongWords: 0,
    text: '',
  };
}

function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x20 && code !== 0xa0) return false;
  }
  return true;
}
