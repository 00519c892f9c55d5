import names from '../data/hidden-names.json';
import { remember } from '../remember';

/** Inline styles under which nothing is seen. */
const HIDING = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

const known = new Set(names.tokens);

/** Whether a class attribute holds a name that style sheets use for text that only screen readers get. */
export const isHiddenName = remember((className) => className.split(/\s+/).some((name) => known.has(name.toLowerCase())));

/** Whether one of an element's attributes says that the page does not show it: `hidden`, or an inline style. */
export function hides(name: string, value: string): boolean {
  return name === 'hidden' ? value !== 'until-found' : name === 'style' && HIDING.test(value);
}

/**
 * Class and id of an inline element, as written.
 *
 * @param visible - What a live page knows, not asked about an element without attributes; without it `hidden` and inline styles decide.
 * @returns Null where the page does not show it.
 */
export function shownNames(element: Element, visible: ((element: Element) => boolean) | undefined): string | null {
  const attributes = element.getAttributeNames();
  if (visible && attributes.length > 0 && !visible(element)) return null;
  let className = '';
  let id = '';
  for (const name of attributes) {
    const isClass = name === 'class';
    if (!isClass && name !== 'id' && (visible || (name !== 'hidden' && name !== 'style'))) continue;
    const value = element.getAttribute(name) ?? '';
    if (isClass ? isHiddenName(value) : hides(name, value)) return null;
    if (isClass) className = value;
    else if (name === 'id') id = value;
  }
  return id ? `${className} ${id}` : className;
}
