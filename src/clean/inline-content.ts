import type { Content } from '../article';
import { attribute, tagOf } from '../capture/tree';
import type { Piece, TextBlock } from '../capture/page';
import { ALLOWED, COMMON_ATTRIBUTES, LINK_SCHEMES } from './allowed';

/** Inline elements that carry meaning in a text; all others are transparent. */
const KEPT = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q ruby s samp small strong sub sup time u var'.split(' '),
);
/** Elements inside each other that are kept; pages that nest more mean nothing by it. */
const MAX_INLINE = 16;
/** Old names of kept elements. */
const RENAMED: Readonly<Record<string, string>> = { strike: 's', tt: 'code', acronym: 'abbr', nobr: 'span', big: 'span' };

/** An element while its content grows. */
export interface Growing {
  tag: string;
  attributes: Record<string, string>;
  content: (Content | Growing)[];
  paragraph?: number;
}

/** Makes addresses absolute; null for what a link must not lead to. */
export interface ResolveLink {
  (href: string): string | null;
  /** What links of the page lead to within it; see `linkTargets`. */
  readonly targets?: ReadonlyMap<Element, string>;
}

/**
 * @param base - The document's base address.
 * @param targets - What links of the page lead to within it.
 * @returns A function from an `href` to an absolute address of an allowed scheme, or null.
 */
export function linkResolver(base: string, targets: ReadonlyMap<Element, string> = new Map()): ResolveLink {
  const known = new Map<string, string | null>();
  const resolve = (href: string): string | null => {
    let resolved = known.get(href);
    if (resolved === undefined) {
      // What is no address keeps its text and loses its link.
      known.set(href, (resolved = absolute(href, base, LINK_SCHEMES)));
    }
    return resolved;
  };
  return Object.assign(resolve, { targets });
}

/**
 * Makes an address absolute.
 *
 * @param base - The document's base address.
 * @returns Null for what is no address, or of none of the schemes.
 */
export function absolute(address: string, base: string, schemes: readonly string[]): string | null {
  try {
    const url = new URL(address, base);
    return schemes.includes(url.protocol) ? url.href : null;
  } catch {
    // Not an address.
    return null;
  }
}

/** The allowed attributes of an element, addresses made absolute. */
export function allowedAttributes(element: Element, tag: string, resolve: ResolveLink): Record<string, string> {
  const attributes: Record<string, string> = {};
  const id = resolve.targets?.get(element);
  if (id !== undefined) attributes['id'] = id;
  for (const name of [...COMMON_ATTRIBUTES, ...(ALLOWED[tag] ?? [])]) {
    const value = attribute(element, name);
    if (value === null) continue;
    if (name === 'href') {
      const href = resolve(value);
      if (href) attributes['href'] = href;
    } else attributes[name] = value;
  }
  return attributes;
}

/**
 * Rebuilds a stretch of a text block as plain data, with the inline elements around its pieces.
 *
 * @param from - UTF-16 offset in `block.text`.
 * @param to - Offset after the last character.
 * @returns Content whose `contentText` is `block.text.slice(from, to)`.
 */
export function inlineContent(block: TextBlock, from: number, to: number, resolve: ResolveLink): Content[] {
  const { pieces, text, container, inline } = block;
  // Most paragraphs are one piece of text with nothing around it.
  if (pieces.length === 1 && inline === null && !pieces[0]!.link) return from < to ? [text.slice(from, to)] : [];
  const root: Growing = { tag: 'span', attributes: {}, content: [] };
  let open: { element: Element; node: Growing }[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    const start = Math.max(from, piece.start);
    const end = Math.min(to, pieces[i + 1]?.start ?? text.length);
    const isNote = piece.annotation !== undefined;
    if (isNote ? piece.start <= from || piece.start > to : start >= end) continue;
    const chain = inlineChain(piece, container.element, resolve);
    let shared = 0;
    while (shared < open.length && shared < chain.length && open[shared]!.element === chain[shared]) shared++;
    open = open.slice(0, shared);
    for (const element of chain.slice(shared)) {
      const tag = RENAMED[tagOf(element)] ?? tagOf(element);
      const attributes = allowedAttributes(element, tag, resolve);
      const node: Growing = { tag, attributes, content: [] };
      (open.at(-1)?.node ?? root).content.push(node);
      open.push({ element, node });
    }
    const parent = open.at(-1)?.node ?? root;
    if (isNote) parent.content.push({ tag: 'rt', attributes: {}, content: [piece.annotation.trim()] });
    else appendText(parent, text.slice(start, end));
  }
  return root.content;
}

function appendText(parent: Growing, text: string): void {
  const last = parent.content.at(-1);
  if (typeof last === 'string') parent.content[parent.content.length - 1] = last + text;
  else parent.content.push(text);
}

/**
 * The kept inline elements (links only where they lead somewhere allowed) from the container down to a text node, and a link around the
 * container. Crosses shadow roots and slots.
 */
function inlineChain({ node, link }: Piece, container: Element, resolve: ResolveLink): Element[] {
  const chain: Element[] = [];
  let parent: Node | null = node.parentNode;
  while (parent && parent !== container) {
    if (parent.nodeType === 1) {
      const tag = tagOf(parent as Element);
      if (tag === 'a' ? leads(parent as Element, resolve) : KEPT.has(RENAMED[tag] ?? tag)) chain.push(parent as Element);
      parent = parent.parentNode;
    } else parent = (parent as ShadowRoot).host ?? null;
  }
  if (link && link.contains(container) && leads(link, resolve)) chain.push(link);
  return chain.toReversed().slice(0, MAX_INLINE);
}

function leads(link: Element, resolve: ResolveLink): boolean {
  const href = link.getAttribute('href');
  return href !== null && resolve(href) !== null;
}
