import type { Content } from '../article';

/**
 * Makes nodes of content, for a library that wants them.
 *
 * @param inert - A document that is not shown: nothing loads in it.
 * @param content - Of `allowedContent`.
 */
export function toNodes(inert: Document, content: readonly Content[]): Node[] {
  return content.map((item) => {
    if (typeof item === 'string') return inert.createTextNode(item);
    const made = inert.createElement(item.tag);
    for (const [name, value] of Object.entries(item.attributes)) made.setAttribute(name, value);
    made.append(...toNodes(inert, item.content));
    return made;
  });
}
