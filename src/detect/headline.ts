import type { Line } from './lines';
import { isDate, isHeading, isProse } from './prose';

/** Lines before and after a headline among which its date stands. */
const BEFORE = 4;
const AFTER = 8;
/** Lines after a headline among which the article begins. */
const BEGINNING = 40;

/** The headline of a page, and what stands around it. */
export interface Headline {
  readonly words: number;
  readonly dated: boolean;
  readonly proseAfter: number;
}

/**
 * Finds the heading that the page is about: the first that the document's title repeats, else the first of the first rank.
 *
 * @param pageTitle - The text of the document's `title`.
 * @returns Null where a page has neither.
 */
export function findHeadline(lines: readonly Line[], pageTitle: string): Headline | null {
  const wanted = squeeze(pageTitle);
  const repeats = ({ text }: Line): boolean => {
    const own = squeeze(text);
    return own.length > 3 && (wanted.includes(own) || (wanted.length > 10 && own.includes(wanted)));
  };
  const headings = lines.flatMap((line, index) => (isHeading(line) ? [index] : []));
  const firstRank = headings.filter((index) => lines[index]!.box.tag === 'h1');
  const at = [...firstRank, ...headings].find((index) => repeats(lines[index]!)) ?? firstRank[0];
  if (at === undefined) return null;
  const after = lines.slice(at + 1, at + 1 + BEGINNING);
  return {
    words: lines[at]!.words,
    dated: lines.slice(Math.max(0, at - BEFORE), at + 1 + AFTER).some(isDate),
    proseAfter: after.reduce((sum, line) => sum + (isProse(line) ? line.words : 0), 0),
  };
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().toLowerCase();
}
