/** The element that carries the reader; where a page has defined one of that name itself, a `div` with the attribute does. */
export const HOST_NAME = 'lede-reader';
export const HOST_MARK = 'data-lede-reader';

/** Matches the element that carries the reader among the children of the root element. */
export const HOST = `:is(${HOST_NAME}, [${HOST_MARK}])`;

/**
 * The few rules that must stand outside the reader's root, for a style sheet of origin USER: the page is shown even where it hides itself
 * (the reader could not be seen either), does not scroll, and is not printed under the reader. They hold only while the reader is there,
 * so that one left in place by an update or a lost message changes nothing.
 */
export const PAGE_STYLE = `
html:has(> ${HOST}) { display: block !important; overflow: hidden !important; }
@media print {
  html:has(> ${HOST}) { display: block !important; overflow: visible !important; height: auto !important; }
  html:has(> ${HOST}) > :not(${HOST}) { display: none !important; }
}
`;

/** The margins of a printed page, for a style sheet of origin AUTHOR: as the person's own, browsers pass over it. */
export const PAPER_STYLE = '@page { margin: 16mm 18mm 12mm !important; }';
