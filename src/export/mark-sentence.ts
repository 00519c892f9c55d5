import type { Content, ContentElement } from '../article';

/**
 * Puts elements around a stretch of a text, one around each piece of text that it touches.
 *
 * @param content - The paragraph's.
 * @param start - UTF-16 offset as `contentText` counts.
 * @param end - Offset behind the last character.
 * @param make - Gives the attributes of the next piece, first to last.
 * @returns A copy; the same text.
 */
export function markSentence(
  content: readonly Content[],
  start: number,
  end: number,
  make: () => ContentElement['attributes'],
): Content[] {
  let offset = 0;
  const mark = (items: readonly Content[]): Content[] =>
    items.flatMap((item): Content[] => {
      if (typeof item !== 'string') {
        if (item.tag === 'br') offset += 1;
        if (item.restored || item.tag === 'br' || item.tag === 'rt' || item.tag === 'rp') return [item];
        return [{ ...item, content: mark(item.content) }];
      }
      const from = Math.max(start - offset, 0);
      const to = Math.min(end - offset, item.length);
      offset += item.length;
      if (from >= to) return [item];
      const piece = { tag: 'span', attributes: make(), content: [item.slice(from, to)] };
      return [item.slice(0, from), piece, item.slice(to)].filter((part) => part !== '');
    });
  return mark(content);
}
