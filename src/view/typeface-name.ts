/** What the typeface that comes with the extension is called in the style sheets: a name that no installed one has. */
export const LEGIBLE = 'Lede Legible';

/** The fonts of a page, by the prototype: an element of the page that is named so would hide them. */
export function fontsOf(document: Document): FontFaceSet {
  return Reflect.get(Document.prototype, 'fonts', document);
}

/**
 * Takes the typeface that comes with the extension away again.
 *
 * @param fonts - The document's.
 */
export function dropLegible(fonts: FontFaceSet): void {
  // Browsers give the name with or without its quotation marks.
  const own = [...fonts].filter(({ family }) => family.replace(/["']/gu, '') === LEGIBLE);
  for (const face of own) fonts.delete(face);
}
