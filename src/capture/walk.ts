import { runThrough, type Steps } from '../steps';
import { shownNames } from './hidden';
import { isVideoName } from './video';
import { ContainerList } from './container-list';
import { addControl } from './fields';
import { type Container, type Medium, type Page, TextBlock } from './page';
import { Format, type TagKind, tagKind } from './tag-kinds';
import { bodyOf, builtin, composedChildren, declaredShadow, tagOf } from './tree';
import { collapse, isBlank, withoutInvisible } from './white-space';

/** More text blocks, or more characters of text, are not read; `Page.readShare` says how much was. A million characters are two novels. */
const MAX_BLOCKS = 50_000;
const MAX_CHARS = 1_000_000;

/** So much is read however long that takes: more than almost any article has. */
const MIN_BLOCKS = 10_000;
const MIN_CHARS = 200_000;

/** Nodes that one step of the walk takes: some milliseconds. */
const STEP_NODES = 2_000;

export interface WalkOptions {
  /** Whether a live page shows this element; without it only attributes and inline styles are looked at. */
  readonly visible?: ((element: Element) => boolean) | undefined;
  /** What is not read. */
  readonly without?: ReadonlySet<Element> | undefined;
  /** Asked now and then on a very long page: whether to leave it at what has been read. */
  readonly enough?: (() => boolean) | undefined;
}

const ELEMENT = 1;
const TEXT = 3;

/** State of an element that is being walked. */
interface Frame {
  tag: TagKind;
  /** Next node of a sibling chain, or the list that stands for it. */
  cursor: Node | null;
  list: readonly Node[] | null;
  at: number;
  /** The container to go back to on leaving. */
  container: Container;
  isContainer: boolean;
  hidden: boolean;
  /** Blocks and media that the walk had found when it entered. */
  blocks: number;
  media: number;
}

/**
 * Walks the composed tree of a document once, without changing it and without recursion.
 *
 * @param document - Any document, live or parsed.
 * @returns Containers and text blocks in reading order; empty where the document has no body.
 */
export function walk(document: Document, options: WalkOptions = {}): Page {
  return runThrough(walkSteps(document, options));
}

/** What `walk` does, in steps. */
export function* walkSteps(document: Document, options: WalkOptions = {}): Steps<Page> {
  const walker = new Walker(options);
  const body = bodyOf(document);
  if (body) walker.start(body);
  while (walker.walk(STEP_NODES)) {
    if (options.enough?.() && walker.isLong()) walker.cut();
    yield;
  }
  return walker.page();
}

class Walker {
  readonly #visible: ((element: Element) => boolean) | undefined;
  readonly #without: ReadonlySet<Element> | undefined;
  readonly #containers: ContainerList;
  readonly #blocks: TextBlock[] = [];
  readonly #media: Medium[] = [];
  readonly #frames: Frame[] = [];
  #depth = 0;
  #block: TextBlock | null = null;
  #links: Element[] = [];
  /** How many elements of each format are open. */
  readonly #formats: Record<Format, number> = [0, 0, 0, 0, 0, 0, 0];
  #hidden = 0;
  #breaks = 0;
  /** Whether the block's text so far ends in a blank. */
  #afterSpace = false;
  #pictures = 0;
  #linkCounted: Element | null = null;
  /** The outermost inline element that is open, and how many are. */
  #inline: Element | null = null;
  #inlineNames = '';
  #inlineDepth = 0;
  #hiddenWords = 0;
  #chars = 0;
  #root: Element | null = null;
  #isCut = false;

  constructor(options: WalkOptions) {
    this.#visible = options.visible;
    this.#containers = new ContainerList(options.visible);
    this.#without = options.without;
  }

  page(): Page {
    return {
      containers: this.#containers.all,
      blocks: this.#blocks,
      media: this.#media,
      hiddenWords: this.#hiddenWords,
      readShare: this.#isCut ? this.#share() : 1,
    };
  }

