import type { Declarations } from '../declarations';
import { type Heading, type Headline, MIN_TITLE, visibleHeadings } from './headings';
import type { SiteNames } from '../site';
import { type Candidate, candidate, SEPARATOR, withoutSite } from './site-suffix';
import { letters } from '../text';
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
  const only = onlyHeading(headings, head);
  // A single heading of the first level is the headline even where the head words it anew, unless it is rather a section or a label.
  if (only && highest < EQUAL) return best?.element === only.element ? best : only;
  if (best) return best;
  const repeated = repeatedPart(head, blocks);
  if (repeated) return repeated;
  const declaredBest = head[0] ?? raw.find(({ key }) => key.length > 0);
  if (declaredBest) return { text: declaredBest.text, source: declaredBest.source, element: null, block: -1 };
  return headings[0] ?? { text: '', source: 'markup', element: null, block: -1 };
}

/** The one heading of the first level; of several, the one that has most of its words from the head's titles. Null where it is rather a label. */
function onlyHeading(headings: readonly Heading[], head: readonly Candidate[]): Heading | null {
  const first = headings.filter((heading) => heading.level1 && heading.text.length <= MAX_TITLE);
  if (new Set(first.map(({ key }) => key)).size === 1) return head.length === 0 || !isLabel(first[0]!, head) ? first[0]! : null;
  const known = new Set(head.flatMap(({ text }) => wordsOf(text)));
  const share = ({ text }: Heading): number => {
    const own = wordsOf(text);
    return own.length < 2 ? 0 : own.filter((word) => known.has(word)).length / own.length;
  };
  const [best] = first.toSorted((a, b) => share(b) - share(a));
  return best && share(best) >= MIN_SHARED ? best : null;
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
    if (part && text.length > (best?.text.length ?? 0))
      best = { text, source: part.source, element: blocks[block]?.element ?? null, block };
  }
  return best;
}

/** Confirmation of a heading that is a title of the head to the letter. */
const EQUAL = 2.5;

/** A longer heading is a text. */
const MAX_TITLE = 200;
/** Words that one of several headings must share with the titles of the head to be the headline. */
const MIN_SHARED = 0.4;

/** Letters below which a heading is a label, and below which it is one if it shares no word with the head's titles. */
const LABEL = 8;
const SHORT = 20;

function isLabel(heading: Heading, head: readonly Candidate[]): boolean {
  if (heading.key.length >= SHORT) return false;
  const known = new Set(head.flatMap(({ text }) => wordsOf(text)));
  const own = wordsOf(heading.text);
  return own.length === 0 ? heading.key.length < LABEL : !own.some((word) => known.has(word));
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).filter((word) => word.length > 3);
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
    if (title.key === heading.key) {
      here = EQUAL + 0.5;
      // Signs between the parts of a heading are often hidden, or drawn by the style sheet.
      if ((heading.element?.childElementCount ?? 0) > 1 && signsOf(title.text) > signsOf(heading.text)) words = title.text;
    } else if (title.key.length >= MIN_TITLE && heading.key.endsWith(title.key)) {
      here = 1 + share;
      if (hasKicker(heading, title)) words = title.text;
    } else if (title.key.length >= MIN_TITLE && heading.key.startsWith(title.key)) {
      here = 1 + share;
      const beside = heading.text.slice(title.text.length);
      if (/^\s*[\p{P}\p{S}]/u.test(beside) && hasPart(heading, beside, title)) words = title.text;
    } else if (title.key.includes(heading.key)) here = 1 + share;
    if (share < (heading.level1 ? MIN_SHARE_1 : MIN_SHARE)) here = 0;
    if (here > 0) here += (heading.level1 ? 0.5 : 0) - index * 0.01;
    if (here > score) {
      score = here;
      text = words;
    }
  }
  return { score, text };
}

const signsOf = (text: string): number => text.match(/[\p{P}\p{S}]/gu)?.length ?? 0;

/** Whether what a heading says before the title is set apart from it: by a sign, an element of its own, or as a date. */
function hasKicker(heading: Heading, title: Candidate): boolean {
  const kicker = heading.text.slice(0, Math.max(0, heading.text.length - title.text.length));
  if (/(?:[\p{P}\p{S}]|\p{Nd}\P{Nd}+\p{Nd}{4})\s*$/u.test(kicker)) return true;
  return hasPart(heading, kicker, title);
}

/** Whether what a heading says beside the title is an element of its own, or the title is. */
function hasPart(heading: Heading, beside: string, title: Candidate): boolean {
  const key = letters(beside);
  return [...(heading.element?.children ?? [])].some((child) => [key, title.key].includes(letters(child.textContent ?? '')));
}

/** Share of a title that a heading of the first level, and of any other, must make up to be it. */
const MIN_SHARE_1 = 0.25;
const MIN_SHARE = 0.6;
