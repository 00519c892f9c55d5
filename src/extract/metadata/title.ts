import type { Declarations } from './declarations';
import { type SiteNames, webAddress } from './site';
import { headingText } from './heading-text';
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
 * @param url - Address of the page, to tell a heading that leads to the site's start from a headline.
 */
export function findHeadline(
  declarations: Declarations,
  declared: readonly Omit<Candidate, 'key'>[],
  blocks: readonly MetadataBlock[],
  site: SiteNames,
  url: URL | null,
): Headline {
  const raw = [...declared, { text: declarations.title, source: 'markup' as const }].map(({ text, source }) => candidate(text, source));
  const head = raw
    .map(({ text, source }) => candidate(withoutSite(text, site, raw), source))
    .filter(({ key, text }) => key.length > 0 && !site.is(text));
  const headings = visibleHeadings(declarations, blocks, site, url);
  let best: Headline | null = null;
  let highest = 0;
  for (const heading of headings) {
    const confirmed = confirm(heading, head);
    if (confirmed.score > highest) {
      highest = confirmed.score;
      best = { ...heading, text: confirmed.text };
    }
  }
  const first = headings.filter((heading) => heading.level1);
  const only = first.length === 1 && (head.length === 0 || !isLabel(first[0]!, head)) ? first[0]! : null;
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
        if (part.length >= MIN_TITLE) parts.set(part, { ...title, text: part });
      }
    }
  }
  let best: Headline | null = null;
  for (const [block, { text }] of blocks.entries()) {
    const part = parts.get(text);
    if (part && text.length > (best?.text.length ?? 0)) best = { text, source: part.source, element: blocks[block]?.element ?? null, block };
  }
  return best;
}

/** Confirmation of a heading that is a title of the head to the letter. */
const EQUAL = 2.5;

/** Letters below which a heading is a label, and below which it is one if it shares no word with the head's titles. */
const LABEL = 8;
const SHORT = 20;

function isLabel(heading: Heading, head: readonly Candidate[]): boolean {
  if (heading.key.length >= SHORT) return false;
  const known = new Set(head.flatMap(({ text }) => words(text)));
  const own = words(heading.text);
  return own.length === 0 ? heading.key.length < LABEL : !own.some((word) => known.has(word));
}

function words(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).filter((word) => word.length > 3);
}

interface Heading extends Headline {
  readonly key: string;
  readonly level1: boolean;
}

function visibleHeadings(declarations: Declarations, blocks: readonly MetadataBlock[], site: SiteNames, url: URL | null): Heading[] {
  const found: Heading[] = [];
  const add = (element: Element, text: string, source: MetadataSource, block: number) => {
    const one = candidate(withoutSite(text, site, []), source);
    if (!one.key || found.length >= MAX_HEADINGS || site.is(one.text) || leadsUp(element, url)) return;
    const level1 = element.localName === 'h1';
    // A lower heading that repeats the first one, say with its kicker, adds nothing.
    if (found.some((known) => known.element === element || (!level1 && known.level1 && known.key.length >= MIN_TITLE && one.key.includes(known.key)))) return;
    found.push({ ...one, element, block, level1 });
  };
  for (const element of declarations.headlines) add(element, headingText(element), 'markup', -1);
  for (const { name, element } of declarations.properties) {
    if (name === 'headline') add(element, element.getAttribute('content') ?? headingText(element), 'microdata', -1);
  }
  for (const [index, block] of blocks.entries()) {
    if (!block.isHeading) continue;
    const known = found.findIndex(({ element }) => element !== null && (element === block.element || element.contains(block.element)));
    if (known < 0) add(block.element, block.text, 'text', index);
    else if (found[known]!.block < 0) found[known] = { ...found[known]!, block: index };
  }
  return found;
}

/** Whether a heading links to a page above this one: the site's or a section's name. */
function leadsUp(heading: Element, url: URL | null): boolean {
  if (!url) return false;
  const wanted = letters(heading.textContent ?? '').length / 2;
  const links = heading.closest('a[href]') ? [heading.closest('a[href]')!] : [...heading.querySelectorAll('a[href]')];
  return links.some((link) => letters(link.textContent ?? '').length >= wanted && isAbove(link.getAttribute('href') ?? '', url));
}

function isAbove(address: string, url: URL): boolean {
  const target = webAddress(address, url.href);
  if (!target || target.search) return false;
  const path = target.pathname.replace(/\/$/, '');
  return path === '' ? url.pathname.length > 1 : url.pathname.startsWith(`${path}/`) && url.pathname.length > path.length + 1;
}

/**
 * How well the head's titles confirm a heading: equality counts most, then how much of the longer one the shorter makes up.
 *
 * @returns The score (0: not at all), and the text of the headline: the head's where the heading only adds a kicker before it.
 */
function confirm(heading: Heading, head: readonly Candidate[]): { score: number; text: string } {
  let score = 0;
  let { text } = heading;
  for (const [index, title] of head.entries()) {
    let here = 0;
    let words = heading.text;
    const share = Math.min(title.key.length, heading.key.length) / Math.max(title.key.length, heading.key.length);
    if (title.key === heading.key) here = EQUAL + 0.5;
    else if (title.key.length >= MIN_TITLE && heading.key.endsWith(title.key)) {
      here = 1 + share;
      if (hasKicker(heading, title)) words = title.text;
    } else if (title.key.includes(heading.key) || (title.key.length >= MIN_TITLE && heading.key.startsWith(title.key))) here = 1 + share;
    if (share < (heading.level1 ? MIN_SHARE_1 : MIN_SHARE)) here = 0;
    if (here > 0) here += (heading.level1 ? 0.5 : 0) - index * 0.01;
    if (here > score) {
      score = here;
      text = words;
    }
  }
  return { score, text };
}

/** Whether what a heading says before the title is set apart from it, by a sign or by an element of its own. */
function hasKicker(heading: Heading, title: Candidate): boolean {
  const kicker = heading.text.slice(0, Math.max(0, heading.text.length - title.text.length));
  if (/[\p{P}\p{S}]\s*$/u.test(kicker)) return true;
  const key = letters(kicker);
  return [...(heading.element?.children ?? [])].some((child) => [key, title.key].includes(letters(child.textContent ?? '')));
}

/** Letters that a title of the head needs to prove a longer heading. */
const MIN_TITLE = 12;
/** Share of a title that a heading of the first level, and of any other, must make up to be it. */
const MIN_SHARE_1 = 0.25;
const MIN_SHARE = 0.6;

/**
 * Takes the site's name off a title: everything from a part that names the site on, and such parts at the start; also what follows
 * or precedes a title that another place of the head gives alone.
 */
function withoutSite(title: string, site: SiteNames, head: readonly Candidate[]): string {
  const cuts = [...title.matchAll(SEPARATOR)];
  if (cuts.length === 0) return title;
  let start = 0;
  for (const cut of cuts) {
    if (cut[0].startsWith(':') || !site.is(title.slice(start, cut.index))) break;
    start = cut.index + cut[0].length;
  }
  for (const [index, cut] of cuts.entries()) {
    if (cut.index <= start) continue;
    const part = title.slice(cut.index + cut[0].length, cuts[index + 1]?.index ?? title.length);
    const kept = title.slice(start, cut.index);
    if (site.has(part) || head.some(({ key, text }) => text.length < title.length && key === letters(kept))) return kept.trim();
  }
  return title.slice(start).trim();
}

function candidate(text: string, source: MetadataSource): Candidate {
  const one = line(text, 400);
  return { text: one, key: letters(one), source };
}
