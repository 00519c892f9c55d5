import type { Point } from '../article';
import type { Context } from './context';
import { element } from './element';
import type { Marks } from './marks';
import { wrapRange } from './ranges';
import { makeSection } from './section';
import { onTrusted } from './trusted';

/** What the points need of the article on screen. */
export interface Page {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** The element of each of `Article.paragraphs`. */
  readonly paragraphs: ReadonlyMap<number, HTMLElement>;
  readonly marks: Marks;
}

/**
 * The summary: sentences of the article in its order, each of which leads to its place.
 *
 * @param context - The view's context.
 * @param page - The article on screen; the sentences in it get their sources.
 * @param points - Any order; null is returned where there are none.
 */
export function makePoints(context: Context, page: Page, points: readonly Point[]): HTMLDetailsElement | null {
  if (points.length === 0) return null;
  const { document, signal } = context;
  const list = element(document, 'ol', { class: 'points' });
  const ordered = points.toSorted((a, b) => a.paragraph - b.paragraph || a.start - b.start);
  for (const [index, point] of ordered.entries()) {
    const number = index + 1;
    const sources = markSource(document, page, point, number);
    const sentence = element(document, 'span', { part: 'point-text', lang: page.lang, dir: page.dir }, point.text);
    const button = element(document, 'button', { type: 'button', part: 'point', class: 'point', 'data-point': number }, sentence);
    onTrusted(button, 'click', () => page.marks.show(sources), signal);
    light(context, button, sources);
    list.append(element(document, 'li', {}, button));
  }
  return makeSection(context, { name: 'summary', title: 'view.inShort' }, list);
}

function markSource(document: Document, page: Page, { paragraph, start, end }: Point, number: number): HTMLElement[] {
  const block = page.paragraphs.get(paragraph);
  if (!block) return [];
  const sources = wrapRange(block, start, end, () =>
    element(document, 'span', { part: 'source', class: 'source', 'data-point': number }),
  );
  sources[0]?.classList.add('source-start');
  return sources;
}

/** A point is lit while its place is on screen. */
function light(context: Context, point: HTMLElement, sources: readonly HTMLElement[]): void {
  const [first] = sources;
  if (!first) return;
  const watch = new IntersectionObserver(
    (entries) =>
      point.toggleAttribute(
        'data-lit',
        entries.some((entry) => entry.isIntersecting),
      ),
    { root: context.dialog, rootMargin: '-12% 0px -30% 0px' },
  );
  watch.observe(first);
  context.signal.addEventListener('abort', () => watch.disconnect());
}
