import type { Block, Content, ContentElement, Removal } from '../article';
import { allowedOn, COMMON_ATTRIBUTES, hasScheme, ID_PREFIX, IMAGE_SCHEMES, LINK_SCHEMES } from '../clean/allowed';
import type { Steps } from '../steps';
import { passGate } from './gate';

/** What an article's data became. */
export interface Built {
  /** To be inserted once. */
  readonly fragment: DocumentFragment;
  /** The node of each element of the content. */
  readonly nodes: ReadonlyMap<ContentElement, HTMLElement>;
  /** An empty comment for each removal, where its content stood. */
  readonly anchors: ReadonlyMap<Removal, Comment>;
}

/** Removals by the path at which they stood: `here` by index among an element's children, `below` by child. */
interface Places {
  readonly here: Map<number, Removal[]>;
  readonly below: Map<number, Places>;
}

interface Frame {
  readonly parent: HTMLElement;
  readonly items: readonly Content[];
  readonly places: Places | undefined;
  index: number;
}

/** Pictures narrower or lower than this are not the article's: icons, spacers, trackers. */
const SMALLEST_IMAGE = 64;

/** Elements that one step builds: some milliseconds. */
const STEP_ELEMENTS = 300;

/**
 * Builds nodes from an article's data, in steps. Everything is checked here and again by DOMPurify, and nothing is parsed.
 *
 * @param inert - A document that is not shown: nothing loads in it before it has passed the gate.
 * @param content - Blocks or inline content; untrusted.
 * @param removals - Those whose place is to be marked.
 * @returns Nodes of the allow-list alone; elements outside it give way to what they hold.
 */
export function* build(inert: Document, content: readonly (Block | Content)[], removals: readonly Removal[] = []): Steps<Built> {
  const container = inert.createElement('div');
  const nodes = new Map<ContentElement, HTMLElement>();
  const spots: { removal: Removal; parent: HTMLElement; after: ChildNode | null }[] = [];

  const stack: Frame[] = [{ parent: container, items: content, places: placesOf(removals), index: 0 }];
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const { parent, items, places, index } = frame;
    for (const removal of places?.here.get(index) ?? []) spots.push({ removal, parent, after: parent.lastChild });
    const item = items[index];
    frame.index += 1;
    if (item === undefined) stack.pop();
    else if (typeof item === 'string') parent.append(item);
    else {
      const made = makeElement(inert, item);
      if (made) {
        parent.append(made);
        nodes.set(item, made);
        if (nodes.size % STEP_ELEMENTS === 0) yield;
      }
      stack.push({ parent: made ?? parent, items: item.content, places: places?.below.get(index), index: 0 });
    }
  }

  const fragment = yield* passGate(container);
  const anchors = new Map<Removal, Comment>();
  // From the end, so that removals of one place come out in ledger order.
  for (const { removal, parent, after } of spots.toReversed()) {
    const anchor = inert.createComment('');
    const home = parent === container || !fragment.contains(parent) ? fragment : parent;
    if (after) after.after(anchor);
    else home.prepend(anchor);
    if (!anchor.parentNode) fragment.append(anchor);
    anchors.set(removal, anchor);
  }
  return { fragment, nodes, anchors };
}

/** The element with its allowed attributes; null where only what it holds may be shown. */
function makeElement(document: Document, { tag, attributes }: ContentElement): HTMLElement | null {
  const allowed = allowedOn(tag);
  if (!allowed) return null;
  if (tag === 'img' && !isPicture(attributes)) return null;
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'id') made.id = ID_PREFIX + value;
    if (!allowed.includes(name) && !COMMON_ATTRIBUTES.includes(name)) continue;
    if (name === 'href' && !hasScheme(value, LINK_SCHEMES)) continue;
    made.setAttribute(name, value);
  }
  return made;
}

function isPicture({ src, width, height }: ContentElement['attributes']): boolean {
  if (!src || !hasScheme(src, IMAGE_SCHEMES)) return false;
  return !(Number(width ?? SMALLEST_IMAGE) < SMALLEST_IMAGE || Number(height ?? SMALLEST_IMAGE) < SMALLEST_IMAGE);
}

function placesOf(removals: readonly Removal[]): Places {
  const root: Places = { here: new Map(), below: new Map() };
  for (const removal of removals) {
    const last = removal.path.at(-1);
    if (last === undefined || removal.content.length === 0) continue;
    let places = root;
    for (const step of removal.path.slice(0, -1)) {
      const next = places.below.get(step) ?? { here: new Map(), below: new Map() };
      places.below.set(step, next);
      places = next;
    }
    const here = places.here.get(last);
    if (here) here.push(removal);
    else places.here.set(last, [removal]);
  }
  return root;
}
