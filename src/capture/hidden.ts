import names from '../data/hidden-names.json';
import { remember } from '../remember';
import { attribute, tagOf } from './tree';

/** Inline styles under which nothing is seen. */
const HIDING = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

const known = new Set(names.tokens);

/** Whether a class attribute holds a name that style sheets use for text that only screen readers get. */
export const isHiddenName = remember((className) => className.split(/\s+/).some((name) => known.has(name.toLowerCase())));

/**
 * Whether the page does not show an element itself (an element around it is not looked at).
 *
 * @param visible - What a live page knows; without it the `hidden` attribute and inline styles decide.
 * @param tag - The element's local name, where it is known already.
 */
export function isHidden(element: Element, visible: ((element: Element) => boolean) | undefined, tag = tagOf(element)): boolean {
  if (visible) return !visible(element);
  const hidden = attribute(element, 'hidden', tag);
  if (hidden !== null && hidden !== 'until-found') return true;
  const style = attribute(element, 'style', tag);
  return style !== null && HIDING.test(style);
}