  #share(): number {
    if (!this.#root) return 1;
    let length = builtin(this.#root, 'textContent')?.length ?? 0;
    for (const element of this.#root.querySelectorAll('script,style,noscript')) length -= element.textContent.length;
    return Math.min(1, this.#chars / Math.max(1, length));
  }

  start(root: Element): void {
    this.#root = root;
    const tag = tagKind(tagOf(root));
    this.#push(root, tag, this.#containers.add(root, tag, null), true, false);
  }

  /** Whether more has been read than almost any article has. */
  isLong(): boolean {
    return this.#blocks.length >= MIN_BLOCKS || this.#chars >= MIN_CHARS;
  }

  /** Leaves it at what has been read. */
  cut(): void {
    this.#flush();
    this.#isCut = true;
    this.#depth = 0;
  }

  /** Goes on for so many nodes. @returns Whether there is more. */
  walk(nodes: number): boolean {
    for (let left = nodes; this.#depth > 0; left--) {
      if (left === 0) return true;
      const frame = this.#frames[this.#depth - 1]!;
      const child = frame.list ? (frame.list[frame.at++] ?? null) : frame.cursor;
      if (child === null) {
        this.#leave(frame);
        continue;
      }
      const type = child.nodeType;
      if (type === ELEMENT) {
        const tag = tagKind(tagOf(child as Element));
        if (!frame.list) frame.cursor = tag.name === 'form' ? builtin(child, 'nextSibling') : child.nextSibling;
        this.#enter(child as Element, tag, frame);
      } else {
        if (!frame.list) frame.cursor = child.nextSibling;
        if (type === TEXT) this.#text(child as Text, frame.container);
      }
      if (this.#blocks.length >= MAX_BLOCKS || this.#chars >= MAX_CHARS) {
        this.cut();
        return false;
      }
    }
    return false;
  }

  #push(element: Element, tag: TagKind, container: Container, isContainer: boolean, hidden: boolean): void {
    const children = composedChildren(element, tag);
    const list = Array.isArray(children) ? (children as readonly Node[]) : null;
    const cursor = list ? null : (children as Node | null);
    const frame = this.#frames[this.#depth];
    if (frame) {
      frame.tag = tag;
      frame.cursor = cursor;
      frame.list = list;
      frame.at = 0;
      frame.container = container;
      frame.isContainer = isContainer;
      frame.hidden = hidden;
      frame.blocks = this.#blocks.length;
      frame.media = this.#media.length;
    } else {
      const found = { blocks: this.#blocks.length, media: this.#media.length };
      this.#frames.push({ tag, cursor, list, at: 0, container, isContainer, hidden, ...found });
    }
    this.#depth++;
  }

  #enter(element: Element, tag: TagKind, around: Frame): void {
    const parent = around.container;
    if (tag.isControl) addControl(element, tag.name, parent);
    if (tag.isSkipped) {
      if (tag.name === 'template' && around.tag.mayHostShadow) this.#template(element, around);
      return;
    }
    if (this.#without?.has(element)) return this.#flush();
    if (tag.name === 'br') {
      this.#break();
      return;
    }
    if (tag.isMedium) {
      this.#medium(element, tag, parent);
      if (tag.name !== 'iframe') return;
    }
    if (tag.isInline || (tag.isCustom && this.#runsOn(element))) this.#enterInline(element, tag, parent);
    else {
      this.#flush();
      if (tag.name === 'hr') this.#breaks += 2;
      this.#formats[tag.format]++;
      this.#push(element, tag, this.#containers.add(element, tag, parent), true, false);
    }
  }

  /** Goes on in a declarative shadow root. */
  #template(element: Element, around: Frame): void {
    const shown = declaredShadow(element);
    if (!shown) return;
    around.list = shown;
    around.at = 0;
  }

  #enterInline(element: Element, tag: TagKind, parent: Container): void {
    const names = shownNames(element, this.#visible);
    const hidden = names === null;
    if (hidden) this.#hidden++;
    if (tag.format === Format.link) this.#links.push(element);
    this.#formats[tag.format]++;
    if (this.#inlineDepth++ === 0) {
      this.#inline = element;
      this.#inlineNames = names ?? '';
    }
    this.#push(element, tag, parent, false, hidden);
  }

  /** Custom elements are inline unless they hold blocks; one that stands in a line of text runs on with it. */
  #runsOn(element: Element): boolean {
    return (
      this.#block !== null && !element.shadowRoot && element.querySelector('p,div,li,h1,h2,h3,h4,section,article,table') === null
    );
  }

  #leave(frame: Frame): void {
    this.#depth--;
    const { format } = frame.tag;
    if (frame.isContainer) this.#flush();
    this.#formats[format]--;
    if (frame.isContainer) {
      this.#placeholder(frame);
      return;
    }
    if (format === Format.link) this.#links.pop();
    if (--this.#inlineDepth === 0) {
      this.#inline = null;
      this.#inlineNames = '';
    }
    if (frame.hidden) this.#hidden--;
  }

  /** A player that has not loaded: an element named so without a medium and with no more text than its button. */
  #placeholder({ container, blocks, media }: Frame): void {
    if (this.#media.length > media || this.#blocks.length > blocks + 1 || !isVideoName(container.names)) return;
    this.#media.push({
      element: container.element,
      container: container.parent ?? container,
      before: this.#blocks.length,
      link: null,
    });
  }

