import data from '../../data/metadata.json';
import { parseLoosely } from './json-mend';
import { value } from './text';

/** An object of the page's JSON-LD. Read it with `own`, never by member access: the keys are the page's. */
export type JsonNode = Readonly<Record<string, unknown>>;

/** What the JSON-LD of a page holds. */
export interface JsonLd {
  /** Articles that the page may be about, in order; those listed as related or as comments are left out. */
  readonly articles: readonly JsonNode[];
  /** Descriptions of the page itself. */
  readonly pages: readonly JsonNode[];
  /** Descriptions of the site and of its publisher. */
  readonly sites: readonly JsonNode[];
  readonly ids: ReadonlyMap<string, JsonNode>;
}

/** Objects that are looked at in one page; more is a data dump, not a description. */
const MAX_NODES = 3000;

const ARTICLES = new Set(data.articleTypes);
const PAGES = new Set(data.pageTypes);
const ASIDES = new Set(data.asideProperties);

/**
 * Reads the JSON-LD scripts of a page, nested objects and `@graph` included.
 *
 * @param scripts - Text of each `application/ld+json` script.
 * @returns Empty lists where there is none. Never throws; walks without recursion.
 */
export function readJsonLd(scripts: readonly string[]): JsonLd {
  const articles: JsonNode[] = [];
  const pages: JsonNode[] = [];
  const sites: JsonNode[] = [];
  const ids = new Map<string, JsonNode>();
  const queue: { item: unknown; aside: boolean }[] = scripts.flatMap(parseLoosely).map((item) => ({ item, aside: false }));
  for (let at = 0; at < queue.length && at < MAX_NODES; at++) {
    const { item, aside } = queue[at]!;
    if (Array.isArray(item)) {
      for (const part of item) if (isObject(part)) queue.push({ item: part, aside });
      continue;
    }
    if (!isObject(item)) continue;
    const node = item as JsonNode;
    const id = own(node, '@id');
    // A reference has an id and nothing else; the description counts.
    if (typeof id === 'string' && Object.keys(node).length > (ids.has(id) ? Object.keys(ids.get(id)!).length : 1))
      ids.set(id, node);
    const types = typesOf(node);
    if (!aside) {
      if (types.some((type) => ARTICLES.has(type))) articles.push(node);
      else if (types.some((type) => PAGES.has(type))) pages.push(node);
    }
    if (types.some((type) => type === 'website' || type.endsWith('organization'))) sites.push(node);
    for (const [key, child] of Object.entries(node)) {
      if (isObject(child)) queue.push({ item: child, aside: aside || ASIDES.has(key.toLowerCase()) });
    }
  }
  return { articles, pages, sites, ids };
}

/** A member of a page's object; undefined unless it is the object's own. */
export function own(node: JsonNode, key: string): unknown {
  return Object.hasOwn(node, key) ? node[key] : undefined;
}

/** Lower-case local names of a node's types: `newsarticle` for `http://schema.org/NewsArticle`. */
export function typesOf(node: JsonNode): string[] {
  const type = own(node, '@type') ?? own(node, 'type');
  const types = Array.isArray(type) ? type : [type];
  return types.filter((each) => typeof each === 'string').map((each) => each.toLowerCase().replace(/^.*[/:#]/, ''));
}

/**
 * The texts of a member: a string, an object's name or value, or an array of these; references by `@id` are followed.
 *
 * @returns Texts in order, at most 20; empty where the member is absent.
 */
export function texts(ld: JsonLd, node: JsonNode, key: string): string[] {
  return nodes(ld, own(node, key))
    .map((item) => value(typeof item === 'string' ? item : nameOf(item)))
    .filter(Boolean);
}

/** The objects and strings of a member, arrays flattened and references followed; at most 20. */
export function nodes(ld: JsonLd, member: unknown): (JsonNode | string)[] {
  const list = Array.isArray(member) ? member.flat(2) : [member];
  const found: (JsonNode | string)[] = [];
  for (const item of list.slice(0, 20)) {
    if (typeof item === 'string') found.push(item);
    else if (typeof item === 'number') found.push(String(item));
    else if (isObject(item) && !Array.isArray(item)) {
      const id = own(item as JsonNode, '@id');
      found.push((typeof id === 'string' ? ld.ids.get(id) : undefined) ?? (item as JsonNode));
    }
  }
  return found;
}

/** Name of a thing: `name`, a person's given and family name, or a literal's value. */
function nameOf(node: JsonNode): string {
  for (const key of ['name', '@value', 'headline', 'legalName']) {
    const name = own(node, key);
    const first: unknown = Array.isArray(name) ? name[0] : name;
    if (typeof first === 'string' && first.trim()) return first;
  }
  const parts = [own(node, 'givenName'), own(node, 'familyName')].filter((part) => typeof part === 'string');
  return parts.join(' ');
}

function isObject(item: unknown): boolean {
  return typeof item === 'object' && item !== null;
}
