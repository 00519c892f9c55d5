import { attribute, attributeNames, tagOf } from '../capture/tree';
import type { Medium } from '../capture/page';
import { IMAGE_SCHEMES } from './allowed';
import { absolute, type ResolveLink } from './inline-content';

/** Something to see, as plain data. */
export interface Picture {
  readonly kind: 'image';
  readonly src: string;
  readonly alt: string;
  /** CSS px as the page gives them; null where it doesn't. */
  readonly width: number | null;
  readonly height: number | null;
}

/** A video or frame that is shown as a link to the original. */
export interface Embed {
  readonly kind: 'embed';
  readonly href: string;
  readonly title: string;
  /** Address of the still picture that the markup names for it; null where it names none. */
  readonly poster: string | null;
}

/** Pictures smaller than this in either direction are icons, counters and spacers. */
const MIN_SIZE = 64;
/** Attributes in which lazy loaders keep the address of the real picture. */
const LAZY = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-url',
  'data-image',
  'data-hi-res-src',
  'data-full-src',
  'data-img-url',
];
const LAZY_SETS = ['data-srcset', 'data-lazy-srcset', 'srcset'];

/**
 * Reads a medium of the page: the picture really shown, or what its markup names for later.
 *
 * @param base - The document's base address.
 * @returns Null for icons, counters, empty placeholders and frames without an address.
 */
export function readMedium(medium: Medium, base: string, resolve: ResolveLink): Picture | Embed | null {
  const { element } = medium;
  const tag = tagOf(element);
  if (tag === 'img' || tag === 'amp-img') return readImage(element as HTMLImageElement, base);
  const address =
    attribute(element, 'src') ??
    attribute(element, 'data-src') ??
    element.querySelector('source[src]')?.getAttribute('src') ??
    '';
  const href = address && !address.startsWith('about:') ? resolve(address) : null;
  if (!href || !/^https?:/.test(href)) return null;
  if (isSmall(number(attribute(element, 'width'))) || isSmall(number(attribute(element, 'height')))) return null;
  const title = attribute(element, 'title') ?? attribute(element, 'aria-label') ?? '';
  const still = attribute(element, 'poster') ?? attribute(element, 'data-poster');
  const poster = still ? absolute(still, base, IMAGE_SCHEMES) : null;
  return { kind: 'embed', href, title, poster: poster !== null && isPlaceholder(poster) ? null : poster };
}

function readImage(image: HTMLImageElement, base: string): Picture | null {
  const width = number(attribute(image, 'width')) ?? (image.naturalWidth || null);
  const height = number(attribute(image, 'height')) ?? (image.naturalHeight || null);
  if (isSmall(width) || isSmall(height)) return null;
  const src = imageAddress(image, base);
  return src ? { kind: 'image', src, alt: attribute(image, 'alt') ?? '', width, height } : null;
}

function isSmall(size: number | null): boolean {
  return size !== null && size < MIN_SIZE;
}

function number(value: string | null): number | null {
  const parsed = value === null ? NaN : parseFloat(value);
  return Number.isFinite(parsed) && parsed > 0 && !value!.includes('%') ? Math.round(parsed) : null;
}

/** The first address of the picture that is one. */
function imageAddress(image: HTMLImageElement, base: string): string | null {
  for (const candidate of imageAddresses(image)) {
    const address = candidate && absolute(candidate, base, IMAGE_SCHEMES);
    if (address && !isPlaceholder(address)) return address;
  }
  return null;
}

/** What may be the picture's address, by preference: what the browser shows, lazy attributes, the largest candidate of a set, `src`. */
function* imageAddresses(image: HTMLImageElement): Generator<string> {
  if (image.complete && image.naturalWidth >= MIN_SIZE) yield image.currentSrc;
  const names = attributeNames(image, 'img');
  for (const name of LAZY) if (names.includes(name)) yield attribute(image, name, 'img') ?? '';
  for (const name of LAZY_SETS) if (names.includes(name)) yield largest(attribute(image, name, 'img') ?? '');
  yield* sourceSets(image);
  yield attribute(image, 'src', 'img') ?? '';
}

function sourceSets(image: Element): string[] {
  const parent = image.parentElement;
  if (!parent || tagOf(parent) !== 'picture') return [];
  return [...parent.querySelectorAll('source')].map((source) =>
    largest(source.getAttribute('srcset') ?? source.getAttribute('data-srcset') ?? ''),
  );
}

/** The widest or densest address of a `srcset`. */
function largest(set: string): string {
  let best = '';
  let size = -1;
  for (const [, address = '', amount] of set.matchAll(/(\S+?)(?:\s+([\d.]+)[wx])?\s*(?:,\s|,?$)/g)) {
    const value = amount ? parseFloat(amount) : 0;
    if (address && value > size) {
      size = value;
      best = address;
    }
  }
  return best;
}

/** Transparent or tiny inline pictures that hold a place until the real one loads. */
function isPlaceholder(address: string): boolean {
  return address.startsWith('data:') && (address.length < 1000 || address.startsWith('data:image/svg'));
}
