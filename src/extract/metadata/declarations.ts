import data from '../../data/metadata.json';
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
  readonly times: readonly Element[];
  /** Elements whose relation or class says that they name the author. */
  readonly authors: readonly Element[];
  /** Elements whose class says that they hold a date. */
  readonly dates: readonly Element[];
}

/** Elements that are read; a page with more is a listing or a book. */
const MAX_ELEMENTS = 4000;
/** Characters of JSON-LD that are read. */
const MAX_SCRIPTS = 1_000_000;

const AUTHOR = new RegExp(data.classes.author.join('|'), 'i');
const DATE = new RegExp(data.classes.date.join('|'), 'i');

const QUERY = [
  'meta[content]',
  'title',
  'link[rel][href]',
  'script[type*="ld+json" i]',
  'h1',
  'time',
  'address',
  '[itemprop]',
  '[property]',
  '[rel~="author" i]',
  ...data.authorPaths.map((path) => `a[href*="${path}" i]`),
  ...['author', 'byline', 'autor', 'auteur', 'date', 'datum', 'time', 'publish', 'posted'].map((word) => `[class*="${word}" i]`),
].join(',');

/** Collects what the markup of a document declares. Bounded; changes nothing. */
export function readDeclarations(document: Document): Declarations {
  const metas = new Map<string, string[]>();
  const links = new Map<string, string[]>();
  const jsonLd: string[] = [];
  const headlines: Element[] = [];
  const properties: Property[] = [];
  const times: Element[] = [];
  const authors: Element[] = [];
  const dates: Element[] = [];
  let title = '';
  let room = MAX_SCRIPTS;
  const elements = document.querySelectorAll(QUERY);
  for (let at = 0; at < elements.length && at < MAX_ELEMENTS; at++) {
    const element = elements[at]!;
    switch (element.localName) {
      case 'meta':
        addMeta(metas, element);
        continue;
      case 'title':
        title ||= element.namespaceURI === document.documentElement.namespaceURI ? value(element.textContent ?? '', 500) : '';
        continue;
      case 'link':
        for (const relation of (element.getAttribute('rel') ?? '').toLowerCase().split(/\s+/)) push(links, relation, element.getAttribute('href') ?? '');
        continue;
      case 'script': {
        const text = element.textContent ?? '';
        if ((room -= text.length) >= 0) jsonLd.push(text);
        continue;
      }
      case 'h1':
        headlines.push(element);
        break;
      case 'time':
        times.push(element);
        break;
      default:
    }
    const property = element.getAttribute('itemprop') ?? element.getAttribute('property');
    if (property) for (const name of property.split(/\s+/)) properties.push({ name: name.toLowerCase().replace(/^.*[/:#]/, ''), element });
    const names = element.getAttribute('class') ?? '';
    if (element.localName === 'address' || element.localName === 'a' || AUTHOR.test(names)) authors.push(element);
    else if (DATE.test(names)) dates.push(element);
  }
  return { metas, links, title, jsonLd, headlines, properties, times, authors, dates };
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
