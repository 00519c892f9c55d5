import type { TagKind } from './tag-kinds';

/** Steps over the composed tree that page markup can't fool: forms and documents let their named children hide the DOM's own properties. */

/** Reads a DOM property past any named child that hides it (`<form><input name=firstChild>`). */
export function builtin<T extends object, K extends keyof T>(node: T, name: K): T[K] {
  return Reflect.get(Object.getPrototypeOf(node) as object, name, node) as T[K];
}

/** Local name of an element, lower case as parsers make it. */
export function tagOf(element: Element): string {
  const name: unknown = element.localName;
  return typeof name === 'string' ? name : 'form';
}

/** An attribute's value, or null. The element's tag saves asking for it again. */
export function attribute(element: Element, name: string, tag = tagOf(element)): string | null {
  return tag === 'form' ? builtin(element, 'getAttribute').call(element, name) : element.getAttribute(name);
}

/** Names of an element's attributes: one call instead of one for each that it has not. */
export function attributeNames(element: Element, tag: string): string[] {
  return tag === 'form' ? builtin(element, 'getAttributeNames').call(element) : element.getAttributeNames();
}

/** The element around an element; null for the root of a tree. */
export function elementAround(element: Element): Element | null {
  return tagOf(element) === 'form' ? builtin(element, 'parentElement') : element.parentElement;
}

/** `NodeFilter.SHOW_TEXT`, which a page can't change here. */
const SHOW_TEXT = 4;

/** Walks the text nodes below a node, in document order. */
export function textsBelow(root: Node): TreeWalker {
  const document = builtin(root, 'ownerDocument')!;
  return builtin(document, 'createTreeWalker').call(document, root, SHOW_TEXT);
}

/** The document's body as the parser made it, or null. */
export function bodyOf(document: Document): HTMLElement | null {
  return builtin(document, 'body');
}

/**
 * Where an element's rendered children hang: its open shadow root, the assigned nodes of a slot, the body of a same-origin frame, or
 * itself.
 *
 * @returns The first child of a sibling chain, or a list of nodes.
 */
export function composedChildren(element: Element, { name, isPlain, mayHostShadow }: TagKind): Node | null | readonly Node[] {
  if (isPlain) return element.firstChild;
  if (mayHostShadow) return (element.shadowRoot ?? element).firstChild;
  if (name === 'form') return builtin(element, 'firstChild');
  if (name === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes?.() ?? [];
    return assigned.length > 0 ? assigned : element.firstChild;
  }
  return frameBody(element as HTMLIFrameElement);
}

/**
 * What a declarative shadow root shows that a parser without such (DOMParser) left in place as a template: its content, and what follows.
 *
 * @param template - The first element of one that may host a shadow root.
 * @returns Null where it is an ordinary template, as each is that a shadow root or another template holds itself.
 */
export function declaredShadow(template: Element): Node[] | null {
  if (!template.hasAttribute('shadowrootmode') || template.previousElementSibling || !template.parentElement) return null;
  const nodes = [...(template as HTMLTemplateElement).content.childNodes];
  for (let node = template.nextSibling; node; node = node.nextSibling) nodes.push(node);
  return nodes;
}

function frameBody(frame: HTMLIFrameElement): Node | null {
  try {
    const document = frame.contentDocument;
    return document ? (bodyOf(document)?.firstChild ?? null) : null;
  } catch {
    // Another origin: nothing of it can be read.
    return null;
  }
}
