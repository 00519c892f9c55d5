import { attribute } from '../capture/tree';
import type { Address } from './address';

/** What of a page is searched for names. */
export interface NameSources {
  readonly root: Element;
  /** Class attributes of elements around text. */
  readonly classes: Iterable<string>;
  readonly address: Address;
}

/** Bounds on foreign input. */
const MAX_CLASSES_LENGTH = 60_000;
const MAX_SCRIPTS = 8;
const MAX_SCRIPT_LENGTH = 20_000;
const MAX_ELEMENTS = 400;

const TYPE_IN_JSON = /"@type"\s*:\s*\[?\s*"([\w:/.#]{3,60})"/g;
const LINK_TARGET = /^(?:(?:https?:)?\/\/(?:www\.)?([\w.-]{1,60})\/(\w{0,20})|([a-z]{2,12}):)/i;

const SLASH = 0x2f;
const HASH = 0x23;

/** Where a name stands. */
export type NameKind = 'class' | 'meta' | 'open-graph' | 'type' | 'link' | 'path';

/** Names by where they stand, all in lower case. */
export type Names = Readonly<Record<NameKind, ReadonlySet<string>>>;

/**
 * The names that a page's makers and their software gave to its parts, whatever the language of its text: words of class names (`byline`),
 * kinds of metadata (`article:published_time`), types of Open Graph (`article`) and schema.org (`newsarticle`), where links lead
 * (`facebook.com/sharer`, `tel`), parts of the path of its address (`blog`).
 */
export function pageNames({ root, classes, address }: NameSources): Names {
  const metadata = readMetadata(root);
  return {
    class: classWords(classes),
    meta: metadata.names,
    'open-graph': metadata.openGraph,
    type: schemaTypes(root),
    link: linkTargets(root, address.host),
    path: new Set(address.path),
  };
}

/** Words as `entry-title`, `entry_title` and `entryTitle` write them. */
function classWords(classes: Iterable<string>): Set<string> {
  const words = new Set<string>();
  let length = 0;
  for (const text of classes) {
    length += text.length;
    if (length > MAX_CLASSES_LENGTH) break;
    let start = 0;
    let wasSmall = false;
    let hasCapital = false;
    for (let i = 0; i <= text.length; i++) {
      const code = text.charCodeAt(i);
      const isSmall = code >= 0x61 && code <= 0x7a;
      const isCapital = code >= 0x41 && code <= 0x5a;
      if (isSmall || (isCapital && !wasSmall)) {
        wasSmall = isSmall;
        hasCapital ||= isCapital;
        continue;
      }
      if (i - start > 2 && i - start < 17) {
        const word = text.slice(start, i);
        words.add(hasCapital ? word.toLowerCase() : word);
      }
      start = isCapital ? i : i + 1;
      wasSmall = false;
      hasCapital = isCapital;
    }
  }
  return words;
}

function readMetadata(root: Element): { names: Set<string>; openGraph: Set<string> } {
  const names = new Set<string>();
  const openGraph = new Set<string>();
  for (const meta of root.querySelectorAll('meta[content]')) {
    const name = (
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      ''
    ).toLowerCase();
    if (name !== '') names.add(name);
    if (name === 'og:type') openGraph.add(meta.getAttribute('content')!.trim().toLowerCase());
  }
  return { names, openGraph };
}

/** JSON-LD is searched and not parsed: it may be long, and broken. */
function schemaTypes(root: Element): Set<string> {
  const found = new Set<string>();
  const scripts = root.querySelectorAll('script[type="application/ld+json"]');
  for (let i = 0; i < Math.min(scripts.length, MAX_SCRIPTS); i++) {
    for (const [, type] of (scripts[i]!.textContent ?? '').slice(0, MAX_SCRIPT_LENGTH).matchAll(TYPE_IN_JSON)) found.add(type!);
  }
  const elements = root.querySelectorAll('[itemtype]');
  for (let i = 0; i < Math.min(elements.length, MAX_ELEMENTS); i++) found.add(attribute(elements[i]!, 'itemtype') ?? '');
  return new Set(
    Array.from(found, (type) => type.slice(Math.max(...['/', '#', ':'].map((mark) => type.lastIndexOf(mark))) + 1).toLowerCase()),
  );
}

function linkTargets(root: Element, host: string): Set<string> {
  const targets = new Set<string>();
  const links = root.querySelectorAll('a[href]');
  for (let i = 0; i < Math.min(links.length, MAX_ELEMENTS); i++) {
    const href = links[i]!.getAttribute('href')!;
    // Most lead to a place on the same site.
    const first = href.charCodeAt(0);
    if (first === HASH || (first === SLASH && href.charCodeAt(1) !== SLASH)) continue;
    const [, target, section, scheme] = LINK_TARGET.exec(href) ?? [];
    if (target !== undefined && target !== host) targets.add(`${target}/${section ?? ''}`.toLowerCase());
    else if (scheme !== undefined) targets.add(scheme.toLowerCase());
  }
  return targets;
}
