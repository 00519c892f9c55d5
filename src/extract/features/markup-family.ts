import { type Container, Role } from '../../capture/page';
import type { Family } from './family';

/** A box around a form holds no more words than this. */
const BOX_WORDS = 80;

/** The elements around the block. */
export const markupFamily: Family = {
  names: 'headingLevel isCaption isItem inFooter inControlBox pictures'.split(' '),
  fill({ page }, i, x, at) {
    const block = page.blocks[i]!;
    const { tag, flags } = block.container;
    x[at++] = tag.length === 2 && tag >= 'h1' && tag <= 'h6' ? tag.charCodeAt(1) - 48 : 0;
    x[at++] = flags & Role.caption ? 1 : 0;
    x[at++] = tag === 'li' ? 1 : 0;
    x[at++] = flags & Role.footer ? 1 : 0;
    x[at++] = inControlBox(block.container) ? 1 : 0;
    x[at] = Math.min(block.pictures, 5);
  },
};

/** Whether a small box around a container holds a form, a field or a button. */
export function inControlBox(container: Container): boolean {
  for (let c: Container | null = container, level = 0; c && level < 3; c = c.parent, level++) {
    if (c.words > BOX_WORDS) return false;
    if (c.controls > 0) return true;
  }
  return false;
}
