/**
 * Remembers where the person is in the page: scrolled places, focus, selection and open popovers.
 *
 * @param document - The page, before the reader covers it.
 * @returns Puts them back there; to be called when the reader is gone.
 */
export function rememberPlace(document: Document): () => void {
  const { defaultView: window } = document;
  const focused = deepFocus(document);
  const scrolled = scrolledAround(document).map((element) => ({ element, left: element.scrollLeft, top: element.scrollTop }));
  const left = window?.scrollX ?? 0;
  const top = window?.scrollY ?? 0;
  const restoreSelection = rememberSelection(document);
  // A modal dialog closes popovers that close by themselves.
  const popovers = [...document.querySelectorAll<HTMLElement>('[popover]:popover-open')];

  return () => {
    for (const popover of popovers) {
      if (popover.isConnected && !popover.matches(':popover-open')) popover.showPopover();
    }
    if (focused instanceof HTMLElement || focused instanceof SVGElement) focused.focus({ preventScroll: true });
    restoreSelection();
    for (const place of scrolled) place.element.scrollTo({ left: place.left, top: place.top, behavior: 'instant' });
    window?.scrollTo({ left, top, behavior: 'instant' });
  };
}

/** The focused element, also inside open shadow roots; null where nothing but the page has the focus. */
function deepFocus(document: Document): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused === document.body ? null : focused;
}

/** Elements that are scrolled and at the middle of the window: the ones a person reads in. The window itself is not among them. */
function scrolledAround(document: Document): Element[] {
  const x = (document.defaultView?.innerWidth ?? 0) / 2;
  const y = (document.defaultView?.innerHeight ?? 0) / 2;
  const found = new Set(document.elementsFromPoint(x, y));
  for (const { shadowRoot } of found) {
    for (const inner of shadowRoot?.elementsFromPoint(x, y) ?? []) found.add(inner);
  }
  found.delete(document.documentElement);
  return [...found].filter(isScrolled);
}

/** In a form, `form.scrollTop` may be a field of that name: such a one is left where it is. */
function isScrolled(element: Element): boolean {
  if (typeof element.scrollTop !== 'number' || typeof element.scrollTo !== 'function') return false;
  return element.scrollTop !== 0 || element.scrollLeft !== 0;
}

function rememberSelection(document: Document): () => void {
  const { anchorNode, anchorOffset, focusNode, focusOffset, isCollapsed } = document.getSelection() ?? { isCollapsed: true };
  if (isCollapsed || !anchorNode || !focusNode) return () => undefined;
  return () => {
    if (!anchorNode.isConnected || !focusNode.isConnected) return;
    if (anchorOffset > lengthOf(anchorNode) || focusOffset > lengthOf(focusNode)) return;
    document.getSelection()?.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  };
}

function lengthOf(node: Node): number {
  return node instanceof CharacterData ? node.length : node.childNodes.length;
}
