import type { PageHints } from './features/page-stats';

/** Meta tags whose content repeats the headline or the first words. */
const TITLES = new Set(['og:title', 'twitter:title', 'title', 'dc.title']);
const DESCRIPTIONS = new Set(['description', 'og:description', 'twitter:description']);

/**
 * Reads what the head says of the page's title and contents.
 *
 * @returns The best title first (og:title before the document's); empty strings where there is none.
 */
export function pageHints(document: Document): PageHints {
  const titles: string[] = [];
  let description = '';
  for (const meta of document.querySelectorAll('meta[property][content],meta[name][content]')) {
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? '').toLowerCase();
    const content = meta.getAttribute('content') ?? '';
    if (name === 'og:title') titles.unshift(content);
    else if (TITLES.has(name)) titles.push(content);
    else if (DESCRIPTIONS.has(name) && content.length > description.length) description = content;
  }
  const title = document.querySelector('title')?.textContent;
  if (title) titles.push(title);
  return { titles, description, lang: document.documentElement?.getAttribute('lang') ?? '' };
}
