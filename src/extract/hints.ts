import { type Declarations, readDeclarations } from './metadata/declarations';
import type { PageHints } from './features/page-stats';

/** Meta tags whose content repeats the headline, best first, or the first words. */
const TITLES = ['twitter:title', 'title', 'dc.title'];
const DESCRIPTIONS = ['description', 'og:description', 'twitter:description'];

/**
 * Gathers what the head says of the page's title and contents.
 *
 * @param declarations - What the markup declares, where it has been read already.
 * @returns The best title first (og:title before the document's); empty strings where there is none.
 */
export function pageHints(document: Document, { metas, title }: Declarations = readDeclarations(document)): PageHints {
  const contents = (name: string): readonly string[] => metas.get(name) ?? [];
  // Of several of one name the last counts most.
  const titles = [...contents('og:title').toReversed(), ...TITLES.flatMap(contents), title];
  const [description = ''] = DESCRIPTIONS.flatMap(contents).toSorted((a, b) => b.length - a.length);
  return { titles: titles.filter(Boolean), description, lang: document.documentElement?.getAttribute('lang') ?? '' };
}
