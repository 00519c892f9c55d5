import { letters, weight } from '../text';
import { type Heading, MIN_TITLE } from './headings';
import type { Candidate } from './site-suffix';

/** Confirmation of a heading that is a title of the head to the letter. */
export const EQUAL = 2.5;

/**
 * How well the head's titles confirm a heading: equality counts most, then how much of the longer one the shorter makes up.
 *
 * @returns The score (0: not at all), and the text of the headline: the head's where the heading only adds a kicker before it.
 */
export function confirm(heading: Heading, head: readonly Candidate[]): { score: number; text: string } {
  let score = 0;
  let { text } = heading;
  for (const [index, title] of head.entries()) {
    let here = 0;
    let words = heading.text;
    const share = Math.min(title.key.length, heading.key.length) / Math.max(title.key.length, heading.key.length);
    const isLong = weight(title.key) >= MIN_TITLE;
    if (title.key === heading.key) {
      here = EQUAL + 0.5;
      // Signs between the parts of a heading are often hidden, or drawn by the style sheet.
      if ((heading.element?.childElementCount ?? 0) > 1 && signsOf(title.text) > signsOf(heading.text)) words = title.text;
    } else if (isLong && heading.key.endsWith(title.key)) {
      here = 1 + share;
      if (hasKicker(heading, title)) words = title.text;
    } else if (isLong && heading.key.startsWith(title.key)) {
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
