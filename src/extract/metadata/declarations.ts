import { line, value } from './text';

/** A property that an element of the page's body carries (microdata or RDFa). */
export interface Property {
  readonly name: string;
  readonly element: Element;
}

/** What the page's markup declares, in document order, from one query. */
export interface Declarations {
  /** Values of `meta` by lower-case property, name or itemprop. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  /** Addresses of `link` by lower-case relation. */
  readonly links: ReadonlyMap<string, readonly string[]>;
  /** Content of the first `title` of the document. */
  readonly title: string;
  readonly jsonLd: readonly string[];
  readonly headlines: readonly Element[];
  readonly properties: readonly Property[];
}

/** Elements that are looked at. */
const MAX_ELEMENTS = 50_000;
/** Elements that are kept of each kind; a page with more is a listing. */
const MAX_KIND = 400;
/** Characters of JSON-LD that are read. */
const MAX_SCRIPTS = 1_000_000;

const QUERY = 'meta[content],title,link[rel][href],script[type*="ld+json" i],h1';
const PROPERTIES = '[itemprop]:not(meta,link),[property]:not(meta,link)';

/** Collects what the markup of a document declares. Bounded; changes nothing. */
export function readDeclarations(document: Document): Declarations {
  const metas = new Map<string, string[]>();
  const links = new Map<string, string[]>();
  const jsonLd: string[] = [];
  const headlines: Element[] = [];
  let title = '';
  let room = MAX_SCRIPTS;
  const elements = document.querySelectorAll(QUERY);
  for (let at = 0; at < elements.length && at < MAX_ELEMENTS; at++) {
    const element = elements[at]!;
    switch (element.localName) {
      case 'meta':
        addMeta(metas, element);
        break;
      case 'title':
        title ||= element.namespaceURI === document.documentElement.namespaceURI ? value(element.textContent ?? '', 500) : '';
        break;
      case 'link':
        for (const relation of (element.getAttribute('rel') ?? '').toLowerCase().split(/\s+/))
          push(links, relation, element.getAttribute('href') ?? '');
        break;
      case 'script':
        if ((room -= (element.textContent ?? '').length) >= 0) jsonLd.push(element.textContent ?? '');
        break;
      default:
        if (headlines.length < MAX_KIND) headlines.push(element);
    }
  }
  return { metas, links, title, jsonLd, headlines, properties: propertiesOf(document) };
}

function propertiesOf(document: Document): Property[] {
  const properties: Property[] = [];
  const elements = document.querySelectorAll(PROPERTIES);
  for (let at = 0; at < elements.length && at < MAX_KIND; at++) {
    const element = elements[at]!;
    const property = element.getAttribute('itemprop') ?? element.getAttribute('property') ?? '';
    for (const name of property.split(/\s+/)) properties.push({ name: name.toLowerCase().replace(/^.*[/:#]/, ''), element });
  }
  return properties;
}

function addMeta(metas: Map<string, string[]>, meta: Element): void {
  const content = line(meta.getAttribute('content') ?? '', 2000);
  if (!content) return;
  const names = new Set<string>();
  for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
    const name = meta.getAttribute(attribute);
    if (name) names.add(name.trim().toLowerCase());
  }
  for (const name of names) push(metas, name, content);
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
  return names.flatMap((name) => declarations.metas.get(name) ?? []).map((content) => value(content));
}
