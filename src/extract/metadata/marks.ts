import data from '../../data/metadata.json';

/** Elements that the markup marks as naming an author or a day, in document order. */
export interface Marks {
  /** By relation, class or address. */
  readonly authors: readonly Element[];
  readonly times: readonly Element[];
  /** By class. */
  readonly dates: readonly Element[];
}

/** Elements that are looked at, and that are kept of each kind. */
const MAX_ELEMENTS = 20_000;
const MAX_KIND = 400;

/** Classes that say that their element names an author. */
export const AUTHOR = new RegExp(data.classes.author.join('|'), 'i');
/** Classes that say that their element names a day. */
export const DATE = new RegExp(data.classes.date.join('|'), 'i');
const PATH = new RegExp(data.authorPaths.join('|'), 'i');

// Selectors for parts of attributes cost ten times as much as looking at every class here, since few classes of a page differ.
const QUERY = 'time,address,a[href],[class]';

/** What a class says that its element holds. */
const enum Named {
  nothing,
  author,
  date,
}

/**
 * Collects the marks within an element. Bounded; changes nothing.
 *
 * @param bounds - What comes before the first and after the last of these is not looked at.
 */
export function readMarks(root: Element, bounds: { first: Element | undefined; last: Element | undefined }): Marks {
  const marks = { authors: [] as Element[], times: [] as Element[], dates: [] as Element[] };
  const classes = new Map<string, Named>();
  const elements = root.querySelectorAll(QUERY);
  const from = bounds.first ? firstAfter(bounds.first, elements) : 0;
  const to = Math.min(bounds.last ? firstAfter(bounds.last, elements) : elements.length, from + MAX_ELEMENTS);
  for (let at = from; at < to; at++) {
    const element = elements[at]!;
    const tag = element.localName;
    if (tag === 'time') keep(marks.times, element);
    const names = element.getAttribute('class');
    const named = names ? namedBy(names, classes) : Named.nothing;
    if (named === Named.author || tag === 'address' || (tag === 'a' && leadsToAuthor(element))) keep(marks.authors, element);
    else if (named === Named.date) keep(marks.dates, element);
  }
  return marks;
}

/** How many elements of a list in document order do not follow an element. */
export function firstAfter(element: Element, elements: ArrayLike<Element>): number {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (element.compareDocumentPosition(elements[middle]!) & FOLLOWING) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** `Node.DOCUMENT_POSITION_FOLLOWING`. */
const FOLLOWING = 4;

function namedBy(names: string, known: Map<string, Named>): Named {
  let named = known.get(names);
  if (named === undefined) {
    named = AUTHOR.test(names) ? Named.author : DATE.test(names) ? Named.date : Named.nothing;
    known.set(names, named);
  }
  return named;
}

function leadsToAuthor(link: Element): boolean {
  return PATH.test(link.getAttribute('href') ?? '') || /(?:^|\s)author(?:\s|$)/i.test(link.getAttribute('rel') ?? '');
}

function keep(list: Element[], element: Element): void {
  if (list.length < MAX_KIND) list.push(element);
}
