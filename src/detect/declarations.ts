import {
  author as authorNames,
  openGraph as openGraphTypes,
  price as priceNames,
  published as publishedNames,
  schema as schemaTypes,
  section as sectionNames,
} from '../data/page-kinds.json';
import { attribute } from '../capture/tree';

/** What a page's markup says of its kind: how often each kind is named. */
export interface Declarations {
  /** Types of schema.org, in JSON-LD and microdata, that are used on pages of a kind. */
  readonly schema: Readonly<Record<keyof typeof schemaTypes, number>>;
  /** The kind that Open Graph names, null where none or an unknown one. */
  readonly openGraph: keyof typeof openGraphTypes | null;
  readonly published: boolean;
  readonly author: boolean;
  readonly section: boolean;
  readonly price: boolean;
  /** Characters of the description. */
  readonly description: number;
}

/** JSON-LD is searched for type names, not parsed: so much of it. */
const SCRIPTS = 8;
const SCRIPT_LENGTH = 20_000;
const TYPE_NAMES = 60;
const ITEM_TYPES = 60;
const TYPE = /"@type"\s*:\s*\[?\s*"([\w:/.#]{3,60})"/g;

const schemaKinds = Object.entries(schemaTypes).map(([kind, names]) => [kind, new Set(names)] as const);
const openGraphKinds = Object.entries(openGraphTypes).map(([kind, names]) => [kind, new Set(names)] as const);
const published = new Set(publishedNames);
const author = new Set(authorNames);
const section = new Set(sectionNames);
const price = new Set(priceNames);

/** Reads the declarations of a document in a few queries; never throws on broken ones. */
export function readDeclarations(root: Element): Declarations {
  const schema = { article: 0, listing: 0, product: 0, service: 0, forum: 0 };
  const count = (name: string): void => {
    const type = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('#'), name.lastIndexOf(':')) + 1).toLowerCase();
    for (const [kind, names] of schemaKinds) if (names.has(type)) schema[kind as keyof typeof schema]++;
  };
  for (const script of first(root.querySelectorAll('script[type="application/ld+json"]'), SCRIPTS)) {
    let found = 0;
    for (const [, name] of (script.textContent ?? '').slice(0, SCRIPT_LENGTH).matchAll(TYPE)) {
      count(name!);
      if (++found === TYPE_NAMES) break;
    }
  }
  for (const element of first(root.querySelectorAll('[itemtype]'), ITEM_TYPES)) count(attribute(element, 'itemtype') ?? '');
  const metas = new Map<string, string>();
  for (const meta of root.querySelectorAll('meta[content]')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    if (name !== null) metas.set(name.toLowerCase(), meta.getAttribute('content')!);
  }
  const type = metas.get('og:type')?.trim().toLowerCase() ?? '';
  const has = (names: ReadonlySet<string>): boolean => [...metas.keys()].some((name) => names.has(name));
  return {
    schema,
    openGraph: (openGraphKinds.find(([, names]) => names.has(type))?.[0] ?? null) as Declarations['openGraph'],
    published: has(published),
    author: has(author),
    section: has(section),
    price: has(price),
    description: (metas.get('og:description') ?? metas.get('description') ?? '').length,
  };
}

function* first<T>(all: Iterable<T>, most: number): Generator<T> {
  let count = 0;
  for (const each of all) {
    if (count++ === most) return;
    yield each;
  }
}
