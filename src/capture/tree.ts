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
 * Where an element's rendered children hang: its open or declarative shadow root, the assigned nodes of a slot, the body of a
 * same-origin frame, or itself.
 *
 * @returns The first child of a sibling chain, or a list of nodes.
 */
export function composedChildren(element: Element, tag: string): Node | null | readonly Node[] {
  if (tag === 'form') return builtin(element, 'firstChild');
  if (tag === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes?.() ?? [];
    return assigned.length > 0 ? assigned : element.firstChild;
  }
  if (tag === 'iframe' || tag === 'frame') return frameBody(element as HTMLIFrameElement);
  if (!mayHostShadow(tag)) return element.firstChild;
  const root = element.shadowRoot;
  if (root) return root.firstChild;
  // A parser without declarative shadow roots (DOMParser) leaves the template in place.
  const first = element.firstElementChild;
  if (first !== null && first.localName === 'template' && first.hasAttribute('shadowrootmode')) {
    return [...(first as HTMLTemplateElement).content.childNodes, ...[...element.childNodes].filter((node) => node !== first)];
  }
  return element.firstChild;
}

/** The elements that may carry a shadow root (DOM standard, "valid shadow host name"), but the inline one that pages are full of. */
const HOSTS = new Set('article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section'.split(' '));

function mayHostShadow(tag: string): boolean {
  return HOSTS.has(tag) || tag.includes('-');
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
