import { INLINE, SKIPPED } from '../capture/tags';
import { attribute, builtin, tagOf } from '../capture/tree';

/** What an element around a text is for, as far as its tag says it. */
export const enum Place {
  heading = 1,
  article = 2,
  form = 4,
}

const PLACES: ReadonlyMap<string, Place> = new Map([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag): [string, Place] => [tag, Place.heading]),
  ['article', Place.article],
  ['form', Place.form],
]);

/** An element that starts a line of its own. */
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

/** What a page may hide; each is looked at. What capture/hidden.ts tells with the names of style sheets the finder need not carry. */
const HIDEABLE = '[hidden],[style*="display" i],dialog:not([open])';

/** Looks up where texts stand; each element around texts is looked at once. */
export class Boxes {
  /** The class attributes of all boxes, each once. */
  readonly classes = new Set<string>();
  /** Whether text may be left out because the page does not show it. */
  readonly leavesOut: boolean;
  /** Null stands for text that is not read. */
  readonly #known = new Map<Node, Standing | null>();

  /**
   * @param root - What is walked; nothing around it is looked at.
   * @param readsHidden - Whether to read what the page does not show, as far as it can be known without layout.
   */
  constructor(root: Element, readsHidden: boolean) {
    for (const element of readsHidden ? [] : root.querySelectorAll(HIDEABLE)) {
      if (isHidden(element)) this.#known.set(element, null);
    }
    this.leavesOut = this.#known.size > 0;
    this.#known.set(root, { box: this.#box(root, tagOf(root), null), link: false, strong: false });
  }

  /** @returns Where the children of a node stand; null where they are not read. */
  of(node: Node): Standing | null {
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    // What is around it and not known yet, inmost first.
    const path: Element[] = [];
    let standing: Standing | null | undefined;
    for (let around: Node | null = node; around; around = parentOf(around)) {
      standing = this.#known.get(around);
      if (standing !== undefined) break;
      path.push(around as Element);
    }
    for (let i = path.length - 1; i >= 0; i--) {
      standing = standing ? this.#enter(path[i]!, standing) : null;
      this.#known.set(path[i]!, standing);
    }
    return standing ?? null;
  }

  #enter(element: Element, around: Standing): Standing | null {
    const tag = tagOf(element);
    if (SKIPPED.has(tag)) return null;
    const { box, link, strong } = around;
    if (!INLINE.has(tag)) return { box: this.#box(element, tag, box), link, strong };
    if (tag === 'a') return link ? around : { box, link: true, strong };
    if (tag === 'b' || tag === 'strong') return strong ? around : { box, link, strong: true };
    return around;
  }

  #box(element: Element, tag: string, parent: Box | null): Box {
    const className = tag === 'form' ? attribute(element, 'class') : element.getAttribute('class');
    if (className) this.classes.add(className);
    return { tag, parent, places: (parent?.places ?? 0) | (PLACES.get(tag) ?? 0) };
  }
}

function isHidden(element: Element): boolean {
  if (tagOf(element) === 'dialog') return true;
  const hidden = attribute(element, 'hidden');
  return (hidden !== null && hidden !== 'until-found') || /display:\s*none/.test(attribute(element, 'style') ?? '');
}

/** Only a form lets what it holds hide its properties; asking all elements in the safe way takes three times as long. */
function parentOf(node: Node): Node | null {
  return tagOf(node as Element) === 'form' ? builtin(node, 'parentNode') : node.parentNode;
}
