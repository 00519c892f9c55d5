import type { SiteNames } from '../site';
import { letters, line } from '../text';
import type { MetadataSource } from '../types';

/** A title that some place of the page gives. */
export interface Candidate {
  readonly text: string;
  /** Its letters in one case. */
  readonly key: string;
  readonly source: MetadataSource;
}

/** Between a headline and a site's name; a sign without spaces counts only where it is never part of a word. */
export const SEPARATOR =
  /\s+(?:[-–—―|｜·•»«›‹:/><~∣¦⋆★+]|::|\|\|)\s+|\s*[|｜∣¦·•»«]\s*|\s*[_＿－]\s*(?=\P{ASCII})|(?<=\P{ASCII})\s*[-–—]\s*(?=\S)|:\s+|\s+[-–—]\s*|\s*-\s+/gu;

/** One of the signs that every separator has. */
const SIGN = /[-–—―|｜·•»«›‹:/><~∣¦⋆★+_＿－]/u;

/**
 * Takes the site's name off a title: everything from a part that names the site on, and such parts at the start; also what follows
 * or precedes a title that another place of the head gives alone.
 */
export function withoutSite(title: string, site: SiteNames, head: readonly Candidate[]): string {
  if (!SIGN.test(title)) return title;
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

/** A title with its key. */
export function candidate(text: string, source: MetadataSource): Candidate {
  const one = line(text, 400);
  return { text: one, key: letters(one), source };
}
