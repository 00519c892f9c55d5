/** Attributes of an element of the interface. `false` and `undefined` leave one out, `true` sets it empty. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * Makes an element of the interface. Strings become text, never markup.
 *
 * @param document - Any; the context's is the safe one.
 * @param tag - HTML tag.
 * @param attributes - Set as they are: our own words and numbers only, never the page's.
 * @param children - Nodes and texts in order.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children);
  return made;
}
