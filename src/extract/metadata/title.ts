import type { Declarations } from './declarations';
import type { SiteNames } from './site';
import { letters, line } from './text';
import type { MetadataBlock, MetadataSource } from './types';

/** The headline of the page and where it stands. */
export interface Headline {
  readonly text: string;
  readonly source: MetadataSource;
  /** The heading on the page that shows it; null where none does. */
  readonly element: Element | null;
  /** Index of that heading in the blocks, −1 where it is none of them. */
  readonly block: number;
}

/** A title that some place of the page gives. */
interface Candidate {
  readonly text: string;
  readonly key: string;
  readonly source: MetadataSource;
}

/** Between a headline and a site's name; a sign without spaces counts only where it is never part of a word. */
const SEPARATOR = /\s+(?:[-–—―|｜·•»«›‹:/><~∣¦⋆★+]|::|\|\|)\s+|\s*[|｜∣¦·•»«]\s*|\s*[_＿－]\s*(?=\P{ASCII})|(?<=[^\x00-\x7F])\s*[-–—]\s*(?=\S)|:\s+|\s+[-–—]\s*|\s*-\s+/gu;

/** Headings compared; more are a listing. */
const MAX_HEADINGS = 12;

/**
 * Finds the headline. The heading that the page shows wins where the head of the document confirms it, since titles in the head are
 * often shortened, lengthened or worded anew for search engines and networks; without such a heading the head's own wins.
 *
 * @param declared - Titles by source, best first.
 */
export function findHeadline(declarations: Declarations, declared: readonly Omit<Candidate, 'key'>[], blocks: readonly MetadataBlock[], site: SiteNames): Headline {
  const head = [...declared, { text: declarations.title, source: 'markup' as const }]
    .map(({ text, source }) => candidate(text, source))
    .filter((each) => each.key.length > 0);
  const headings = visibleHeadings(declarations, blocks, site);
  const confirmed = headings
    .map((heading) => ({ heading, confirmation: confirmation(heading, head) }))
    .filter(({ confirmation: c }) => c > 0)
    .sort((a, b) => b.confirmation - a.confirmation)[0]?.heading;
  if (confirmed) return confirmed;
  const ranked = head.map((each) => ({ ...each, text: withoutSite(each.text, site, head) })).filter((each) => each.text && !site.has(each.text));
  const onlyHeading = headings.filter((heading) => heading.level1);
  // A single heading of the first level is the headline even where the head words it anew.
  if (onlyHeading.length === 1 && (onlyHeading[0]?.key.length ?? 0) >= MIN_HEADLINE) return onlyHeading[0]!;
  const best = ranked[0];
  if (best) return { text: best.text, source: best.source, element: null, block: -1 };
  const first = headings[0];
  if (first) return first;
  return { text: head[0]?.text ?? '', source: head[0]?.source ?? 'markup', element: null, block: -1 };
}

/** Letters below which a heading that nothing confirms is rather a section or a label. */
const MIN_HEADLINE = 12;

interface Heading extends Headline {
  readonly key: string;
  readonly level1: boolean;
}

function visibleHeadings(declarations: Declarations, blocks: readonly MetadataBlock[], site: SiteNames): Heading[] {
  const found: Heading[] = [];
  const add = (element: Element, text: string, source: MetadataSource, block: number) => {
    const one = candidate(text, source);
    if (one.key && found.length < MAX_HEADINGS && !site.has(one.text) && !found.some((known) => known.element === element)) {
      found.push({ ...one, element, block, level1: element.localName === 'h1' });
    }
  };
  for (const element of declarations.headlines) add(element, element.textContent ?? '', 'markup', -1);
  for (const { name, element } of declarations.properties) if (name === 'headline') add(element, element.getAttribute('content') ?? element.textContent ?? '', 'microdata', -1);
  for (const [index, block] of blocks.entries()) {
    if (!block.isHeading) continue;
    const known = found.findIndex((heading) => heading.block < 0 && (heading.element === block.element || heading.element?.contains(block.element)));
    if (known >= 0) found[known] = { ...found[known]!, block: index };
    else add(block.element, block.text, 'text', index);
  }
  return found;
}

/** How well the head's titles confirm a heading: equality counts most, then how much of a title the heading makes up. */
function confirmation(heading: Heading, head: readonly Candidate[]): number {
  let best = 0;
  for (const [index, { key }] of head.entries()) {
    let score = 0;
    if (key === heading.key) score = 3 - index * 0.01;
    else if (heading.key.length >= 6 && key.includes(heading.key)) score = 1 + heading.key.length / key.length;
    else if (key.length >= 12 && heading.key.startsWith(key)) score = 1 + key.length / heading.key.length;
    best = Math.max(best, score);
  }
  if (best > 0 && heading.level1) best += 1;
  return best;
}

/**
 * Takes the site's name off a title: parts at either end that are the site's name, or that stand beside a title known from elsewhere.
 *
 * @param head - The other titles of the page, which prove what the title alone is.
 */
function withoutSite(title: string, site: SiteNames, head: readonly Candidate[]): string {
  const cuts = [...title.matchAll(SEPARATOR)];
  if (cuts.length === 0) return title;
  let start = 0;
  let end = title.length;
  for (const cut of cuts.toReversed()) {
    const rest = title.slice(cut.index + cut[0].length, end);
    const kept = title.slice(0, cut.index);
    if (site.has(rest) || head.some(({ key, text }) => text.length < title.length && key === letters(kept))) end = cut.index;
    else break;
  }
  for (const cut of cuts) {
    if (cut.index >= end) break;
    if (site.has(title.slice(start, cut.index)) && !cut[0].startsWith(':')) start = cut.index + cut[0].length;
    else break;
  }
  return title.slice(start, end).trim();
}

function candidate(text: string, source: MetadataSource): Candidate {
  const one = line(text, 400);
  return { text: one, key: letters(one), source };
}