  #break(): void {
    if (this.#formats[Format.preformatted] > 0 && this.#block) {
      this.#block.text += '\n';
      return;
    }
    this.#flush();
    this.#breaks++;
  }

  #medium(element: Element, { name }: TagKind, container: Container): void {
    if (name === 'img' || name === 'amp-img') this.#pictures++;
    container.images++;
    this.#media.push({
      element,
      container,
      before: this.#blocks.length + (this.#block ? 1 : 0),
      link: this.#links.at(-1) ?? null,
    });
  }

  #text(node: Text, container: Container): void {
    let { data } = node;
    if (data.length > MAX_CHARS - this.#chars) data = data.slice(0, MAX_CHARS - this.#chars);
    if (this.#hidden > 0) {
      this.#hiddenWords += Math.round(data.trim().length / 6);
      return;
    }
    let block = this.#block;
    if (this.#formats[Format.ruby] > 0) {
      if (block) block.pieces.push({ node, start: block.text.length, link: null, annotation: data });
      return;
    }
    if (!block) {
      if (isBlank(data)) return;
      block = this.#block = new TextBlock(container, this.#breaks, this.#pictures);
      block.inline = this.#inline;
      block.inlineNames = this.#inlineNames;
      this.#linkCounted = null;
    }
    const text =
      this.#formats[Format.preformatted] > 0 ? withoutInvisible(data) : collapse(data, block.text === '' || this.#afterSpace);
    if (text.length === 0) return;
    this.#afterSpace = text.charCodeAt(text.length - 1) === 32;
    const link = this.#links.at(-1) ?? null;
    block.pieces.push({ node, start: block.text.length, link });
    block.text += text;
    this.#chars += text.length;
    const solid = text === ' ' ? 0 : text.length;
    if (solid === 0) return;
    if (block.pieces.length === 1) block.firstInLink = link !== null;
    if (solid > 1 || data.length > 2) block.lastInLink = link !== null;
    if (link) {
      block.linkChars += solid;
      if (link !== this.#linkCounted) {
        block.links++;
        this.#linkCounted = link;
      }
    }
    if (this.#formats[Format.bold] > 0) block.boldChars += solid;
    if (this.#formats[Format.emphasis] > 0) block.emphasisChars += solid;
    if (this.#formats[Format.code] > 0 || this.#formats[Format.preformatted] > 0) block.codeChars += solid;
  }

  #flush(): void {
    const block = this.#block;
    if (!block) return;
    this.#block = null;
    block.text = this.#formats[Format.preformatted] > 0 ? block.text.replace(/\s+$/, '') : block.text.trimEnd();
    if (block.text.length === 0) return;
    block.index = this.#blocks.length;
    this.#blocks.push(block);
    this.#breaks = 0;
    this.#pictures = 0;
  }
}
