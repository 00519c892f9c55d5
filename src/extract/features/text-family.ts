import { type Family, log } from './family';

/** The block's own text: how much, how much of it linked or emphasised, how it ends. */
export const textFamily: Family = {
  names: 'words chars linkDensity lastInLink ending emphasis labelLink'.split(' '),
  fill({ page, text }, i, x, at) {
    const block = page.blocks[i]!;
    const t = text[i]!;
    const { length } = block.text;
    x[at++] = log(t.words);
    x[at++] = log(length);
    x[at++] = t.linkDensity;
    x[at++] = block.lastInLink ? 1 : 0;
    x[at++] = t.ending;
    x[at++] = Math.min(1, block.emphasisChars / length);
    const colon = block.linkChars > 5 ? colonAt(block.text) : -1;
    x[at] = colon >= 0 && block.linkChars > 0.6 * (length - colon - 2) ? 1 : 0;
  },
};

/** Offset of a colon among the first forty characters, or −1. */
function colonAt(text: string): number {
  const end = Math.min(40, text.length);
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 58 || code === 0xff1a) return i;
  }
  return -1;
}
