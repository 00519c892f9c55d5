/** A reader comes back to where they were: scrolled places, focus, selection and open popovers. */

/**
 * Remembers where the person is in the page.
 *
 * @param document - The page, before the reader covers it.
 * @returns Puts them back there; to be called when the reader is gone.
 */
export function rememberPlace(document: Document): () => void {
  const window = document.defaultView;
  const focused = deepFocus(document);
  const scrolled = scrolledAround(document).map((element) => ({ element, left: element.scrollLeft, top: element.scrollTop }));
  const left = window?.scrollX ?? 0;
  const top = window?.scrollY ?? 0;
  const selection = rememberSelection(document);
  // Showing a modal dialog closes popovers that close by themselves.
  const popovers = [...document.querySelectorAll<HTMLElement>('[popover]:popover-open')];

  return () => {
    for (const popover of popovers) {
      if (popover.isConnected && !popover.matches(':popover-open')) popover.showPopover();
    }
    if (focused instanceof HTMLElement || focused instanceof SVGElement) focused.focus({ preventScroll: true });
    selection();
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

/** Elements that are scrolled and around the middle of the window: the ones a person reads in. */
function scrolledAround(document: Document): Element[] {
  const window = document.defaultView;
  const found: Element[] = [];
  if (!window) return found;
  let element = document.elementFromPoint(window.innerWidth / 2, window.innerHeight / 2);
  for (; element && element !== document.documentElement; element = parentOf(element)) {
    if (element.scrollTop !== 0 || element.scrollLeft !== 0) found.push(element);
  }
  return found;
}

function parentOf(element: Element): Element | null {
  const { parentNode } = element;
  return parentNode instanceof ShadowRoot ? parentNode.host : element.parentElement;
}

function rememberSelection(document: Document): () => void {
  const { anchorNode, anchorOffset, focusNode, focusOffset, isCollapsed } = document.getSelection() ?? { isCollapsed: true };
  if (isCollapsed || !anchorNode || !focusNode) return () => undefined;
  return () => {
    const selection = document.getSelection();
    if (!selection || !anchorNode.isConnected || !focusNode.isConnected) return;
    if (anchorOffset > lengthOf(anchorNode) || focusOffset > lengthOf(focusNode)) return;
    selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  };
}

function lengthOf(node: Node): number {
  return node instanceof CharacterData ? node.length : node.childNodes.length;
}
