import { value } from './text';

/** A property that an element of the page's body carries (microdata or RDFa). */
export interface Property {
  readonly name: string;
  readonly element: Element;
}

/** What the page's markup declares, in document order, from one query. */
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

const QUERY = [
  'meta[content]',
  'title',
  'link[href][rel~="canonical" i]',
  'link[href][rel~="machine-translated-from" i]',
  'script[type*="ld+json" i]',
  'h1',
  '[itemprop]',
  '[property]',
].join(',');

/** Collects what the markup of a document declares. Bounded; changes nothing. */
export function readDeclarations(document: Document): Declarations {
  const metas = new Map<string, string[]>();
  const links = new Map<string, string[]>();
  const jsonLd: string[] = [];
  const headlines: Element[] = [];
  const properties: Property[] = [];
  let title = '';
  let room = MAX_SCRIPTS;
  const elements = document.querySelectorAll(QUERY);
  for (let at = 0; at < elements.length && at < MAX_ELEMENTS; at++) {
    const element = elements[at]!;
    switch (element.localName) {
      case 'meta':
        addMeta(metas, element);
        continue;
      case 'link':
        for (const relation of (element.getAttribute('rel') ?? '').toLowerCase().split(/\s+/))
          push(links, relation, element.getAttribute('href') ?? '');
        continue;
      case 'title':
        title ||= element.namespaceURI === document.documentElement.namespaceURI ? value(element.textContent ?? '', 500) : '';
        break;
      case 'script':
        if (isJsonLd(element) && (room -= (element.textContent ?? '').length) >= 0) jsonLd.push(element.textContent ?? '');
        break;
      case 'h1':
        if (headlines.length < MAX_KIND) headlines.push(element);
    }
    if (properties.length < MAX_KIND) addProperties(properties, element);
  }
  return { metas, links, title, jsonLd, headlines, properties };
}

function isJsonLd(script: Element): boolean {
  return /ld\+json/i.test(script.getAttribute('type') ?? '');
}

function addProperties(properties: Property[], element: Element): void {
  const property = element.getAttribute('itemprop') ?? element.getAttribute('property');
  if (property === null) return;
  for (const name of property.split(/\s+/)) properties.push({ name: name.toLowerCase().replace(/^.*[/:#]/, ''), element });
}

const NAMES = ['property', 'name', 'itemprop', 'http-equiv'];

function addMeta(metas: Map<string, string[]>, meta: Element): void {
  const content = meta.getAttribute('content')?.slice(0, 2000).trim();
  if (!content) return;
  let last = '';
  for (const attribute of NAMES) {
    const name = meta.getAttribute(attribute)?.trim().toLowerCase();
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
