import { isHidden } from './hidden';
import { type Alike, Container, Role, SIGNATURES } from './page';
import { ARIA_ROLES, TAG_ROLES } from './tags';
import { attribute, attributeNames } from './tree';

/**
 * Containers nest no deeper. What lies deeper stands side by side below the last level, so that looking at all that is around a block
 * costs the same everywhere; pages that people read nest 30 deep, and parsers stop at 512.
 */
const MAX_DEPTH = 100;

/** Attributes that say what an element is, beside class and id. */
const DESCRIBING = new Set(['role', 'itemprop', 'itemtype', 'hidden', 'style']);

/** The containers that a walk meets, in its order. */
export class ContainerList {
  readonly all: Container[] = [];
  readonly #visible: ((element: Element) => boolean) | undefined;
  readonly #signatures = new Map<string, number>();
  readonly #siblings = new Map<number, Alike>();

  /** @param visible - Whether a live page shows an element; without it attributes and inline styles decide. */
  constructor(visible: ((element: Element) => boolean) | undefined) {
    this.#visible = visible;
  }

  /**
   * Adds the container of an element.
   *
   * @param tag - Its local name.
   * @param parent - The container around it; null for the root.
   */
  add(element: Element, tag: string, parent: Container | null): Container {
    let flags = (parent ? parent.flags : 0) | (TAG_ROLES.get(tag) ?? 0);
    let className = '';
    let id = '';
    if (tag === 'form' || element.hasAttributes()) {
      let isDescribed = this.#visible !== undefined;
      for (const name of attributeNames(element, tag)) {
        if (name === 'class') className = attribute(element, 'class', tag) ?? '';
        else if (name === 'id') id = attribute(element, 'id', tag) ?? '';
        else isDescribed ||= DESCRIBING.has(name);
      }
      if (isDescribed) flags |= this.#described(element, tag);
    } else if (this.#visible && !this.#visible(element)) flags |= Role.hidden;
    const names = id ? `${className} ${id}` : className;
    const signatureKey = className ? `${tag}.${className}` : tag;
    let signature = this.#signatures.get(signatureKey);
    if (signature === undefined) this.#signatures.set(signatureKey, (signature = this.#signatures.size % SIGNATURES));
    const around = parent && parent.depth >= MAX_DEPTH ? parent.parent : parent;
    const alike = this.#alike(around, signature);
    const container = new Container(element, around, tag, flags, names, signature, alike, this.all.length);
    this.all.push(container);
    return container;
  }

  /** The count of a parent's containers of one signature, with one more. */
  #alike(parent: Container | null, signature: number): Alike {
    const key = parent ? parent.index * SIGNATURES + signature : -1;
    let alike = this.#siblings.get(key);
    if (!alike) this.#siblings.set(key, (alike = { count: 0 }));
    alike.count++;
    return alike;
  }

  /** What attributes say of an element, as `Role` bits. */
  #described(element: Element, tag: string): number {
    let flags = 0;
    const role = attribute(element, 'role', tag);
    if (role) flags |= ARIA_ROLES.get(role) ?? 0;
    const property = attribute(element, 'itemprop', tag);
    if (property && /articleBody|reviewBody/i.test(property)) flags |= Role.body;
    const type = attribute(element, 'itemtype', tag);
    if (property === 'comment' || (type && /schema\.org\/(?:User)?Comments?$/i.test(type))) flags |= Role.comment;
    if (attribute(element, 'hidden', tag) === 'until-found') return flags | Role.collapsed;
    return isHidden(element, this.#visible, tag) ? flags | Role.hidden : flags;
  }
}
