import { builtin, tagOf } from '../capture/tree';
import { INLINE, SKIPPED } from '../capture/tags';

/** What an element around a text is for, as far as its name says it. */
export const enum Place {
  heading = 1,
  navigation = 2,
  header = 4,
  footer = 8,
  aside = 16,
  list = 32,
  table = 64,
  form = 128,
  article = 256,
  main = 512,
  code = 1024,
  caption = 2048,
}

const PLACES: ReadonlyMap<string, number> = new Map([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag): [string, number] => [tag, Place.heading]),
  ['nav', Place.navigation],
  ['header', Place.header],
  ['footer', Place.footer],
  ['aside', Place.aside],
  ['li', Place.list],
  ['table', Place.table],
  ['form', Place.form],
  ['article', Place.article],
  ['main', Place.main],
  ['pre', Place.code],
  ['figcaption', Place.caption],
]);

/** An element that starts a line of its own, with what the walk counts in it. */
export interface Box {
  readonly tag: string;
  readonly parent: Box | null;
  /** `Place`s of the element and of all around it. */
  readonly places: number;
}

/** Where a text node stands. */
export interface Standing {
  readonly box: Box;
  readonly link: boolean;
  readonly strong: boolean;
}

/** Looks up where texts stand; each element around texts is looked at once. */
export class Boxes {
  /** Null stands for text that is never read. */
  readonly #known = new Map<Node, Standing | null>();

  /**
   * @param root - What is walked; nothing around it is looked at.
   * @param unread - Elements whose text is not to be read.
   */
  constructor(root: Node, unread: Iterable<Node>) {
    for (const node of unread) this.#known.set(node, null);
    this.#known.set(root, { box: { tag: '', parent: null, places: 0 }, link: false, strong: false });
  }

  /** @returns Where the children of a node stand; null where they are not read. */
  of(node: Node): Standing | null {
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    // What is around it and not known yet, inmost first.
    const path: Element[] = [];
    let standing: Standing | null | undefined;
    for (let e: Node | null = node; e; e = builtin(e, 'parentNode')) {
      standing = this.#known.get(e);
      if (standing !== undefined) break;
      path.push(e as Element);
    }
    for (let i = path.length - 1; i >= 0; i--) {
      standing = standing ? enter(standing, tagOf(path[i]!)) : null;
      this.#known.set(path[i]!, standing);
    }
    return standing ?? null;
  }
}

function enter(around: Standing, tag: string): Standing | null {
  if (SKIPPED.has(tag)) return null;
  const { box, link, strong } = around;
  if (INLINE.has(tag)) {
    if (tag === 'a') return link ? around : { box, link: true, strong };
    if (tag === 'b' || tag === 'strong') return strong ? around : { box, link, strong: true };
    return around;
  }
  return {
    box: { tag, parent: box, places: box.places | (PLACES.get(tag) ?? 0) },
    link,
    strong,
  };
}
