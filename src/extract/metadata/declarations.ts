import { attribute, builtin } from '../../capture/tree';
import { value } from './text';

/** A property that an element of the page's body carries (microdata or RDFa). */
export interface Property {
  readonly name: string;
  readonly element: Element;
}

/** What the page's markup declares, in document order. */
export interface Declarations {
  /** Contents of `meta` by lower-case property, name or itemprop, as they stand: `metaValues` reads them. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  /** Addresses of `link` by lower-case relation, of those that say where the text comes from. */
  readonly links: ReadonlyMap<string, readonly string[]>;
  /** Content of the first `title` of the document. */
  readonly title: string;
  readonly jsonLd: readonly string[];
  readonly headlines: readonly Element[];
  readonly properties: readonly Property[];
  /** What is declared for the page as a whole is said of another article, and has been left out. */
  readonly isAnother?: true;
}

/** Elements that are looked at. */
const MAX_ELEMENTS = 50_000;
/** Elements that are kept of each kind; a page with more is a listing. */
const MAX_KIND = 400;
/** Characters of JSON-LD that are read. */
const MAX_SCRIPTS = 1_000_000;

// One query for all takes a browser several times as long as these.
const PROPERTIES = '[itemprop],[property]';
const JSON_LD = 'script[type*="ld+json" i]';
/** Relations that say where the text comes from. */
const RELATIONS = new Set(['canonical', 'machine-translated-from']);

/** Collects what the markup of a document declares. Bounded; changes nothing. */
export function readDeclarations(document: Document): Declarations {
  const metas = new Map<string, string[]>();
  for (const meta of elementsOf(document, 'meta')) addMeta(metas, meta);
  const links = new Map<string, string[]>();
  for (const link of elementsOf(document, 'link[rel][href]')) addLink(links, link);
  const properties: Property[] = [];
  for (const element of document.querySelectorAll(PROPERTIES)) {
    if (properties.length >= MAX_KIND) break;
    addProperties(properties, element);
  }
  return {
    metas,
    links,
    title: value(builtin(document, 'title'), 500),
    jsonLd: jsonLdOf(document),
    headlines: elementsOf(document, 'h1', MAX_KIND),
    properties,
  };
}

function elementsOf(document: Document, selector: string, limit = MAX_ELEMENTS): Element[] {
  return Array.prototype.slice.call(document.querySelectorAll(selector), 0, limit) as Element[];
}

function jsonLdOf(document: Document): string[] {
  let room = MAX_SCRIPTS;
  return Array.from(document.querySelectorAll(JSON_LD), (script) => script.textContent ?? '').filter(
    (text) => (room -= text.length) >= 0,
  );
}

function addLink(links: Map<string, string[]>, link: Element): void {
  for (const relation of (link.getAttribute('rel') ?? '').toLowerCase().split(/\s+/))
    if (RELATIONS.has(relation)) push(links, relation, link.getAttribute('href') ?? '');
}

function addProperties(properties: Property[], element: Element): void {
  if (element.localName === 'meta' || element.localName === 'link') return;
  const property = attribute(element, 'itemprop') ?? attribute(element, 'property');
  if (property === null) return;
  for (const name of property.split(/\s+/)) properties.push({ name: name.toLowerCase().replace(/^.*[/:#]/, ''), element });
}

const NAMES = ['property', 'name', 'itemprop', 'http-equiv'];

function addMeta(metas: Map<string, string[]>, meta: Element): void {
  const content = meta.getAttribute('content')?.trim();
  if (!content) return;
  let last = '';
  for (const key of NAMES) {
    const name = meta.getAttribute(key)?.trim().toLowerCase();
    // Pages often give one name twice.
    if (name && name !== last) push(metas, name, content);
    last = name ?? last;
  }
}

function push(map: Map<string, string[]>, key: string, item: string): void {
  const list = map.get(key);
  if (!list) map.set(key, [item]);
  else if (list.length < 40) list.push(item);
}

/**
 * First values of a list of meta names.
 *
 * @param names - Best first.
 */
export function metaValues(declarations: Declarations, names: readonly string[]): string[] {
  const values: string[] = [];
  for (const name of names) {
    for (const content of declarations.metas.get(name) ?? []) {
      const read = value(content);
      if (read) values.push(read);
    }
  }
  return values;
}
