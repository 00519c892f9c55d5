import { type Box, Place } from './boxes';
import type { Line } from './lines';

/** Words from which a line with few links is prose. */
const PROSE_WORDS = 20;
/** Share of a line's words in links, up to which it is prose, and from which it is a link. */
const PROSE_LINKS = 0.35;
const LINK_SHARE = 0.6;
/** Words of a link from which it names a story or an article for sale rather than a section. */
const TITLE_WORDS = 4;
/** Words of short lines, one after another, that end a run of prose. */
const GAP_WORDS = 40;

export const isLink = ({ words, linkWords }: Line): boolean => linkWords >= LINK_SHARE * words;
export const isHeading = ({ box }: Line): boolean => (box.places & Place.heading) !== 0;
export const isTitleLink = (line: Line): boolean => isLink(line) && line.words >= TITLE_WORDS;
export const isProse = ({ words, linkWords, commas, stops }: Line): boolean =>
  words >= PROSE_WORDS && linkWords <= PROSE_LINKS * words && commas + stops > 0;

/** A stretch of prose that headings and short lines may interrupt, but no links to elsewhere. */
export interface Run {
  /** Index of its first line. */
  first: number;
  last: number;
  words: number;
  blocks: number;
  headings: number;
  /** Words of the short lines in it. */
  shortWords: number;
  commas: number;
  stops: number;
  digits: number;
  questions: number;
  linkWords: number;
  /** Words of its longest line. */
  longest: number;
}

/** The run of prose with the most words; one without words where the page has no prose. */
export function longestRun(lines: readonly Line[]): Run {
  let best = newRun(0);
  let run = newRun(0);
  let gap = 0;
  let headings = 0;
  const close = (next: number): void => {
    if (run.words > best.words) best = run;
    run = newRun(next);
    gap = 0;
    headings = 0;
  };
  for (const [index, line] of lines.entries()) {
    if (isProse(line)) {
      if (run.blocks === 0) run = newRun(index);
      else {
        run.shortWords += gap;
        run.headings += headings;
      }
      addTo(run, line, index);
      gap = 0;
      headings = 0;
    } else if (isTitleLink(line)) close(index + 1);
    else {
      gap += line.words;
      if (isHeading(line)) headings++;
      if (gap > GAP_WORDS) close(index + 1);
    }
  }
  close(lines.length);
  return best;
}

function newRun(first: number): Run {
  return {
    first,
    last: first,
    words: 0,
    blocks: 0,
    headings: 0,
    shortWords: 0,
    commas: 0,
    stops: 0,
    digits: 0,
    questions: 0,
    linkWords: 0,
    longest: 0,
  };
}

function addTo(run: Run, line: Line, index: number): void {
  run.last = index;
  run.blocks++;
  run.words += line.words;
  run.commas += line.commas;
  run.stops += line.stops;
  run.digits += line.digits;
  run.questions += line.questions;
  run.linkWords += line.linkWords;
  run.longest = Math.max(run.longest, line.words);
}

/** Where most of the prose stands: the greatest sum of words directly in one element, and within the element around that. */
export function densest(lines: readonly Line[]): { direct: number; near: number } {
  const sums = new Map<Box, number>();
  const around = new Map<Box, number>();
  let direct = 0;
  let near = 0;
  for (const line of lines) {
    if (!isProse(line)) continue;
    const parent = line.box.parent ?? line.box;
    const grandparent = parent.parent ?? parent;
    const own = (sums.get(parent) ?? 0) + line.words;
    sums.set(parent, own);
    direct = Math.max(direct, own);
    for (const box of parent === grandparent ? [parent] : [parent, grandparent]) {
      const sum = (around.get(box) ?? 0) + line.words;
      around.set(box, sum);
      near = Math.max(near, sum);
    }
  }
  return { direct, near };
}
