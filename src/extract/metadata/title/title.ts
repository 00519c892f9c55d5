import type { Declarations } from '../declarations';
import { confirm, EQUAL } from './confirm';
import { type Headline, MIN_TITLE, visibleHeadings } from './headings';
import { onlyHeading } from './only-heading';
import type { SiteNames } from '../site';
import { type Candidate, candidate, SEPARATOR, withoutSite } from './site-suffix';
import { weight } from '../text';
import type { MetadataBlock } from '../types';

/**
 * Finds the headline. The heading that the page shows wins where the head of the document confirms it, since titles in the head are
 * often shortened, lengthened or worded anew for search engines and networks; without such a heading the head's own wins.
 *
 * @param declared - Titles by source, best first.
 * @param url - Address of the page, to tell a heading that leads to the site's start from a headline.
 */
export function findHeadline(
  declarations: Declarations,
  declared: readonly Omit<Candidate, 'key'>[],
  blocks: readonly MetadataBlock[],
  site: SiteNames,
  url: URL | null,
): Headline {
  const raw = [...declared, { text: declarations.title, source: 'markup' as const }].map(({ text, source }) =>
    candidate(text, source),
  );
  const head = raw
    .map(({ text, source }) => candidate(withoutSite(text, site, raw), source))
    .filter(({ key, text }) => key.length > 0 && !site.is(text));
  const headings = visibleHeadings(declarations, blocks, site, url);
  let best: Headline | null = null;
  let highest = 0;
  for (const heading of headings) {
    const confirmed = confirm(heading, head);
    // Where the head has both, the headline above the article is the better one.
    if (heading.inTrail) confirmed.score = Math.min(confirmed.score, EQUAL);
    if (confirmed.score > highest) {
      highest = confirmed.score;
      best = { ...heading, text: confirmed.text };
    }
  }
  const only = onlyHeading(headings, head, url);
  // A single heading of the first level is the headline even where the head words it anew, unless it is rather a section or a label.
  if (only && highest < EQUAL) return best?.element === only.element ? best : only;
  if (best) return best;
  const repeated = repeatedPart(head, blocks);
  if (repeated) return repeated;
  const declaredBest = head[0] ?? raw.find(({ key }) => key.length > 0);
  if (declaredBest) return { text: declaredBest.text, source: declaredBest.source, element: null, block: -1 };
  return headings[0] ?? { text: '', source: 'markup', element: null, block: -1 };
}

/** The longest part of a title of the head that a block repeats: the headline of a page that has no headings. */
function repeatedPart(head: readonly Candidate[], blocks: readonly MetadataBlock[]): Headline | null {
  const parts = new Map<string, Candidate>();
  for (const title of head) {
    const cuts = [...title.text.matchAll(SEPARATOR)];
    for (const [from, start] of [0, ...cuts.map((cut) => cut.index + cut[0].length)].entries()) {
      for (const end of [...cuts.slice(from).map((cut) => cut.index), title.text.length]) {
        const part = title.text.slice(start, end).trim();
        if (weight(part) >= MIN_TITLE) parts.set(part, { ...title, text: part });
      }
    }
  }
  let best: Headline | null = null;
  for (const [block, { text }] of blocks.entries()) {
    const part = parts.get(text);
    if (part && text.length > (best?.text.length ?? 0))
      best = { text, source: part.source, element: blocks[block]?.element ?? null, block };
  }
  return best;
}
