import type { Content } from '../article';

/** Parents that may hold nothing but their own parts, so that no box can stand in them. */
export const STRICT_PARENTS: ReadonlySet<string> = new Set(['ul', 'ol', 'dl', 'table', 'thead', 'tbody', 'tfoot', 'tr']);

/** Elements that stand between blocks, not between words. */
const BLOCK_TAGS: ReadonlySet<string> = new Set(
  'aside blockquote div dl figure h2 h3 h4 h5 h6 hr li ol p pre table ul'.split(' '),
);

/** The element of the box in which something is put back. */
export function boxTag(content: readonly Content[]): 'div' | 'span' {
  return content.some((item) => typeof item !== 'string' && BLOCK_TAGS.has(item.tag)) ? 'div' : 'span';
}
