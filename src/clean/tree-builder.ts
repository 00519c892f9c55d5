import type { Content } from '../article';
import type { Container } from '../capture/page';
import { stepsUp } from '../extract/features/ancestry';
import type { Growing } from './inline-content';

/** What a leaf of the tree is to `text` and `paragraphs`: only `prose` is numbered, only `caption` is no line of the text. `plain`: restorable content. */
export type LeafRole = 'prose' | 'heading' | 'caption' | 'note' | 'cell' | 'code' | 'plain';

/** Stands in the growing tree where an entry of the ledger was taken out. */
export interface Mark extends Growing {
  tag: '#removal';
  removal: number;
}

export interface Leaf extends Growing {
  role: LeafRole;
}

/** Elements whose text is one line of the article. */
const LEAVES = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'summary']);
/** Elements that keep their place around what they hold. */
const HOLDERS = new Set('ul ol li dl dt dd table thead tbody tfoot tr td th caption blockquote'.split(' '));
/** Parts that mean nothing outside the holder of that name. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  li: ['ul', 'ol'],
  dt: ['dl'],
  dd: ['dl'],
  tr: ['table', 'thead', 'tbody', 'tfoot'],
  td: ['tr'],
  th: ['tr'],
  thead: ['table'],
  tbody: ['table'],
  tfoot: ['table'],
  caption: ['table'],
};
/** Holders inside each other; deeper ones are left out, so that no step over the tree runs out of stack. */
const MAX_HOLDERS = 24;

/** Holders that hold nothing but these. Text that a page puts beside them stands outside: parsers move it there too. */
const CONTENTS: Readonly<Record<string, readonly string[]>> = {
  ul: ['li', 'ul', 'ol'],
  ol: ['li', 'ul', 'ol'],
  dl: ['dt', 'dd'],
  table: ['caption', 'thead', 'tbody', 'tfoot', 'tr'],
  thead: ['tr'],
  tbody: ['tr'],
  tfoot: ['tr'],
  tr: ['td', 'th'],
};

/** Headings of the page become h2 and lower: h1 is the reader's title. */
const HEADING_TAGS: Readonly<Record<string, string>> = { h1: 'h2', h2: 'h2', h3: 'h3', h4: 'h4', h5: 'h5', h6: 'h6' };

/**
 * Builds the article's tree from text blocks in reading order: opens and closes the lists, tables and quotes around them as the page had
 * them, and drops every other wrapper.
 */
export class TreeBuilder {
  readonly root: Growing = { tag: '#root', attributes: {}, content: [] };
  readonly #isTransparent: (container: Container) => boolean;
  readonly #targets: ReadonlyMap<Element, string>;
  readonly #placed = new Set<string>();
  #open: { container: Container; node: Growing }[] = [];
  /** The container whose holders are open. */
  #around: Container | null = null;
  #leaf: { container: Container; node: Leaf } | null = null;

  /**
   * @param isTransparent - Whether a list, table or quote of the page is only layout.
   * @param targets - Ids that links lead to, by element.
   */
  constructor(isTransparent: (container: Container) => boolean, targets: ReadonlyMap<Element, string> = new Map()) {
    this.#isTransparent = isTransparent;
    this.#targets = targets;
  }

  /**
   * Adds a line of text.
   *
   * @param joins - It continues the leaf before after a single line break, if that is of the same container.
   */
  add(container: Container, content: readonly (Content | Growing)[], role: LeafRole, joins: boolean): void {
    const last = this.#leaf;
    if (joins && last && last.container === container && last.node.role === role) {
      last.node.content.push({ tag: 'br', attributes: {}, content: [] }, ...content);
      return;
    }
    const parent = this.#enter(container);
    const node: Leaf = {
      tag: role === 'heading' ? headingTag(container) : leafTag(container),
      attributes: this.#id(container),
      content: [...content],
      role: parent.tag === 'td' || parent.tag === 'th' ? (role === 'prose' ? 'cell' : role) : role,
    };
    parent.content.push(node);
    this.#leaf = { container, node };
  }

