import type { Block, BlockKind, Content, ContentElement, Place } from '../article';
import { contentText } from '../article';
import type { Growing } from './inline-content';
import type { Leaf, Mark } from './tree-builder';

/** Where an entry of the ledger stood, in the finished tree. */
export interface Position {
  readonly place: Place;
  readonly path: readonly number[];
}

/** A finished tree and what follows from it. */
export interface Finished {
  readonly blocks: readonly Block[];
  readonly paragraphs: readonly string[];
  readonly text: string;
  /** By number of the ledger entry. */
  readonly positions: ReadonlyMap<number, Position>;
}

const KINDS: Readonly<Record<string, BlockKind>> = {
  ul: 'list',
  ol: 'list',
  blockquote: 'quote',
  pre: 'preformatted',
  table: 'table',
  dl: 'definitions',
  hr: 'rule',
  figure: 'figure',
};

/** Holders that take the content of a single paragraph as their own. */
const UNWRAPPING = new Set(['li', 'td', 'th', 'dt', 'dd', 'caption']);

/**
 * Turns a growing tree into blocks: numbers the paragraphs, collects the text, and finds the path of each mark.
 *
 * @param root - From a `TreeBuilder`; not changed.
 */
export function finish(root: Growing): Finished {
  const paragraphs: string[] = [];
  const lines: string[] = [];
  const positions = new Map<number, Position>();
  let row: string[] | null = null;

  /** @param leaf - The line's text so far and, where it is a paragraph, its number; null above lines. */
  function content(
    items: readonly (Content | Growing)[],
    path: readonly number[],
    leaf: { paragraph: number | null; text: string } | null,
  ): Content[] {
    const done: Content[] = [];
    for (const item of items) {
      if (typeof item === 'string') {
        done.push(item);
        if (leaf) leaf.text += item;
      } else if (item.tag === '#removal') {
        const paragraph = leaf?.paragraph ?? null;
        positions.set((item as Mark).removal, {
          place:
            leaf && paragraph !== null ? { paragraph, offset: leaf.text.length } : { paragraph: paragraphs.length, offset: null },
          path: [...path, done.length],
        });
      } else if (leaf) {
        const inner = content(item.content, [...path, done.length], leaf);
        // `contentText` counts a line break and leaves out annotations.
        if (item.tag === 'br') leaf.text += '\n';
        else if (item.tag === 'rt' || item.tag === 'rp')
          leaf.text = leaf.text.slice(0, leaf.text.length - contentText(inner).length);
        done.push({ tag: item.tag, attributes: item.attributes, content: inner });
      } else done.push(element(item as Growing, [...path, done.length]));
    }
    return done;
  }

  function element(node: Growing, path: readonly number[]): ContentElement {
    if ('role' in node) return leafElement(node as Leaf, path);
    const only = soleParagraph(node);
    if (only) {
      const at = node.content.indexOf(only);
      const inner = leafElement(only, path, node.content.slice(0, at) as Mark[], node.content.slice(at + 1) as Mark[]);
      return { ...inner, tag: node.tag, attributes: { ...inner.attributes, ...node.attributes } };
    }
    if (node.tag === 'tr') {
      const outer = row;
      const own: string[] = [];
      row = own;
      const cells = content(node.content, path, null);
      row = outer;
      (outer ?? lines).push(own.join('\t'));
      return { tag: node.tag, attributes: node.attributes, content: cells };
    }
    return { tag: node.tag, attributes: node.attributes, content: content(node.content, path, null) };
  }

  /** @param before - Marks of the holder that the leaf is unwrapped into, and those after it. */
  function leafElement(
    leaf: Leaf,
    path: readonly number[],
    before: readonly Mark[] = [],
    after: readonly Mark[] = [],
  ): ContentElement {
    const isProse = leaf.role === 'prose';
    const state = { paragraph: isProse ? paragraphs.length : null, text: '' };
    if (isProse) paragraphs.push('');
    const inner = content([...before, ...leaf.content, ...after], path, state);
    if (leaf.role !== 'caption') {
      if (row) row.push(state.text);
      else lines.push(state.text);
    }
    const done: ContentElement = { tag: leaf.tag, attributes: leaf.attributes, content: inner };
    if (state.paragraph === null) return done;
    paragraphs[state.paragraph] = state.text;
    return { ...done, paragraph: state.paragraph };
  }

  const blocks: Block[] = [];
  for (const item of root.content) {
    const node = item as Growing;
    if (node.tag === '#removal') {
      positions.set((node as Mark).removal, { place: { paragraph: paragraphs.length, offset: null }, path: [blocks.length] });
      continue;
    }
    const done = element(node, [blocks.length]);
    blocks.push({ kind: kindOf(node), ...done });
  }
  return { blocks, paragraphs, text: lines.filter((line) => line !== '').join('\n'), positions };
}

function kindOf(node: Growing): BlockKind {
  if ('role' in node) {
    const { role } = node as Leaf;
    if (role === 'heading') return 'heading';
    if (role === 'note') return 'note';
  }
  if (node.tag === 'figure' && node.content.some((item) => typeof item !== 'string' && item.tag === 'a')) return 'embed';
  return KINDS[node.tag] ?? 'paragraph';
}

/** The one paragraph in a list item or cell that needs no element of its own. */
function soleParagraph(node: Growing): Leaf | null {
  if (!UNWRAPPING.has(node.tag)) return null;
  const elements = node.content.filter((item) => typeof item !== 'string' && item.tag !== '#removal');
  const [only] = elements;
  return elements.length === 1 && only && 'role' in (only as Growing) && (only as Growing).tag === 'p' ? (only as Leaf) : null;
}
