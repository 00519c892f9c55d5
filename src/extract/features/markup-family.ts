import { Role } from '../../capture/page';
import type { Family } from './family';

const ROLES = ['main', 'article', 'aside', 'navigation', 'footer', 'header', 'form', 'list', 'table', 'figure', 'quote', 'button', 'body', 'hidden', 'comment'] as const;
const SECTIONS = new Set(['section', 'article', 'main', 'body']);

/** The elements around the block, by name and role. */
export const markupFamily: Family = {
  names: [
    ...'isParagraph isItem isDiv isCell headingLevel isCaption isPreformatted isDefinition isSection'.split(' '),
    ...'parentItem parentDiv parentList parentArticle parentSection parentCell inlineWrap depth breaks pictures'.split(' '),
    ...ROLES.map((role) => `in-${role}`),
  ],
  fill({ page }, i, x, at) {
    const block = page.blocks[i]!;
    const { tag, flags, parent, depth } = block.container;
    const parentTag = parent?.tag ?? '';
    x[at++] = tag === 'p' ? 1 : 0;
    x[at++] = tag === 'li' ? 1 : 0;
    x[at++] = tag === 'div' ? 1 : 0;
    x[at++] = tag === 'td' || tag === 'th' ? 1 : 0;
    x[at++] = tag.length === 2 && tag[0] === 'h' && tag >= 'h1' && tag <= 'h6' ? Number(tag[1]) : 0;
    x[at++] = flags & Role.caption ? 1 : 0;
    x[at++] = flags & Role.preformatted ? 1 : 0;
    x[at++] = tag === 'dt' || tag === 'dd' ? 1 : 0;
    x[at++] = SECTIONS.has(tag) ? 1 : 0;
    x[at++] = parentTag === 'li' ? 1 : 0;
    x[at++] = parentTag === 'div' ? 1 : 0;
    x[at++] = parentTag === 'ul' || parentTag === 'ol' ? 1 : 0;
    x[at++] = parentTag === 'article' || parentTag === 'main' ? 1 : 0;
    x[at++] = parentTag === 'section' ? 1 : 0;
    x[at++] = parentTag === 'td' || parentTag === 'tr' ? 1 : 0;
    x[at++] = inlineWrap(block.inline);
    x[at++] = depth;
    x[at++] = Math.min(block.breaks, 4);
    x[at++] = Math.min(block.pictures, 5);
    for (const role of ROLES) x[at++] = flags & Role[role] ? 1 : 0;
  },
};

function inlineWrap(element: Element | null): number {
  if (!element) return 0;
  return element.localName === 'a' ? 2 : element.localName === 'span' ? 1 : 3;
}
