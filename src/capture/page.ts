/** What one walk over a document finds: containers (block-level elements) and the text blocks in them. Holds live nodes, never a copy. */

/** Bits of `Container.flags`: what an element or one around it is. */
export const Role = {
  article: 1 << 0,
  main: 1 << 1,
  aside: 1 << 2,
  navigation: 1 << 3,
  footer: 1 << 4,
  header: 1 << 5,
  form: 1 << 6,
  list: 1 << 7,
  table: 1 << 8,
  figure: 1 << 9,
  quote: 1 << 10,
  button: 1 << 11,
  dialog: 1 << 12,
  /** `itemprop=articleBody` or `reviewBody`. */
  body: 1 << 13,
  /** The page does not show it (attribute, inline style, or what `visible` said). */
  hidden: 1 << 14,
  heading: 1 << 15,
  preformatted: 1 << 16,
  caption: 1 << 17,
  /** Collapsed on the page, but the article's own: `details`, `hidden=until-found`. */
  collapsed: 1 << 18,
  definitions: 1 << 19,
  comment: 1 << 20,
} as const;

/** Bits of `Container.fields`: what a person can fill in below. */
export const Field = {
  email: 1 << 0,
  longText: 1 << 1,
  search: 1 << 2,
} as const;

/** How many containers of one signature a parent has; they share it. */
export interface Alike {
  count: number;
}

/** A block-level element that the walk met, with sums over the text blocks below it. */
export class Container {
  /** Order in which the walk met it. */
  readonly index: number;
  readonly depth: number;
  /** Number among its parent's containers. */
  readonly childIndex: number;
  children = 0;
  /** First and last index of a text block below, −1 where there is none. */
  firstBlock = -1;
  lastBlock = -1;
  blocks = 0;
  words = 0;
  chars = 0;
  linkChars = 0;
  commas = 0;
  sentences = 0;
  headings = 0;
  images = 0;
  /** Forms, fields and buttons below. */
  controls = 0;
  /** `Field` bits. */
  fields = 0;
  /** Prose blocks: 20 words or more, few links, a comma or a sentence end. */
  prose = 0;
  /** Words that stand in `p` elements. */
  paragraphWords = 0;
  /** Content score after Mozilla Readability (commas and length of the paragraphs below, halved per level), before and after link density. */
  score = 0;
  finalScore = 0;

  constructor(
    readonly element: Element,
    readonly parent: Container | null,
    /** Lower-case local name. */
    readonly tag: string,
    /** `Role` bits, those of the parents included. */
    readonly flags: number,
    /** Class attribute and id, as written. */
    readonly names: string,
    /** Number for tag and class, the same for elements of one template. */
    readonly signature: number,
    /** Those of its signature that its parent has. */
    readonly alike: Readonly<Alike>,
    index: number,
  ) {
    this.index = index;
    this.depth = parent ? parent.depth + 1 : 0;
    this.childIndex = parent ? parent.children++ : 0;
  }
}

/** A text node's share of a text block: from `start` to the start of the next piece, UTF-16 offsets in `TextBlock.text`. */
export interface Piece {
  readonly node: Text;
  readonly start: number;
  /** The link around it, if any. */
  readonly link: Element | null;
  /** Ruby text that stands beside the characters before it: no part of the block's text. */
  readonly annotation?: string;
}

/** A run of inline content between block borders or line breaks, white-space-collapsed (as it is below `pre`). */
export class TextBlock {
  index = -1;
  text = '';
  readonly pieces: Piece[] = [];
  linkChars = 0;
  links = 0;
  boldChars = 0;
  emphasisChars = 0;
  codeChars = 0;
  /** The outermost inline element around its first text. */
  inline: Element | null = null;
  /** Its class attribute and id, as written. */
  inlineNames = '';
  firstInLink = false;
  lastInLink = false;

  constructor(
    readonly container: Container,
    /** Line breaks and rules since the block before. */
    readonly breaks: number,
    /** Pictures since the block before. */
    readonly pictures: number,
  ) {}
}

/** Index of the piece in which the character at an offset of a block's text stands; that of the last one for offsets beyond. */
export function pieceAt({ pieces }: TextBlock, offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle + 1]!.start > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether a block stands in a heading. */
export function isHeading({ container }: TextBlock): boolean {
  return (container.flags & Role.heading) !== 0;
}

/** A picture, video or frame, with the index of the text block that follows it. */
export interface Medium {
  readonly element: Element;
  readonly container: Container;
  readonly before: number;
  readonly link: Element | null;
}

export interface Page {
  readonly containers: readonly Container[];
  readonly blocks: readonly TextBlock[];
  readonly media: readonly Medium[];
  /** Words in elements that the page does not show, by rough count. */
  readonly hiddenWords: number;
  /** Share of the page's text that was read, 0–1: below 1 where the walk stopped at its bounds. */
  readonly readShare: number;
}

/** Signatures are numbered below this; more distinct ones share numbers. */
export const SIGNATURES = 65_536;

/** How many containers of its signature the parent of a container has, itself included; 0 for the outermost. */
export function siblingsOf({ parent, alike }: Container): number {
  return parent ? alike.count : 0;
}
