/**
 * What only a live page knows: which of its elements it shows.
 *
 * @param document - The page, before the reader covers it.
 * @returns Undefined where the page hides itself as a whole, so that nothing can be told from it.
 */
export function visibilityIn(document: Document): ((element: Element) => boolean) | undefined {
  const parts: (Element | null)[] = [document.documentElement, document.body];
  return parts.every((part) => part !== null && isShown(part)) ? isShown : undefined;
}

/**
 * An element inside one that is hidden counts as shown: whoever walks the page knows what is around it. Transparent and far-off elements
 * count as shown too, since pages fade their text in as one scrolls.
 */
function isShown(element: Element): boolean {
  // Quick, and right whenever it says yes. No is also its answer for `display: contents` and for what is folded away.
  if (Element.prototype.checkVisibility.call(element, { visibilityProperty: true })) return true;
  const { display, visibility } = getComputedStyle(element);
  return display !== 'none' && visibility === 'visible';
}
