import type { SiteNames } from '../site';
import { letters, line, weight } from '../text';
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

/** A text in brackets that a title opens or ends with. */
const BRACKETED = /^\p{Ps}([^\p{Ps}\p{Pe}]{1,60})\p{Pe}\s*(?=\S)|(?<=\S)\s*\p{Ps}([^\p{Ps}\p{Pe}]{1,60})\p{Pe}$/gu;

/**
 * Takes the site's name off a title: everything from a part that names the site on, and such parts at the start; also what follows
 * or precedes a title that another place of the head gives alone, and short names of sections after a bar.
 */
export function withoutSite(title: string, site: SiteNames, head: readonly Candidate[]): string {
  const bare = title.replace(BRACKETED, (whole, opening?: string, closing = '') => (site.is(opening ?? closing) ? '' : whole));
  return SIGN.test(bare) ? withoutSection(withoutParts(bare, site, head)) : bare;
}

function withoutParts(title: string, site: SiteNames, head: readonly Candidate[]): string {
  const cuts = [...title.matchAll(SEPARATOR)];
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

/** Weight up to which a part after a bar is the name of a section, and how many times as much what it follows weighs at least. */
const MAX_SECTION = 16;
const MIN_TIMES = 3;

function withoutSection(title: string): string {
  const [, kept, part] = SECTION.exec(title) ?? [];
  if (kept === undefined || part === undefined || part.trim().split(/\s+/).length > 2) return title;
  const section = weight(letters(part));
  return section <= MAX_SECTION && weight(letters(kept)) >= section * MIN_TIMES ? withoutSection(kept) : title;
}

/** What ends in a bar, or in a low line of a script without spaces, and words without digits; only what never joins the words of a title. */
const SECTION = /^(.*\S)(?:\s*[|｜¦∣]\s*|(?<=\P{ASCII})[_＿](?=\P{ASCII}))((?:(?!\p{N})[^|｜¦∣_＿])+)$/u;

/** A title with its key. */
export function candidate(text: string, source: MetadataSource): Candidate {
  const one = line(text, 400);
  return { text: one, key: letters(one), source };
}
