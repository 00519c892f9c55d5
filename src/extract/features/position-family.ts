import { stepsUp } from './ancestry';
import { type Family, log, signedLog } from './family';

/** Where on the page the block stands: from its start and end, from the headline, in the container with the best content score. */
export const positionFamily: Family = {
  names:
    'textPosition fromEnd headlineBlocks headlineChars pageWords pageBlocks pageProse pageLinks topSteps topShare topPosition topLinks inTop'.split(
      ' ',
    ),
  fill(stats, i, x, at) {
    const { page, offsets, headline, top } = stats;
    const own = page.blocks[i]!.container;
    const count = page.blocks.length;
    const root = page.containers[0]!;
    x[at++] = offsets[i]! / stats.length;
    x[at++] = log(count - i);
    x[at++] = headline < 0 ? 0 : signedLog(i - headline);
    x[at++] = headline < 0 ? 0 : signedLog(offsets[i]! - offsets[headline]!);
    x[at++] = log(stats.words);
    x[at++] = log(count);
    x[at++] = stats.words > 0 ? stats.proseWords / stats.words : 0;
    x[at++] = root.linkChars / Math.max(1, root.chars);
    const steps = top ? stepsUp(own, top) : -1;
    x[at++] = steps;
    x[at++] = top ? top.words / Math.max(1, stats.words) : 0;
    x[at++] = top && top.lastBlock > top.firstBlock ? (i - top.firstBlock) / (top.lastBlock - top.firstBlock) : -1;
    x[at++] = top ? top.linkChars / Math.max(1, top.chars) : 0;
    x[at] = top && own.depth - steps === top.depth ? 1 : 0;
  },
};
