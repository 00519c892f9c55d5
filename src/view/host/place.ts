import { all, builtin, rootOf } from './builtin';

/**
 * Remembers where the person is in the page: scrolled places, focus, selection and open popovers.
 *
 * @param document - The page, before the reader covers it.
 * @returns Puts them back there; to be called when the reader is gone.
 */
export function rememberPlace(document: Document): () => void {
  const window = builtin(document, 'defaultView');
  const focused = deepFocus(document);
  const scrolled = scrolledAround(document).map((element) => ({ element, left: element.scrollLeft, top: element.scrollTop }));
  const left = window?.scrollX ?? 0;
  const top = window?.scrollY ?? 0;
  const restoreSelection = rememberSelection(document);
  // A modal dialog closes popovers that close by themselves.
  const popovers = all(document, '[popover]:popover-open') as HTMLElement[];

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
  let focused = builtin(document, 'activeElement');
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused === builtin(document, 'body') ? null : focused;
}

/** Elements that are scrolled and around the middle of the window: the ones a person reads in. */
function scrolledAround(document: Document): Element[] {
  const window = builtin(document, 'defaultView');
  const found: Element[] = [];
  if (!window) return found;
  let element = builtin(document, 'elementFromPoint').call(document, window.innerWidth / 2, window.innerHeight / 2);
  for (; element && element !== rootOf(document); element = parentOf(element)) {
    if (element.scrollTop !== 0 || element.scrollLeft !== 0) found.push(element);
  }
  // A form may hide its own scrolling behind a field; it is left where it is.
  return found.filter((scroller) => typeof scroller.scrollTop === 'number' && typeof scroller.scrollTo === 'function');
}

function parentOf(element: Element): Element | null {
  const parent = builtin(element, 'parentNode');
  return parent instanceof ShadowRoot ? parent.host : builtin(element, 'parentElement');
}

function rememberSelection(document: Document): () => void {
  const select = (): Selection | null => builtin(document, 'getSelection').call(document);
  const { anchorNode, anchorOffset, focusNode, focusOffset, isCollapsed } = select() ?? { isCollapsed: true };
  if (isCollapsed || !anchorNode || !focusNode) return () => undefined;
  return () => {
    if (!anchorNode.isConnected || !focusNode.isConnected) return;
    if (anchorOffset > lengthOf(anchorNode) || focusOffset > lengthOf(focusNode)) return;
    select()?.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  };
}

function lengthOf(node: Node): number {
  return node instanceof CharacterData ? node.length : builtin(node, 'childNodes').length;
}
