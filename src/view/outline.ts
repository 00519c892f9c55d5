import type { Context } from './context';
import { element } from './element';
import type { Page } from './page';
import { makeSection } from './section';
import { travelTo } from './travel';
import { onTrusted } from './trusted';

/** Fewer headings than this need no list. */
const FEWEST_HEADINGS = 3;

/**
 * The article's headings, each of which leads to its place; the one being read is marked.
 *
 * @param context - The view's context.
 * @param page - The article on screen; null is returned where it has fewer than three headings.
 */
export function makeOutline(context: Context, { lang, dir, headings }: Page): HTMLDetailsElement | null {
  if (headings.length < FEWEST_HEADINGS) return null;
  const { document, signal } = context;
  const top = Math.min(...headings.map(levelOf));
  const list = element(document, 'ol', { class: 'outline', lang, dir });
  const buttons = headings.map((heading) => {
    const button = element(document, 'button', { type: 'button' }, heading.textContent);
    onTrusted(button, 'click', () => travelTo(context, heading), signal);
    list.append(element(document, 'li', { 'data-depth': levelOf(heading) - top }, button));
    return button;
  });
  markCurrent(context, headings, buttons);
  return makeSection(context, { name: 'outline', title: 'view.contents' }, list);
}

function levelOf(heading: HTMLElement): number {
  return Number(heading.localName.slice(1)) || 2;
}

/** The last heading above the upper third of the window is the one being read. */
function markCurrent(context: Context, headings: readonly HTMLElement[], buttons: readonly HTMLElement[]): void {
  const above = new Set<Element>();
  const watch = new IntersectionObserver(
    (entries) => {
      for (const { target, boundingClientRect, rootBounds } of entries) {
        if (boundingClientRect.top < (rootBounds?.bottom ?? 0)) above.add(target);
        else above.delete(target);
      }
      const current = headings.findLastIndex((heading) => above.has(heading));
      for (const [index, button] of buttons.entries()) {
        if (index === current) button.setAttribute('aria-current', 'location');
        else button.removeAttribute('aria-current');
      }
    },
    { root: context.dialog, rootMargin: '0px 0px -66% 0px' },
  );
  for (const heading of headings) watch.observe(heading);
  context.signal.addEventListener('abort', () => watch.disconnect());
}
