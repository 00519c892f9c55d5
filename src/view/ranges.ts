/** Attribute of what was put back into the text: offsets in the article count without it. */
export const RESTORED = 'data-restored';

const UNCOUNTED = `rt, rp, [${RESTORED}]`;

/**
 * Walks over the elements and texts below an element.
 *
 * @param passedOver - Selector of those that are left out with all that they hold.
 */
export function textWalker(root: Element, passedOver: string): TreeWalker {
  return root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && node.matches(passedOver) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
}

/**
 * Puts elements around a stretch of text, one around each text node that it touches, so that it may run across links and emphasis.
 *
 * @param block - The element whose text the offsets count, as `contentText` does: text nodes joined, `br` as one character, readings
 *   above characters and restored parts left out.
 * @param start - UTF-16 offset of the first character.
 * @param end - Offset behind the last.
 * @param make - Gives a new element to put around a piece.
 * @returns The elements in order; their text joins to the stretch. Empty where the offsets lie outside the text.
 */
export function wrapRange(block: Element, start: number, end: number, make: () => HTMLElement): HTMLElement[] {
  const pieces: { node: Text; from: number; to: number }[] = [];
  let offset = 0;
  const walker = textWalker(block, UNCOUNTED);
  for (let node = walker.nextNode(); node && offset < end; node = walker.nextNode()) {
    if (node.nodeType !== Node.TEXT_NODE) {
      if (node.nodeName === 'BR') offset += 1;
      continue;
    }
    const text = node as Text;
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, text.length);
    if (from < to) pieces.push({ node: text, from, to });
    offset += text.length;
  }
  return pieces.map(({ node, from, to }) => {
    const piece = from > 0 ? node.splitText(from) : node;
    if (to - from < piece.length) piece.splitText(to - from);
    const around = make();
    piece.replaceWith(around);
    around.append(piece);
    return around;
  });
}

/**
 * Takes elements away and leaves what they hold in their place.
 *
 * @param around - As made by {@link wrapRange}; those that are gone already count for nothing.
 */
export function unwrap(around: readonly HTMLElement[]): void {
  for (const piece of around) {
    const parent = piece.parentNode;
    piece.replaceWith(...piece.childNodes);
    parent?.normalize();
  }
}
