import type { Block, Content, ContentElement } from '../article';
import { allowedOn, COMMON_ATTRIBUTES, hasScheme, IMAGE_SCHEMES, LINK_SCHEMES } from '../clean/allowed';

/** Elements nested deeper than this give way to what they hold: no reader shows them, and nothing downstream can overflow. */
const DEEPEST = 40;

const INTEGER = /^\d{1,5}$/;

/** What an attribute must look like to be worth carrying; the others may hold any text. */
const SHAPES: Readonly<Record<string, (value: string) => boolean>> = {
  dir: (value) => /^(?:ltr|rtl|auto)$/.test(value),
  lang: isLanguage,
  href: (value) => URL.canParse(value) && hasScheme(value, LINK_SCHEMES),
  src: (value) => URL.canParse(value) && hasScheme(value, IMAGE_SCHEMES),
  width: (value) => INTEGER.test(value),
  height: (value) => INTEGER.test(value),
  colspan: (value) => INTEGER.test(value) && Number(value) > 0,
  rowspan: (value) => INTEGER.test(value),
  start: (value) => /^-?\d{1,9}$/.test(value),
  value: (value) => /^-?\d{1,9}$/.test(value),
  type: (value) => /^[1aAiI]$/.test(value),
  reversed: () => true,
  scope: (value) => /^(?:row|col|rowgroup|colgroup)$/.test(value),
  // What links within the article lead to; names that are none in XML can lead nowhere.
  id: (value) => /^[\w.-]{1,80}$/.test(value),
  // Of use to programs alone, and each format wants it in a form of its own.
  datetime: () => false,
};

interface Frame {
  readonly items: readonly Content[];
  readonly made: Content[];
  readonly depth: number;
  index: number;
}

/**
 * Copies content of an article, with nothing in it that is not on the allow-list, whatever it was given.
 *
 * @param content - Untrusted.
 * @returns Elements and attributes of the allow-list alone, not deep; what an element outside it holds stays.
 */
export function allowedContent(content: readonly (Block | Content)[]): Content[] {
  const all: Content[] = [];
  const stack: Frame[] = [{ items: content, made: all, depth: 0, index: 0 }];
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const item = frame.items[frame.index];
    frame.index += 1;
    if (item === undefined) stack.pop();
    else if (typeof item === 'string') frame.made.push(item);
    else {
      const inside: Content[] = [];
      const copy = frame.depth < DEEPEST ? copyOf(item, inside) : null;
      if (copy) frame.made.push(copy);
      stack.push({ items: item.content, made: copy ? inside : frame.made, depth: frame.depth + 1, index: 0 });
    }
  }
  return all;
}

function copyOf({ tag, attributes, paragraph, restored }: ContentElement, content: Content[]): ContentElement | null {
  const allowed = allowedOn(tag);
  if (!allowed) return null;
  const kept = Object.entries(attributes).filter(
    ([name, value]) =>
      (name === 'id' || allowed.includes(name) || COMMON_ATTRIBUTES.includes(name)) && (SHAPES[name]?.(value) ?? true),
  );
  const copy = {
    tag,
    attributes: Object.fromEntries(kept),
    content,
    ...(paragraph !== undefined && { paragraph }),
    ...(restored && { restored }),
  };
  if (tag === 'img') return copy.attributes['src'] === undefined ? null : copy;
  if (tag === 'a') return copy.attributes['href'] === undefined ? null : copy;
  return copy;
}

/**
 * Whether a text is a language tag that every format takes.
 *
 * @param tag - Anything.
 */
export function isLanguage(tag: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag);
}
