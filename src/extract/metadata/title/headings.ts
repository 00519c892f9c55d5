import { attribute, builtin, elementAround } from '../../../capture/tree';
import data from '../../../data/metadata.json';
import type { Declarations } from '../declarations';
import { headingText } from './heading-text';
import { type SiteNames, webAddress } from '../site';
import { candidate, withoutSite } from './site-suffix';
import { letters, weight } from '../text';
import type { MetadataBlock, MetadataSource } from '../types';

/** The headline of the page and where it stands. */
export interface Headline {
  readonly text: string;
  readonly source: MetadataSource;
  /** The heading on the page that shows it; null where none does. */
  readonly element: Element | null;
  /** Index of that heading in the blocks, −1 where it is none of them. */
  readonly block: number;
}

/** Headings compared of the first level, and of all others; more are a listing. */
const MAX_HEADINGS = 12;

/** Headings of the first level that are read to find these: the others are empty, or name the site. */
const MOST_READ = 50;

/** Weight that a title needs to be told by in a longer one. */
export const MIN_TITLE = 12;
/** A heading of the page. */
export interface Heading extends Headline {
  readonly key: string;
  /** Of the first level, and not the last step of a trail. */
  readonly level1: boolean;
  /** It ends the trail of pages that lead here, where titles are often worded otherwise than above the article. */
  readonly inTrail: boolean;
}

/** The headings that the page shows, those of the first level first; not those that name the site or lead to a page above this one. */
export function visibleHeadings(
  declarations: Declarations,
  blocks: readonly MetadataBlock[],
  site: SiteNames,
  url: URL | null,
): Heading[] {
  const found: Heading[] = [];
  const room = { level1: MAX_HEADINGS, others: MAX_HEADINGS };
  const add = (element: Element, read: () => string, source: MetadataSource, block: number) => {
    const first = element.localName === 'h1';
    const level = first ? 'level1' : 'others';
    if (room[level] <= 0) return;
    const one = candidate(withoutSite(read(), site, []), source);
    if (!one.key) return;
    const inTrail = first && endsTrail(element);
    const level1 = first && !inTrail;
    // A lower heading that repeats the first one, say with its kicker, adds nothing.
    if (
      found.some(
        (known) =>
          known.element === element || (!level1 && known.level1 && weight(known.key) >= MIN_TITLE && one.key.includes(known.key)),
      )
    )
      return;
    if (site.is(one.text) || leadsUp(element, url) || namesSite(element)) return;
    room[level]--;
    found.push({ ...one, element, block, level1, inTrail });
  };
  for (const element of declarations.headlines.slice(0, MOST_READ)) add(element, () => headingText(element), 'markup', -1);
  for (const { name, element } of declarations.properties) {
    if (name === 'headline') add(element, () => attribute(element, 'content') ?? headingText(element), 'microdata', -1);
  }
  for (const [index, block] of blocks.entries()) {
    if (!block.isHeading) continue;
    if (room.others <= 0 && found.every((heading) => heading.block >= 0)) break;
    const known = found.findIndex(
      ({ element }) =>
        element !== null && (element === block.element || builtin(element, 'contains').call(element, block.element)),
    );
    if (known < 0)
      add(block.element, () => (block.element.firstElementChild ? headingText(block.element) : block.text), 'text', index);
    else if (found[known]!.block < 0) found[known] = { ...found[known]!, block: index };
  }
  return found;
}

const TRAIL = new RegExp(data.classes.trail.join('|'), 'i');
const SITE_TITLE = new RegExp(`(?:^|[\\s_-])(?:${data.classes.siteTitle.join('|')})(?:$|[\\s_-])`, 'i');

/** Elements around a heading whose names are looked at. */
const MAX_AROUND = 4;

/** Whether a heading ends a trail ("Home › News › Headline"): links in an element that is named so, or in the items of a list before it. */
function endsTrail(heading: Element): boolean {
  let around: Element | null = heading;
  for (let steps = 0; around && steps <= MAX_AROUND; steps++, around = elementAround(around)) {
    if (
      around.localName === 'li' &&
      around.nextElementSibling === null &&
      around.previousElementSibling?.querySelector('a[href]')
    )
      return true;
    const link = TRAIL.test(namesOf(around)) && builtin(around, 'querySelector').call(around, 'a[href]');
    if (link && !builtin(heading, 'contains').call(heading, link)) return true;
  }
  return false;
}

/** Whether a heading's own names, or those of the element around it, say that it holds the site's name. */
function namesSite(heading: Element): boolean {
  const around = elementAround(heading);
  return SITE_TITLE.test(namesOf(heading)) || (around !== null && SITE_TITLE.test(namesOf(around)));
}

function namesOf(element: Element): string {
  return `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`;
}

/** Whether a heading links to a page above this one: the site's or a section's name. */
function leadsUp(heading: Element, url: URL | null): boolean {
  if (!url) return false;
  const around = builtin(heading, 'closest').call(heading, 'a[href]');
  const links = around ? [around] : [...builtin(heading, 'querySelectorAll').call(heading, 'a[href]')];
  if (links.length === 0) return false;
  const wanted = letters(builtin(heading, 'textContent') ?? '').length / 2;
  return links.some((link) => letters(link.textContent ?? '').length >= wanted && isAbove(link.getAttribute('href') ?? '', url));
}

function isAbove(address: string, url: URL): boolean {
  const target = webAddress(address, url.href);
  if (!target || target.search) return false;
  const path = target.pathname.replace(/\/$/, '');
  return path === '' ? url.pathname.length > 1 : url.pathname.startsWith(`${path}/`) && url.pathname.length > path.length + 1;
}
