import { stepsUp } from './ancestry';
import { type Family, log } from './family';

/** Distances that stand for "none". */
const FAR = 9;
const FAR_STEPS = 20;
const NONE = -1;

/** The blocks before and after, the nearest prose after, and the heading before. */
export const neighbourFamily: Family = {
  names: 'nextProseSteps nextProseUp headingBlocks previousLinks nextLinks nextEnding'.split(' '),
  fill({ page, text, nextProse, lastHeading }, i, x, at) {
    const { blocks } = page;
    const own = blocks[i]!.container;
    const after = nextProse[i]!;
    x[at++] = after < 0 ? FAR_STEPS : stepsUp(own, blocks[after]!.container);
    x[at++] = after < 0 ? FAR_STEPS : stepsUp(blocks[after]!.container, own);
    const heading = lastHeading[i]!;
    x[at++] = heading < 0 ? FAR : log(i - heading);
    x[at++] = text[i - 1]?.linkDensity ?? NONE;
    x[at++] = text[i + 1]?.linkDensity ?? NONE;
    x[at] = text[i + 1]?.ending ?? NONE;
  },
};
