import type { Content } from '../article';
import type { Container, Medium, Page } from '../capture/page';
import { type Growing, inlineContent, type ResolveLink } from './inline-content';
import { type Embed, type Picture, readMedium } from './media';
import type { Verdict } from './verdict';

/** A figure of the article. */
interface Figure {
  /** Where it stands. */
  readonly container: Container;
  readonly node: Growing;
  /** Address of its picture. */
  readonly image: string | null;
}

/** The pictures, videos and frames that stand in the article, each with its caption. */
export class Figures {
  /** Captions that stand with a medium. */
  readonly captions = new Set<number>();
  readonly #byBlock = new Map<number, Figure[]>();

  constructor(page: Page, verdicts: readonly Verdict[], kept: readonly boolean[], base: string, resolve: ResolveLink) {
    const first = Math.max(
      0,
      verdicts.findIndex((verdict) => verdict.role === 'apart' || verdict.role === 'text' || verdict.role === 'heading'),
    );
    const last = kept.lastIndexOf(true);
    const seen = new Set<string>();
    for (const medium of page.media) {
      if (medium.before <= first || medium.before > last + 1 || !standsWithText(medium.container, kept, verdicts)) continue;
      const read = readMedium(medium, base, resolve);
      const address = read?.kind === 'image' ? read.src : read?.href;
      if (address && seen.has(address)) continue;
      if (address) seen.add(address);
      const captions = captionsOf(medium, verdicts, this.captions);
      // A video that has not loaded has no address to show, but its title still stands for it.
      if (captions.length === 0 && (!read || (read.kind === 'image' && medium.link && leadsAway(medium.link, base, resolve))))
        continue;
      const node = figureNode(
        read,
        captions.map((i) => inlineContent(page.blocks[i]!, 0, page.blocks[i]!.text.length, resolve)),
      );
      this.#add(medium.before, { container: medium.container, node, image: read?.kind === 'image' ? read.src : null });
    }
    // What stands below a table or a piece of code in its figure.
    for (let i = first; i <= last + 1 && i < verdicts.length; i++) {
      const { container } = page.blocks[i]!;
      if (verdicts[i]!.role !== 'caption' || this.captions.has(i) || !holdsKept(figureAround(container), kept)) continue;
      this.captions.add(i);
      this.#add(i, {
        container,
        node: figureNode(null, [inlineContent(page.blocks[i]!, 0, page.blocks[i]!.text.length, resolve)]),
        image: null,
      });
    }
  }

  #add(before: number, figure: Figure): void {
    const list = this.#byBlock.get(before);
    if (list) list.push(figure);
    else this.#byBlock.set(before, [figure]);
  }

  /** Figures that stand before block `i`. */
  before(i: number): readonly Figure[] {
    return this.#byBlock.get(i) ?? [];
  }
}

/** Fewer words around a medium are its controls. */
const MIN_CAPTION_WORDS = 3;

/** Whether the nearest container with text holds text of the article or a caption, and not only what was removed. */
function standsWithText(container: Container, kept: readonly boolean[], verdicts: readonly Verdict[]): boolean {
  for (let c: Container | null = container; c; c = c.parent) {
    if (c.firstBlock < 0 || c.words < MIN_CAPTION_WORDS) continue;
    for (let i = c.firstBlock; i <= c.lastBlock; i++)
      if (kept[i] || verdicts[i]!.role === 'caption' || verdicts[i]!.role === 'apart') return true;
    return false;
  }
  return false;
}

/** Picture links to another site are advertisements unless a caption says otherwise. */
function leadsAway(link: Element, base: string, resolve: ResolveLink): boolean {
  const href = resolve(link.getAttribute('href') ?? '');
  return href !== null && /^https?:/.test(href) && new URL(href).hostname !== new URL(base).hostname;
}

/** Captions of a medium: those in its figure, else those that follow it at once. */
function captionsOf(medium: Medium, verdicts: readonly Verdict[], taken: Set<number>): number[] {
  const captions: number[] = [];
  const isFree = (i: number): boolean => verdicts[i]?.role === 'caption' && !taken.has(i);
  const figure = figureAround(medium.container);
  if (figure && figure.firstBlock >= 0)
    for (let i = figure.firstBlock; i <= figure.lastBlock; i++) if (isFree(i)) captions.push(i);
  if (captions.length === 0) for (let i = medium.before; isFree(i); i++) captions.push(i);
  for (const i of captions) taken.add(i);
  return captions;
}

function figureAround(container: Container): Container | null {
  let figure: Container | null = container;
  while (figure && figure.tag !== 'figure') figure = figure.parent;
  return figure;
}

function holdsKept(container: Container | null, kept: readonly boolean[]): boolean {
  return (
    container !== null && container.firstBlock >= 0 && kept.slice(container.firstBlock, container.lastBlock + 1).includes(true)
  );
}

function figureNode(read: Picture | Embed | null, captions: readonly Content[][]): Growing {
  const content: Growing[] = [];
  if (read?.kind === 'image') {
    const attributes: Record<string, string> = { src: read.src, alt: read.alt };
    if (read.width) attributes['width'] = String(read.width);
    if (read.height) attributes['height'] = String(read.height);
    content.push({ tag: 'img', attributes, content: [] });
  } else if (read) {
    const still = read.poster === null ? [] : [{ tag: 'img', attributes: { src: read.poster, alt: '' }, content: [] }];
    const title = read.title || new URL(read.href).hostname;
    content.push({ tag: 'a', attributes: { href: read.href }, content: [...still, title] });
  }
  if (captions.length > 0) {
    const lines = captions.flatMap((caption, i): (Content | Growing)[] =>
      i === 0 ? caption : [{ tag: 'br', attributes: {}, content: [] }, ...caption],
    );
    content.push({ tag: 'figcaption', attributes: {}, content: lines });
  }
  return { tag: 'figure', attributes: {}, content };
}
