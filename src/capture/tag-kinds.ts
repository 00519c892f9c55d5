import { remember } from '../remember';
import { CONTROLS, INLINE, MEDIA, SKIPPED, TAG_ROLES } from './tags';

/** What inline elements do to the text in them, and `pre`. */
export const enum Format {
  none,
  link,
  bold,
  emphasis,
  code,
  ruby,
  preformatted,
}

const FORMATS = new Map([
  ['a', Format.link],
  ['b', Format.bold],
  ['strong', Format.bold],
  ['i', Format.emphasis],
  ['em', Format.emphasis],
  ['code', Format.code],
  ['rt', Format.ruby],
  ['pre', Format.preformatted],
]);

/** The elements that may carry a shadow root (DOM standard, "valid shadow host name"), but the inline one that pages are full of. */
const HOSTS = new Set('article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section'.split(' '));

/** Other elements whose children `firstChild` may not lead to. */
const APART = new Set(['form', 'slot', 'iframe', 'frame']);

/** Everything that the walk wants to know of an element by its name, to be looked up once. */
export interface TagKind {
  /** Local name. */
  readonly name: string;
  /** What the name says that it is, as `Role` bits. */
  readonly role: number;
  readonly format: Format;
  readonly isSkipped: boolean;
  readonly isMedium: boolean;
  readonly isControl: boolean;
  readonly isInline: boolean;
  /** A custom element's. */
  readonly isCustom: boolean;
  readonly mayHostShadow: boolean;
  /** Whether `firstChild` leads to what it shows. */
  readonly isPlain: boolean;
}

function kindOf(name: string): TagKind {
  const isCustom = name.includes('-');
  const mayHostShadow = isCustom || HOSTS.has(name);
  return {
    name,
    role: TAG_ROLES.get(name) ?? 0,
    format: FORMATS.get(name) ?? Format.none,
    isSkipped: SKIPPED.has(name),
    isMedium: MEDIA.has(name),
    isControl: CONTROLS.has(name),
    isInline: INLINE.has(name),
    isCustom,
    mayHostShadow,
    isPlain: !mayHostShadow && !APART.has(name),
  };
}

/** The kind of an element by its local name. */
export const tagKind = remember(kindOf);