  /** Adds a finished element, such as a figure, where its container stands. */
  insert(container: Container, node: Growing): void {
    this.#enter(container).content.push(node);
    this.#leaf = null;
  }

  /** Marks where an entry of the ledger was taken out, without opening anything. */
  mark(container: Container, removal: number): void {
    let around = 0;
    while (around < this.#open.length && stepsUp(this.#open[around]!.container, container) === 0) around++;
    const parent = this.#open[around - 1]?.node ?? this.root;
    parent.content.push({ tag: '#removal', attributes: {}, content: [], removal } as Mark);
    this.#leaf = null;
  }

  /** Opens the holders around a container. @returns The node for what stands in it. */
  #enter(container: Container): Growing {
    // Lines side by side have the same around them.
    const around = HOLDERS.has(container.tag) ? container : container.parent;
    if (around !== this.#around) {
      this.#around = around;
      this.#openOnly(around ? this.#chain(around) : []);
    }
    return this.#open.at(-1)?.node ?? this.root;
  }

  #openOnly(chain: readonly Container[]): void {
    let shared = 0;
    while (shared < chain.length && this.#open[shared]?.container === chain[shared]) shared++;
    this.#open.length = shared;
    for (const holder of chain.slice(shared)) {
      const node: Growing = { tag: holder.tag, attributes: { ...holderAttributes(holder), ...this.#idOf(holder) }, content: [] };
      (this.#open.at(-1)?.node ?? this.root).content.push(node);
      this.#open.push({ container: holder, node });
    }
  }

  /** The id of the nearest wrapper below a holder that has one, for the first line in it. */
  #id(container: Container): Record<string, string> {
    if (this.#targets.size === 0) return {};
    for (let c: Container | null = container; c && !HOLDERS.has(c.tag); c = c.parent) {
      const id = this.#idOf(c);
      if (id) return id;
    }
    return {};
  }

  #idOf({ element }: Container): Record<string, string> | null {
    const id = this.#targets.get(element);
    if (id === undefined || this.#placed.has(id)) return null;
    this.#placed.add(id);
    return { id };
  }

  /** The holders around a container, outermost first, itself included. */
  #chain(container: Container): Container[] {
    const around: Container[] = [];
    for (let c: Container | null = container; c; c = c.parent) if (HOLDERS.has(c.tag)) around.push(c);
    const chain: Container[] = [];
    for (const holder of around.toReversed()) {
      const parent = chain.at(-1);
      const needs = PARTS[holder.tag];
      if (needs ? parent && needs.includes(parent.tag) : !this.#isTransparent(holder)) chain.push(holder);
    }
    chain.length = Math.min(chain.length, MAX_HOLDERS);
    return chain.reduceRight<Container[]>((inner, holder) => {
      const parts = CONTENTS[holder.tag];
      return !parts || (inner[0] && parts.includes(inner[0].tag)) ? [holder, ...inner] : inner;
    }, []);
  }
}

/** A heading by its look or its ARIA role alone gets the tag of one. */
function headingTag(container: Container): string {
  const tag = leafTag(container);
  return /^h\d$/.test(tag) ? tag : 'h3';
}

function leafTag(container: Container): string {
  for (let c: Container | null = container; c; c = c.parent) {
    if (LEAVES.has(c.tag)) return c.tag === 'summary' ? 'p' : (HEADING_TAGS[c.tag] ?? c.tag);
    if (HOLDERS.has(c.tag)) break;
  }
  return 'p';
}

function holderAttributes({ element, tag }: Container): Record<string, string> {
  const attributes: Record<string, string> = {};
  const names =
    tag === 'ol'
      ? ['start', 'reversed', 'type']
      : tag === 'li'
        ? ['value']
        : tag === 'td' || tag === 'th'
          ? ['colspan', 'rowspan', 'scope']
          : [];
  for (const name of [...names, 'dir', 'lang']) {
    const value = element.getAttribute(name);
    if (value !== null) attributes[name] = value;
  }
  return attributes;
}
