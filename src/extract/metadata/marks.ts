import { attribute, builtin } from '../../capture/tree';
import data from '../../data/metadata.json';

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

/** Elements that the markup marks as naming an author or a day. Which it marks is looked up when asked. Bounded; changes nothing. */
export class Marks {
  /** In document order, marks among them; those before `#from` and from `#to` on can be none of the article's. */
  readonly #elements: ArrayLike<Element>;
  readonly #from: number;
  readonly #to: number;
  readonly #classes = new Map<string, Named>();

  /**
   * @param root - What is looked at.
   * @param bounds - What comes before the first and after the last of these is not.
   */
  constructor(root: Element | null, bounds: { first: Element | undefined; last: Element | undefined }) {
    const elements = root ? builtin(root, 'querySelectorAll').call(root, QUERY) : [];
    this.#elements = elements;
    this.#from = bounds.first ? firstAfter(bounds.first, elements) : 0;
    this.#to = Math.min(bounds.last ? firstAfter(bounds.last, elements) : elements.length, this.#from + MAX_ELEMENTS);
  }

  /** Elements that name an author by relation, class or address: those after the headline, in order. */
  *authorsAfter(headline: Element | null): Generator<Element, void> {
    for (let at = this.#start(headline); at < this.#to; at++)
      if (this.#namesAuthor(this.#elements[at]!)) yield this.#elements[at]!;
  }

  /** Those before the headline, the nearest first. */
  *authorsBefore(headline: Element | null): Generator<Element, void> {
    for (let at = this.#start(headline) - 1; at >= this.#from; at--)
      if (this.#namesAuthor(this.#elements[at]!)) yield this.#elements[at]!;
  }

  /** The `time` elements, and those that are dates by class, in document order. */
  dates(): { times: readonly Element[]; classed: readonly Element[] } {
    const times: Element[] = [];
    const classed: Element[] = [];
    for (let at = this.#from; at < this.#to; at++) {
      const element = this.#elements[at]!;
      if (element.localName === 'time') keep(times, element);
      if (this.#named(element) === Named.date && !this.#namesAuthor(element)) keep(classed, element);
    }
    return { times, classed };
  }

  #start(headline: Element | null): number {
    return headline ? Math.min(Math.max(firstAfter(headline, this.#elements), this.#from), this.#to) : this.#from;
  }

  #namesAuthor(element: Element): boolean {
    const tag = element.localName;
    return tag === 'address' || this.#named(element) === Named.author || (tag === 'a' && leadsToAuthor(element));
  }

  #named(element: Element): Named {
    const names = attribute(element, 'class');
    if (!names) return Named.nothing;
    let named = this.#classes.get(names);
    if (named === undefined) {
      named = AUTHOR.test(names) ? Named.author : DATE.test(names) ? Named.date : Named.nothing;
      this.#classes.set(names, named);
    }
    return named;
  }
}

/** How many elements of a list in document order do not follow an element. */
export function firstAfter(element: Element, elements: ArrayLike<Element>): number {
  const compare = builtin(element, 'compareDocumentPosition');
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare.call(element, elements[middle]!) & FOLLOWING) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** `Node.DOCUMENT_POSITION_FOLLOWING`. */
const FOLLOWING = 4;

function leadsToAuthor(link: Element): boolean {
  return PATH.test(link.getAttribute('href') ?? '') || /(?:^|\s)author(?:\s|$)/i.test(link.getAttribute('rel') ?? '');
}

function keep(list: Element[], element: Element): void {
  if (list.length < MAX_KIND) list.push(element);
}
