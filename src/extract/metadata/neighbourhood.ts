import { attribute, builtin, elementAround, tagOf } from '../../capture/tree';
import data from '../../data/metadata.json';
import { firstAfter, Marks } from './marks';
import { letters } from './text';
import type { Headline } from './title/headings';
import type { MetadataBlock } from './types';

const ASIDE = new RegExp(data.classes.aside.join('|'), 'i');

/** Ancestors of what holds headline and prose in which bylines and dates may stand. */
const AROUND = 3;
/** Blocks before the headline and after the text in which they may stand. */
const MARKS_AROUND = 60;
/** Elements after and before the headline that are looked at. */
const MOST_AFTER = 20;
const MOST_BEFORE = 10;
/** Ancestors that are looked at. */
const MAX_DEPTH = 15;

/** Where an element stands to the headline: what comes next to it is the article's own, what stands in boxes and comments is not. */
export class Neighbourhood {
  readonly #headline: Headline;
  readonly #blocks: readonly MetadataBlock[];
  /** Index of the block that shows the headline, or after which the article begins; −1 without blocks. */
  readonly #anchor: number;

  /** Index of the first block of the article's text; −1 where none follows the headline. */
  readonly #prose: number;

  #marks: Marks | null = null;
  /** Where the article's text stands in the blocks. */
  readonly #body: { readonly first: number; readonly last: number };

  constructor(headline: Headline, blocks: readonly MetadataBlock[]) {
    this.#headline = headline;
    this.#blocks = blocks;
    const anchor = headline.block >= 0 ? headline.block : startOf(headline, blocks);
    this.#anchor = anchor;
    this.#prose = blocks.findIndex((block, index) => index > anchor && (block.kept ?? isProse(block)));
    this.#body = this.#readBody();
  }

  /** What the markup marks around the headline and the beginning of the article; looked up when first asked for. */
  #marked(): Marks {
    return (this.#marks ??= new Marks(this.#region(), this.#bounds()));
  }

  /** Elements that the markup marks as naming an author, as `nearest` has them. */
  *authors(): Generator<Element, void> {
    const headline = this.#headline.element;
    const marks = this.#marked();
    yield* this.#own(marks.authorsAfter(headline).take(MOST_AFTER));
    yield* this.#own(marks.authorsBefore(headline).take(MOST_BEFORE));
  }

  /** Elements that the markup marks as dates, as `nearest` has them. */
  dates(): Element[] {
    const { times, classed } = this.#marked().dates();
    return this.nearest([times, classed]);
  }

