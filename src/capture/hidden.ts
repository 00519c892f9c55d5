import names from '../data/hidden-names.json';
import { attribute, tagOf } from './tree';

/** Inline styles under which nothing is seen. */
const HIDING = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

const known = new Set(names.tokens);
const cache = new Map<string, boolean>();

/** Whether a class attribute holds a name that style sheets use for text that only screen readers get. */
export function isHiddenName(className: string): boolean {
  if (className === '') return false;
  let hit = cache.get(className);
  if (hit === undefined) {
    hit = className.split(/\s+/).some((name) => known.has(name.toLowerCase()));
    if (cache.size > 5000) cache.clear();
    cache.set(className, hit);
  }
  return hit;
}

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
