/**
 * The elements and attributes that an article may consist of: one list for the engine that makes blocks and serialises them, and for
 * the view that builds nodes and gates them. Nothing here can run, load (but `img`), submit, name or style anything.
 */

/** Attributes that every element may carry: what language a passage is in, and which way it runs. */
export const COMMON_ATTRIBUTES: readonly string[] = ['dir', 'lang'];

/** Each allowed element (lower case) with the attributes it may carry beside the common ones. */
export const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  abbr: ['title'],
  aside: [],
  b: [],
  bdi: [],
  bdo: [],
  blockquote: [],
  br: [],
  caption: [],
  cite: [],
  code: [],
  dd: [],
  del: [],
  dfn: [],
  div: [],
  dl: [],
  dt: [],
  em: [],
  figcaption: [],
  figure: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  hr: [],
  i: [],
  img: ['alt', 'height', 'src', 'width'],
  ins: [],
  kbd: [],
  li: ['value'],
  mark: [],
  ol: ['reversed', 'start', 'type'],
  p: [],
  pre: [],
  q: [],
  rp: [],
  rt: [],
  ruby: [],
  s: [],
  samp: [],
  small: [],
  span: [],
  strong: [],
  sub: [],
  sup: [],
  table: [],
  tbody: [],
  td: ['colspan', 'rowspan'],
  tfoot: [],
  th: ['colspan', 'rowspan', 'scope'],
  thead: [],
  time: ['datetime'],
  tr: [],
  u: [],
  ul: [],
  var: [],
  wbr: [],
};

/**
 * The attributes that an element may carry beside those of every element.
 *
 * @returns Undefined where the element is not allowed.
 */
export function allowedOn(tag: string): readonly string[] | undefined {
  return Object.hasOwn(ALLOWED, tag) ? ALLOWED[tag] : undefined;
}

/** Schemes that a link may lead to. */
export const LINK_SCHEMES: readonly string[] = ['http:', 'https:', 'mailto:'];

/** Schemes that a picture may come from. */
export const IMAGE_SCHEMES: readonly string[] = ['http:', 'https:', 'data:', 'blob:'];

/** Whether an absolute address begins with one of some schemes; one that begins otherwise, if only with a space, does not. */
export function hasScheme(address: string, schemes: readonly string[]): boolean {
  return schemes.includes(address.slice(0, address.indexOf(':') + 1).toLowerCase());
}

/** Before the page's ids, so that none is one of ours. */
export const ID_PREFIX = 'in-';
