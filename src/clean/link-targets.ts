import { attribute, builtin } from '../capture/tree';
import type { Page } from '../capture/page';

/** Elements that an article keeps, so that an id on them keeps its place. */
const PLACES = 'li,p,dd,dt,td,h1,h2,h3,h4,h5,h6,blockquote,figure,section,div,aside,sup,a[href]';

/**
 * Finds what the links of an article lead to within the page: notes, the places that notes lead back to, headings.
 *
 * @param page - The page's blocks.
 * @param isKept - Whether a block is part of the article.
 * @returns The id by the element that carries it, or the nearest around it that an article keeps.
 */
export function linkTargets({ blocks }: Page, isKept: (i: number) => boolean): ReadonlyMap<Element, string> {
  const targets = new Map<Element, string>();
  for (let i = 0; i < blocks.length; i++) {
    if (blocks[i]!.links === 0 || !isKept(i)) continue;
    for (const { link } of blocks[i]!.pieces) {
      const href = link && attribute(link, 'href');
      if (!href?.startsWith('#') || href.length === 1) continue;
      const id = href.slice(1);
      const place = placeOf(link!.ownerDocument, id);
      if (place && !targets.has(place)) targets.set(place, id);
    }
  }
  return targets;
}

/** By the prototype: a page may hang an image of such a name on its document. */
function placeOf(document: Document, id: string): Element | null {
  const named =
    builtin(document, 'getElementById').call(document, id) ?? builtin(document, 'getElementsByName').call(document, id)[0];
  return named ? builtin(named, 'closest').call(named, PLACES) : null;
}
