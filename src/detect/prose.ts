import { type Box, Place } from './boxes';
import type { Line } from './lines';

/** Words from which a line with few links is prose. */
const PROSE_WORDS = 20;
/** Share of a line's words in links, up to which it is prose, and from which it is a link. */
const PROSE_LINKS = 0.35;
const LINK_SHARE = 0.6;
/** Words of a link from which it names a story or something for sale rather than a section. */
const TITLE_WORDS = 4;
/** Words of short lines, one after another, that end a run of prose. */
const GAP_WORDS = 40;
/** Words of a line that is a date, a price or the like, at most. */
const SHORT_WORDS = 14;

/**
 * A day in figures (24.11.2026, 2026-11-24, 2026年11月24日), or a year near another number (November 24, 2026), in the digits of any script and
 * the years of any calendar.
 */
const DATE =
  /(?:^|\P{Nd})(?:\p{Nd}{1,2}[./-]\p{Nd}{1,2}[./-](?:\p{Nd}{2}){1,2}|\p{Nd}{4}\P{Nd}{1,20}\p{Nd}{1,2}|\p{Nd}{1,2}\P{Nd}{1,20}\p{Nd}{4})(?:\P{Nd}|$)/u;

export const isLink = ({ words, linkWords }: Line): boolean => linkWords >= LINK_SHARE * words;
export const isHeading = ({ box }: Line): boolean => (box.places & Place.heading) !== 0;
export const isTitleLink = (line: Line): boolean => isLink(line) && line.words >= TITLE_WORDS;
export const isPrice = ({ words, currencies, digits }: Line): boolean => words < SHORT_WORDS && currencies > 0 && digits > 0;
export const isDate = ({ words, digits, text }: Line): boolean => words < SHORT_WORDS && digits > 1 && DATE.test(text);
export const isProse = ({ words, linkWords, commas, stops, dense }: Line): boolean =>
  // Thai and Khmer know neither commas nor stops.
  words >= PROSE_WORDS && linkWords <= PROSE_LINKS * words && commas + stops + dense > 0;

/** A stretch of prose that headings and short lines may interrupt, but no links to elsewhere. */
export interface Run {
  /** Index of its first line. */
  first: number;
  lines: number;
  words: number;
  commas: number;
  stops: number;
  quotes: number;
}

/** The run of prose with the most words; one without words where the page has no prose. */
export function longestRun(lines: readonly Line[]): Run {
  let best = newRun(0);
  let run = best;
  let gap = 0;
  for (const [index, line] of lines.entries()) {
    if (isProse(line)) {
      if (run.lines === 0) run = newRun(index);
      addTo(run, line);
      gap = 0;
      if (run.words > best.words) best = run;
    } else {
      gap += line.words;
      if (isTitleLink(line) || gap > GAP_WORDS) run = newRun(index);
    }
  }
  return best;
}

function newRun(first: number): Run {
  return { first, lines: 0, words: 0, commas: 0, stops: 0, quotes: 0 };
}

function addTo(run: Run, line: Line): void {
  run.lines++;
  run.words += line.words;
  run.commas += line.commas;
  run.stops += line.stops;
  run.quotes += line.quotes;
}

/** Where most of the prose stands: the greatest sum of words directly in one element, and within an element around such. */
export function densest(lines: readonly Line[]): { direct: number; near: number } {
  const direct = new Map<Box, number>();
  const near = new Map<Box, number>();
  for (const line of lines) {
    if (!isProse(line)) continue;
    const parent = line.box.parent ?? line.box;
    const grandparent = parent.parent ?? parent;
    direct.set(parent, (direct.get(parent) ?? 0) + line.words);
    near.set(parent, (near.get(parent) ?? 0) + line.words);
    if (grandparent !== parent) near.set(grandparent, (near.get(grandparent) ?? 0) + line.words);
  }
  return { direct: Math.max(0, ...direct.values()), near: Math.max(0, ...near.values()) };
}
