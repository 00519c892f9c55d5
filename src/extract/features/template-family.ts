import { type Container, siblingsOf } from '../../capture/page';
import { type Family, log } from './family';

/** What recurs: blocks of the same template, siblings of one shape, the same text elsewhere on the page; what title and description repeat. */
export const templateFamily: Family = {
  names:
    'sameCount sameShare sameWords sameLinks sameSentences repeated bestScore textRepeats textEarlier textLater titleCover descriptionShare'.split(
      ' ',
    ),
  fill(stats, i, x, at) {
    const { page, top } = stats;
    const same = stats.signatures[stats.signatureOf[i]!]!;
    x[at++] = log(same.count);
    x[at++] = same.words / Math.max(1, stats.words);
    x[at++] = log(same.words / same.count);
    x[at++] = same.linkChars / Math.max(1, same.chars);
    x[at++] = same.sentences / Math.max(1, same.words);
    let repeated = 0;
    let best = 0;
    let level = 0;
    for (let c: Container | null = page.blocks[i]!.container; c && c !== top && level < 12; c = c.parent, level++) {
      if (c.parent && c.tag !== 'p' && c.words < 0.5 * stats.words) {
        const times = siblingsOf(c);
        if (times > repeated) repeated = times;
      }
      if (c.finalScore > best) best = c.finalScore;
    }
    x[at++] = log(repeated);
    x[at++] = stats.topScore > 0 ? best / stats.topScore : 0;
    x[at++] = Math.min(stats.repeats[i]!, 6);
    x[at++] = stats.earlier[i]!;
    x[at++] = stats.later[i]!;
    x[at++] = stats.titleCover[i]!;
    x[at] = stats.descriptionShare[i]!;
  },
};
