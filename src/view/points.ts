import type { Article, Point } from '../article';
import { summaryText } from '../export/summary-text';
import { neighboursOf } from '../summarize/neighbours';
import { makeAround } from './around';
import { say, type Context } from './context';
import { element } from './element';
import { showNotice } from './notice';
import type { Page } from './page';
import { copy } from './save/copy';
import { unwrap, wrapRange } from './ranges';
import { makeSection } from './section';
import { onTrusted } from './trusted';
import { tellCount } from './translate';
import { byPlace } from '../article';

/** Gives a summary of another length; fewer sentences than asked for where the article has no more. */
export type Summarize = (count: number) => readonly Point[];

/** No line holds more letters than this. */
const LONGEST_LINE = 110;

/** What the summary is of. */
interface Summed {
  readonly article: Article;
  /** In any order; those to begin with. */
  readonly points: readonly Point[];
  /** The page's address as the browser knows it. */
  readonly address: string;
  /** Lets the person have fewer or more; without it they can't. */
  readonly summarize?: Summarize | undefined;
  /** Called with those that the person has chosen to have. */
  readonly onPoints: (points: readonly Point[]) => void;
}

/**
 * The summary: sentences of the article in its order, each of which leads to its place; a line that says so where the article is too short
 * for any.
 *
 * @param context - The view's context.
 * @param page - The article on screen; the sentences in it get their sources.
 * @param summed - See {@link Summed}.
 */
export function makePoints(
  context: Context,
  page: Page,
  { article, points, address, summarize, onPoints }: Summed,
): HTMLDetailsElement {
  const head = { name: 'summary', title: 'view.inShort' } as const;
  if (points.length === 0) return makeSection(context, head, say(context, 'p', { class: 'nothing' }, 'view.tooShort'));
  const list = element(context.document, 'ol', { class: 'points' });
  let shown: readonly Point[] = [];
  const draw = (wanted: readonly Point[]): (() => void) => {
    shown = wanted.toSorted(byPlace);
    return drawPoints(context, page, article, shown, list);
  };
  const clear = draw(points);
  const length = summarize
    ? makeLength(context, points.length, clear, (count) => {
        const others = summarize(count);
        onPoints(others);
        return { count: others.length, clear: draw(others) };
      })
    : [];
  const copying = makeCopy(context, () => summaryText(article, shown, address));
  return makeSection(context, head, list, element(context.document, 'div', { class: 'length' }, ...length, copying));
}

function makeCopy(context: Context, text: () => string): HTMLElement {
  const button = say(context, 'button', { type: 'button', class: 'quiet copy', part: 'copy-summary' }, 'view.copy');
  const press = (): void => {
    try {
      copy(context, text());
      showNotice(context, 'view.copied');
    } catch (error) {
      console.debug('Lede:', error);
      showNotice(context, 'view.notDone');
    }
  };
  onTrusted(button, 'click', press, context.signal);
  return button;
}

/** Fills the list with points in their order, and puts a source around each sentence. @returns Undoes both. */
function drawPoints(context: Context, page: Page, article: Article, ordered: readonly Point[], list: HTMLElement): () => void {
  const { document, dialog, signal } = context;
  const ending = new AbortController();
  const until = AbortSignal.any([signal, ending.signal]);
  const all: HTMLElement[] = [];
  const lit = new Map<Element, HTMLElement>();
  // A point is lit while its place is on screen.
  const watch = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) lit.get(target)?.toggleAttribute('data-lit', isIntersecting);
    },
    { root: dialog, rootMargin: '-8% 0px' },
  );
  until.addEventListener('abort', () => watch.disconnect());

  const items = ordered.map((point, index) => {
    const number = index + 1;
    const sources = markSource(document, page, point, number);
    sources[0]?.classList.add(startsNear(point, ordered[index - 1]) ? 'source-inline' : 'source-start');
    const sentence = element(document, 'span', { part: 'point-text', lang: page.lang, dir: page.dir }, point.text);
    const button = element(document, 'button', { type: 'button', part: 'point', class: 'point', 'data-point': number }, sentence);
    onTrusted(button, 'click', () => page.marks.show(sources), until);
    for (const [kind, isHinted] of [
      ['pointerenter', true],
      ['focus', true],
      ['pointerleave', false],
      ['blur', false],
    ] as const) {
      onTrusted(button, kind, () => sources.forEach((source) => source.toggleAttribute('data-hint', isHinted)), until);
    }
    all.push(...sources);
    if (sources[0]) {
      lit.set(sources[0], button);
      watch.observe(sources[0]);
    }
    const neighbours = neighboursOf(article, point);
    return element(
      document,
      'li',
      {},
      button,
      makeAround(context, page, { button, number, sentence: point.text, neighbours }, until),
    );
  });
  list.replaceChildren(...items);
  return () => {
    ending.abort();
    unwrap(all);
  };
}

function markSource(document: Document, page: Page, { paragraph, start, end }: Point, number: number): HTMLElement[] {
  const block = page.paragraphs.get(paragraph);
  if (!block) return [];
  return wrapRange(block, start, end, () => element(document, 'span', { part: 'source', class: 'source', 'data-point': number }));
}

/** Two that begin on one line can't both have their numeral in the margin. */
function startsNear(point: Point, before: Point | undefined): boolean {
  return before?.paragraph === point.paragraph && point.start - before.start < LONGEST_LINE;
}

/** Two buttons for fewer and more points; one that would change nothing rests. How many there are now is told to who can't see it. */
function makeLength(
  context: Context,
  start: number,
  clearFirst: () => void,
  draw: (count: number) => { readonly count: number; readonly clear: () => void },
): readonly HTMLElement[] {
  let count = start;
  let clear = clearFirst;
  const buttons = (['view.fewer', 'view.more'] as const).map((key, index) => {
    const button = say(context, 'button', { type: 'button', class: 'quiet' }, key);
    const change = (): void => {
      clear();
      const wanted = count + (index === 0 ? -1 : 1);
      ({ count, clear } = draw(wanted));
      fewer!.disabled = count <= 1;
      more!.disabled = count < wanted;
      context.status.textContent = tellCount(context, 'view.points', count);
    };
    onTrusted(button, 'click', change, context.signal);
    return button;
  });
  const [fewer, more] = buttons;
  fewer!.disabled = count <= 1;
  return buttons;
}
