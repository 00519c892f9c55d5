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
