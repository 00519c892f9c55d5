/**
 * What only a live page knows: whether it shows an element. An element inside one that is hidden counts as shown here; whoever walks the
 * page knows what is around it. Transparent and far-off elements count as shown: pages fade their text in as one scrolls.
 *
 * @param document - The page, before the reader covers it.
 * @returns Undefined where the page hides itself as a whole, so that nothing can be told from it.
 */
export function visibilityIn(document: Document): ((element: Element) => boolean) | undefined {
  const window = document.defaultView;
  const shows = (element: Element): boolean => {
    // Quick, and right whenever it says yes. No is also its answer for `display: contents` and for what is folded away.
    if (element.checkVisibility({ visibilityProperty: true })) return true;
    const style = window?.getComputedStyle(element);
    return style?.display !== 'none' && style?.visibility === 'visible';
  };
  return window && shows(document.documentElement) && shows(document.body) ? shows : undefined;
}
