import { Role } from '../../capture/page';
import { stepsUp } from './ancestry';
import { type Family, log } from './family';

const OFFSETS = [-2, -1, 1, 2];
const EACH = 'words links sentences heading sameParent sameTemplate ending steps paragraph'.split(' ');
/** Distance that stands for "none". */
const FAR = 9;
const FAR_STEPS = 20;

/** The blocks before and after, and the nearest prose and heading. */
export const neighbourFamily: Family = {
  names: [
    ...'previousProse nextProse previousProseSteps nextProseSteps previousProseUp nextProseUp previousProseSame nextProseSame headingBlocks headingSteps headingLevelBefore'.split(' '),
    ...OFFSETS.flatMap((offset) => EACH.map((name) => `at${offset}-${name}`)),
  ],
  fill(stats, i, x, at) {
    const { page, text, signatureOf } = stats;
    const { blocks } = page;
    const own = blocks[i]!.container;
    const before = stats.previousProse[i]!;
    const after = stats.nextProse[i]!;
    x[at++] = before < 0 ? FAR : log(i - before);
    x[at++] = after < 0 ? FAR : log(after - i);
    x[at++] = before < 0 ? FAR_STEPS : stepsUp(own, blocks[before]!.container);
    x[at++] = after < 0 ? FAR_STEPS : stepsUp(own, blocks[after]!.container);
    x[at++] = before < 0 ? FAR_STEPS : stepsUp(blocks[before]!.container, own);
    x[at++] = after < 0 ? FAR_STEPS : stepsUp(blocks[after]!.container, own);
    x[at++] = before >= 0 && signatureOf[before] === signatureOf[i] ? 1 : 0;
    x[at++] = after >= 0 && signatureOf[after] === signatureOf[i] ? 1 : 0;
    const heading = stats.lastHeading[i]!;
    x[at++] = heading < 0 ? FAR : log(i - heading);
    x[at++] = heading < 0 ? FAR_STEPS : stepsUp(own, blocks[heading]!.container);
    x[at++] = heading < 0 ? 0 : Number(blocks[heading]!.container.tag[1]) || 0;
    for (const offset of OFFSETS) {
      const j = i + offset;
      const other = blocks[j];
      const stat = text[j];
      if (!other || !stat) {
        for (let k = 0; k < EACH.length; k++) x[at++] = -1;
        continue;
      }
      x[at++] = log(stat.words);
      x[at++] = stat.linkDensity;
      x[at++] = Math.min(stat.sentences, 5);
      x[at++] = other.container.flags & Role.heading ? 1 : 0;
      x[at++] = other.container === own || other.container.parent === own.parent ? 1 : 0;
      x[at++] = signatureOf[j] === signatureOf[i] ? 1 : 0;
      x[at++] = stat.ending;
      x[at++] = stepsUp(own, other.container);
      x[at++] = other.container.tag === 'p' ? 1 : 0;
    }
  },
};
