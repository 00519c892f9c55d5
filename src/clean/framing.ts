import type { Evidence } from '../article';
import { type Container, isHeading } from '../capture/page';
import type { PageStats } from '../extract/features/page-stats';
import { isLabel } from '../text/phrases';
import { type Findings, isSentence, namesAuthor, OWNER } from './evidence';
import { opensAsNote } from './notes';
import { leadsToStory } from './story-links';
import type { Cause, Places } from './verdict';

/** A year or a time of day, in any digits. */
const DATED = /(?<!\p{Nd})(?:\p{Nd}{4}|\p{Nd}{1,2}[:.]\p{Nd}{2})(?!\p{Nd})/u;

/** A byline or date of the metadata has at most so many words, a line that names who wrote the text so many. */
const PLACE_WORDS = 40;
const LINE_WORDS = 15;

/** Bylines and dates repeated above the text: the metadata have them. Each with all that says so. */
export function framing(findings: Findings, places: Places, keep: Uint8Array): Map<number, Cause> {
  const { stats } = findings;
  const { blocks } = stats.page;
  const found = new Map<number, Cause>();
  const end = keep.findLastIndex((kept, i) => kept === 1 && stats.text[i]!.prose);
  const add = (i: number, piece: Evidence): void => {
    found.set(i, { kind: 'author', evidence: [...(found.get(i)?.evidence ?? []), piece] });
  };
  for (const i of new Set([places.byline, places.published])) {
    if (i === undefined || stats.text[i]!.words > PLACE_WORDS || stats.text[i]!.prose || isHeading(blocks[i]!)) continue;
    // Below the text stands who else reported.
    if (i < end || !opensAsNote(i, findings, true)) add(i, { code: 'markup', detail: 'byline' });
  }
  let prose = 0;
  for (let i = Math.max(0, stats.headline); i < blocks.length && prose < 2; i++) {
    const text = stats.text[i]!;
    if (text.prose && keep[i]) prose++;
    if (text.words > LINE_WORDS) continue;
    const match = stats.phrases.of(i).find(({ kind }) => kind === 'byline' || kind === 'date');
    const line = blocks[i]!.text;
    if (match && (isLabel(match) || DATED.test(line))) add(i, { code: 'label', detail: match.phrase });
    if ((!isSentence(i, stats) || DATED.test(line)) && namesAuthor(line, findings)) add(i, { code: 'duplicate' });
  }
  for (const i of repeated(findings, places, found)) found.set(i, { kind: 'author', evidence: [{ code: 'duplicate' }] });
  return found;
}

/** Lines anywhere that name an author and say nothing but what the byline and the date above the text say. */
function repeated(findings: Findings, { byline, published }: Places, found: ReadonlyMap<number, Cause>): number[] {
  const { blocks } = findings.stats.page;
  const again: number[] = [];
  if (byline === undefined || findings.authors.length === 0) return again;
  const above = new Set([byline, published ?? byline, ...found.keys()].flatMap((i) => wordsOf(blocks[i]!.text)));
  for (let i = byline + 1; i < blocks.length; i++) {
    const { text } = blocks[i]!;
    if (found.has(i) || text.length > LINE || !namesAuthor(text, findings)) continue;
    if (wordsOf(text).every((word) => above.has(word))) again.push(i);
  }
  return again;
}

/** Characters of a line with a byline and a date. */
const LINE = 120;

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Words that it takes at most to present an author, or to say whose the page is. */
const CLOSING_WORDS = 40;
/** Blocks of a box below the text. */
const CLOSING_BLOCKS = 12;
/** What follows the name of who speaks in an interview. */
const SPEAKS = /^\s*[:：–—-]/u;
/** Letters of an article or particle before a name. */
const PARTICLE = 4;
/** Share of the article's words above the line that says whose the page is. */
const MOST = 0.8;

/** Lines below the text that present its author, and the last words below other stories or below the line that says whose the page is. */
export function* closing(findings: Findings, keep: Uint8Array): Generator<[number, Cause]> {
  const { stats, authors, isStoryLink } = findings;
  const { blocks } = stats.page;
  const last = keep.lastIndexOf(1);
  let rest = 0;
  for (let i = 0; i <= last; i++) rest += keep[i]! * stats.text[i]!.words;
  const enough = MOST * rest;
  let words = 0;
  let stories = 0;
  let isOwned = false;
  for (let i = 0; i <= last; i++) {
    const { text, container } = blocks[i]!;
    const own = stats.text[i]!;
    if (!keep[i]) {
      if (words < enough) continue;
      if (leadsToStory(blocks[i]!, isStoryLink)) stories += blocks[i]!.links;
      isOwned ||= OWNER.test(text);
      continue;
    }
    if (
      words >= enough &&
      rest - words <= CLOSING_WORDS &&
      (isOwned || (stories >= MOST_STORIES && startsApart(container, stats, keep)))
    ) {
      yield [i, { kind: 'other', evidence: [{ code: 'outside' }] }];
    } else if (
      words >= enough &&
      own.words <= CLOSING_WORDS &&
      own.quotes === 0 &&
      authors.some((name) => opensWith(text, name))
    ) {
      yield [i, { kind: 'author', evidence: [{ code: 'duplicate' }] }];
    }
    words += own.words;
    stories = 0;
  }
}

/** Stories after which a box of its own is no text of the article. */
const MOST_STORIES = 2;

/** Whether the small box around a container begins with a heading that is not kept. */
function startsApart(container: Container, stats: PageStats, keep: Uint8Array): boolean {
  let box = container;
  while (box.parent && box.parent.blocks <= CLOSING_BLOCKS) box = box.parent;
  return !keep[box.firstBlock] && isHeading(stats.page.blocks[box.firstBlock]!);
}

/** Whether a line begins with a name, or with a particle before it, and the one so called does not speak. */
function opensWith(text: string, name: string): boolean {
  const at = name === '' ? -1 : text.indexOf(name);
  return at >= 0 && at <= PARTICLE && !SPEAKS.test(text.slice(at + name.length));
}