  /** What holds the headline and the first prose, with what stands around it; the elements of all blocks where either is unknown. */
  #region(): Element | null {
    const headline = this.#headline.element;
    const prose = this.#blocks[this.#prose]?.element;
    let here: Element | null = headline ?? prose ?? this.#blocks[0]?.element ?? null;
    if (!headline || !prose) return (here && builtin(here, 'closest').call(here, 'body')) ?? here;
    while (here && !builtin(here, 'contains').call(here, prose)) here = elementAround(here);
    for (let level = 0; level < AROUND && here && here.localName !== 'body'; level++) {
      const around = elementAround(here);
      if (!around) break;
      here = around;
    }
    return here ?? builtin(headline, 'closest').call(headline, 'body');
  }

  /** The elements between which marks can be of the article: some blocks before the headline, and some after its text. */
  #bounds(): { first: Element | undefined; last: Element | undefined } {
    const { last } = this.#body;
    return {
      first: this.#blocks[this.#anchor - MARKS_AROUND]?.element,
      last: last < 0 ? undefined : this.#blocks[last + MARKS_AROUND]?.element,
    };
  }

  /**
   * Elements of the article, nearest to the headline first: those that follow it in order, then those before it.
   * Elements in comments, related boxes, navigation and footers are left out.
   *
   * @param lists - Each in document order.
   */
  nearest(lists: readonly (readonly Element[])[]): Element[] {
    const before: Element[] = [];
    const after: Element[] = [];
    const headline = this.#headline.element;
    for (const elements of lists) {
      const first = headline ? firstAfter(headline, elements) : 0;
      before.push(...elements.slice(0, first));
      after.push(...elements.slice(first));
    }
    return [...this.#own([...after.slice(0, MOST_AFTER), ...before.toReversed().slice(0, MOST_BEFORE)])];
  }

  *#own(elements: Iterable<Element>): Generator<Element, void> {
    for (const element of elements) if (!this.#isAside(element)) yield element;
  }

  /**
   * Blocks by the headline with their indices: those that follow it up to the second paragraph of prose, then those before it up to a
   * heading or a list, with which another thing ends.
   */
  blocks(after: number, before: number): { block: MetadataBlock; index: number }[] {
    const found: { block: MetadataBlock; index: number }[] = [];
    let prose = 0;
    for (let index = this.#anchor + 1; index <= this.#anchor + after && prose < 2; index++) {
      const block = this.#blocks[index];
      if (!block) break;
      if (isProse(block)) prose++;
      found.push({ block, index });
    }
    for (let index = this.#anchor - 1; index >= this.#anchor - before; index--) {
      const block = this.#blocks[index];
      if (!block || (block.isHeading && !DATED.test(block.text)) || block.tag === 'li') break;
      found.push({ block, index });
    }
    return found;
  }

  /** The last blocks of the article's text and the one after it, in reading order; empty where no prose follows the headline. */
  ending(count: number): { block: MetadataBlock; index: number }[] {
    const { first, last } = this.#body;
    if (first < 0) return [];
    const from = Math.max(first, last - count + 1);
    return this.#blocks.slice(from, last + 2).map((block, at) => ({ block, index: from + at }));
  }

  /** Indices of the first and the last block of the article's text; −1 where no prose follows the headline. */
  #readBody(): { first: number; last: number } {
    const blocks = this.#blocks;
    const first = this.#prose;
    const prose = blocks[first]?.element;
    const body = prose && elementAround(prose);
    if (!body) return { first: -1, last: -1 };
    const contains = builtin(body, 'contains');
    let last = first;
    for (let index = first; index < blocks.length; index++)
      if (blocks[index]!.kept ?? contains.call(body, blocks[index]!.element)) last = index;
    return { first, last };
  }

  /** The elements around the headline and the first prose: those whose attributes hold for the article. */
  around(): Set<Element> {
    const found = new Set<Element>();
    const prose = this.#blocks[this.#prose];
    for (const start of [prose?.element, this.#headline.element]) {
      let here = start ?? null;
      for (let depth = 0; here && depth < MAX_DEPTH; depth++, here = elementAround(here)) found.add(here);
    }
    return found;
  }

  /** Whether the element stands in a box that is not the article: below the ancestor that it shares with the headline. */
  #isAside(element: Element): boolean {
    let here: Element | null = element;
    for (let depth = 0; here && depth < MAX_DEPTH; depth++, here = elementAround(here)) {
      if (this.#headline.element && builtin(here, 'contains').call(here, this.#headline.element)) return false;
      const tag = tagOf(here);
      if (tag === 'nav' || tag === 'aside' || (tag === 'footer' && !here.closest('article'))) return true;
      if (ASIDE.test(`${attribute(here, 'class', tag) ?? ''} ${attribute(here, 'id', tag) ?? ''}`)) return true;
      const type = attribute(here, 'itemtype', tag);
      if (type && /comment$/i.test(type)) return true;
    }
    return false;
  }
}

/** Characters of a block that may repeat the title. */
const MIN_TITLE = 12;
/** Characters of a block that reads as prose. */
const PROSE = 150;

function isProse(block: MetadataBlock): boolean {
  return block.text.length >= PROSE && !block.isHeading;
}

/** Blogs set the date in a heading above the headline. */
const DATED = /\p{Nd}{4}/u;

/** Where the article begins if no heading shows its title: at a block that repeats the title, else just before the first prose. */
function startOf(headline: Headline, blocks: readonly MetadataBlock[]): number {
  const key = letters(headline.text);
  const repeated = blocks.findIndex(({ text }) => {
    if (text.length < MIN_TITLE || text.length > headline.text.length * 2) return false;
    const own = letters(text);
    return own === key || (own.length * 3 > key.length && key.includes(own));
  });
  if (repeated >= 0) return repeated;
  const prose = blocks.findIndex((block) => block.kept ?? block.text.length >= PROSE);
  return Math.max(-1, prose - 4);
}
