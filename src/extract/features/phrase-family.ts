import { PHRASE_GROUPS } from '../phrase-index';
import type { Family } from './family';

/** Groups that head a box of their own: the first ones. */
const BOX_GROUPS = 3;

/** Phrases of all languages that open the block or the heading before it. */
export const phraseFamily: Family = {
  names: [...PHRASE_GROUPS.map((name) => `opens${name}`), ...PHRASE_GROUPS.slice(0, BOX_GROUPS).map((name) => `headed${name}`)],
  fill({ phrases, lastHeading }, i, x, at) {
    x.set(phrases.strengths(i), at);
    const heading = lastHeading[i]!;
    if (heading < 0) return;
    const strengths = phrases.strengths(heading);
    for (let g = 0; g < BOX_GROUPS; g++) x[at + PHRASE_GROUPS.length + g] = strengths[g]!;
  },
};
