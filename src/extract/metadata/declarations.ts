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
  /** Elements whose relation, class or address says that they name an author. */
  readonly authors: readonly Element[];
  /** Elements whose class says that they hold a date. */
  readonly dates: readonly Element[];
}

/** Elements that are looked at. */
const MAX_ELEMENTS = 50_000;
/** Elements that are kept of each kind; a page with more is a listing. */
const MAX_KIND = 400;
/** Characters of JSON-LD that are read. */
const MAX_SCRIPTS = 1_000_000;

const AUTHOR = new RegExp(data.classes.author.join('|'), 'i');
const DATE = new RegExp(data.classes.date.join('|'), 'i');
const PATH = new RegExp(data.authorPaths.join('|'), 'i');

// Selectors for parts of attributes cost ten times as much as looking at every class here, since few classes of a page differ.
const QUERY = 'meta[content],title,link[rel][href],script[type*="ld+json" i],h1,time,address,a[href],[class]';
const PROPERTIES = '[itemprop]:not(meta,link),[property]:not(meta,link)';

/** What a class says that its element holds. */
const enum Named {
  nothing,
  author,
  date,
}

/** Collects what the markup of a document declares. Bounded; changes nothing. */
export function readDeclarations(document: Document): Declarations {
  const metas = new Map<string, string[]>();
  const links = new Map<string, string[]>();
  const jsonLd: string[] = [];
  const headlines: Element[] = [];
  const times: Element[] = [];
  const authors: Element[] = [];
  const dates: Element[] = [];
  const classes = new Map<string, Named>();
  let title = '';
  let room = MAX_SCRIPTS;
  const elements = document.querySelectorAll(QUERY);
  for (let at = 0; at < elements.length && at < MAX_ELEMENTS; at++) {
    const element = elements[at]!;
    const tag = element.localName;
    switch (tag) {
      case 'meta':
        addMeta(metas, element);
        continue;
      case 'title':
        title ||= element.namespaceURI === document.documentElement.namespaceURI ? value(element.textContent ?? '', 500) : '';
        continue;
      case 'link':
        for (const relation of (element.getAttribute('rel') ?? '').toLowerCase().split(/\s+/))
          push(links, relation, element.getAttribute('href') ?? '');
        continue;
      case 'script':
        if ((room -= (element.textContent ?? '').length) >= 0) jsonLd.push(element.textContent ?? '');
        continue;
      case 'h1':
        keep(headlines, element);
        break;
      case 'time':
        keep(times, element);
        break;
      default:
    }
    const names = element.getAttribute('class');
    const named = names ? namedBy(names, classes) : Named.nothing;
    if (named === Named.author || tag === 'address' || (tag === 'a' && leadsToAuthor(element))) keep(authors, element);
    else if (named === Named.date) keep(dates, element);
  }
  return { metas, links, title, jsonLd, headlines, properties: propertiesOf(document), times, authors, dates };
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

function namedBy(names: string, known: Map<string, Named>): Named {
  let named = known.get(names);
  if (named === undefined) {
    named = AUTHOR.test(names) ? Named.author : DATE.test(names) ? Named.date : Named.nothing;
    known.set(names, named);
  }
  return named;
}

function leadsToAuthor(link: Element): boolean {
  return PATH.test(link.getAttribute('href') ?? '') || /(?:^|\s)author(?:\s|$)/i.test(link.getAttribute('rel') ?? '');
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

function keep(list: Element[], element: Element): void {
  if (list.length < MAX_KIND) list.push(element);
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
