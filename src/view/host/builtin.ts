/**
 * Reads what the DOM itself says of a node, past named elements of the page that hide it: `<img name="querySelector">` does so on a
 * document, `<input name="parentNode">` on its form.
 *
 * @param node - A document or an element of the page.
 * @param name - A property; a method comes unbound.
 */
export function builtin<T extends object, K extends keyof T>(node: T, name: K): T[K] {
  return Reflect.get(Object.getPrototypeOf(node) as object, name, node) as T[K];
}

/** The page's elements that match, like `querySelectorAll`. */
export function all(document: Document, selector: string): Element[] {
  return [...builtin(document, 'querySelectorAll').call(document, selector)];
}

/** The page's root element; null between two of them. */
export function rootOf(document: Document): HTMLElement | null {
  return builtin(document, 'documentElement') as HTMLElement | null;
}
