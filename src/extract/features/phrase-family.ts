import { isLabel, type PhraseKind, type PhraseMatch } from '../../text/phrases';
import type { Family } from './family';

/** Kinds of phrases that say the same of a block: each group is one feature. */
const GROUPS: readonly (readonly PhraseKind[])[] = [
  ['related'],
  ['comments'],
  ['newsletter', 'follow', 'share', 'tools'],
  ['advertisement', 'sponsored', 'paywall', 'cookie'],
  ['author', 'tags', 'navigation', 'other'],
  ['note', 'credit', 'byline', 'date', 'agency', 'republished', 'machine-translated'],
];
const GROUP_NAMES = ['Related', 'Comments', 'Promotion', 'Notice', 'Apparatus', 'Frame'];
/** Groups that head a box of their own. */
const BOX_GROUPS = 3;

/** How far a phrase makes a block a label. */
const enum Strength {
  none,
  running,
  title,
  separated,
  whole,
}

/**
 * How strongly the phrases that open each block make it a label.
 *
 * @returns `GROUPS.length` strengths (0–4) a block.
 */
export function phraseStrengths(matches: readonly (readonly PhraseMatch[])[]): Uint8Array {
  const strengths = new Uint8Array(matches.length * GROUPS.length);
  for (let i = 0; i < matches.length; i++) {
    for (const match of matches[i]!) {
      const strength = !isLabel(match)
        ? Strength.running
        : match.standing === 'whole'
          ? Strength.whole
          : match.standing === 'separated'
            ? Strength.separated
            : Strength.title;
      const group = GROUPS.findIndex((kinds) => kinds.includes(match.kind));
      const at = i * GROUPS.length + group;
      if (strength > strengths[at]!) strengths[at] = strength;
    }
  }
  return strengths;
}

/** Phrases of all languages that open the block or the heading before it. */
export const phraseFamily: Family = {
  names: [
    ...GROUP_NAMES.map((name) => `opens${name}`),
    ...GROUP_NAMES.slice(0, BOX_GROUPS).map((name) => `headed${name}`),
  ],
  fill(stats, i, x, at) {
    const { phrases } = stats;
    for (let g = 0; g < GROUPS.length; g++) x[at++] = phrases[i * GROUPS.length + g]!;
    const heading = stats.lastHeading[i]!;
    for (let g = 0; g < BOX_GROUPS; g++) x[at++] = heading < 0 ? 0 : phrases[heading * GROUPS.length + g]!;
  },
};
