import { hides, isHiddenName } from './hidden';
import { type Alike, Container, Role, SIGNATURES } from './page';
import type { TagKind } from './tag-kinds';
import { ARIA_ROLES } from './tags';
import { attribute, attributeNames } from './tree';

/**
 * Containers nest no deeper. What lies deeper stands side by side below the last level, so that looking at all that is around a block
 * costs the same everywhere; pages that people read nest 30 deep, and parsers stop at 512.
 */
const MAX_DEPTH = 100;

/** Attributes that say what an element is, beside class and id. */
const DESCRIBING = new Set(['role', 'itemprop', 'itemtype', 'hidden', 'style']);

/** What such an attribute says, as `Role` bits. */
function said(name: string, value: string): number {
  if (name === 'role') return ARIA_ROLES.get(value) ?? 0;
  if (name === 'itemprop') return value === 'comment' ? Role.comment : /articleBody|reviewBody/i.test(value) ? Role.body : 0;
  if (name === 'itemtype') return /schema\.org\/(?:User)?Comments?$/i.test(value) ? Role.comment : 0;
  if (hides(name, value)) return Role.hidden;
  return name === 'hidden' ? Role.collapsed : 0;
}

/** The containers that a walk meets, in its order. */
export class ContainerList {
  readonly all: Container[] = [];
  readonly #visible: ((element: Element) => boolean) | undefined;
  /** By tag, then by class. */
  readonly #signatures = new Map<string, Map<string, number>>();
  #signatureCount = 0;
  readonly #siblings = new Map<number, Alike>();

  /** @param visible - Whether a live page shows an element; without it attributes and inline styles decide. */
  constructor(visible: ((element: Element) => boolean) | undefined) {
    this.#visible = visible;
  }

  /**
   * Adds the container of an element.
   *
   * @param parent - The container around it; null for the root.
   */
  add(element: Element, tag: TagKind, parent: Container | null): Container {
    let className = '';
    let id = '';
    let own = 0;
    for (const name of attributeNames(element, tag.name)) {
      const isClass = name === 'class';
      if (!isClass && name !== 'id' && !DESCRIBING.has(name)) continue;
      const value = attribute(element, name, tag.name) ?? '';
      if (isClass) className = value;
      else if (name === 'id') id = value;
      else own |= said(name, value);
    }
    if (this.#visible) own = this.#visible(element) ? own & ~Role.hidden : own | Role.hidden;
    if (own & Role.collapsed) own &= ~Role.hidden;
    if (className && isHiddenName(className)) own |= Role.hidden;
    const flags = (parent ? parent.flags : 0) | tag.role | own;
    const names = id ? `${className} ${id}` : className;
    const around = parent && parent.depth >= MAX_DEPTH ? parent.parent : parent;
    const signature = this.#signature(tag.name, className);
    const alike = this.#alike(around, signature);
    const container = new Container(element, around, tag.name, flags, names, signature, alike, this.all.length);
    this.all.push(container);
    return container;
  }

  /** The number of a tag and class. */
  #signature(tag: string, className: string): number {
    let classes = this.#signatures.get(tag);
    if (!classes) this.#signatures.set(tag, (classes = new Map()));
    let signature = classes.get(className);
    if (signature === undefined) classes.set(className, (signature = this.#signatureCount++ % SIGNATURES));
    return signature;
  }

  /** The count of a parent's containers of one signature, with one more. */
  #alike(parent: Container | null, signature: number): Alike {
    const key = parent ? parent.index * SIGNATURES + signature : -1;
    let alike = this.#siblings.get(key);
    if (!alike) this.#siblings.set(key, (alike = { count: 0 }));
    alike.count++;
    return alike;
  }
}
