import { address as addressKinds } from '../data/page-kinds.json';

/** The shape of a page's address. */
export interface Address {
  /** Nothing but the host, or a path that is all a language code. */
  readonly home: boolean;
  /** Parts of the path. */
  readonly depth: number;
  /** Words of the longest part of the path, as hyphens and underscores divide it. */
  readonly slug: number;
  /** Figures in the last part of the path or the query: many are the number of a story. */
  readonly digits: number;
  /** A year, and a month after it. */
  readonly date: boolean;
  readonly parameters: number;
  /** How many parts of the path web software uses for pages of a kind. */
  readonly kinds: Readonly<Record<keyof typeof addressKinds, number>>;
}

const LANGUAGE = /^[a-z]{2}(?:[-_][a-z]{2})?$/i;
const DATE = /\/(?:19|20)\d\d[/-]?(?:0?[1-9]|1[0-2])(?!\d{3})/;
const kindsOfNames = Object.entries(addressKinds).map(([kind, names]) => [kind, new Set(names)] as const);

/** @param url - Anything; what is no address has no shape. */
export function readAddress(url: string): Address {
  const { pathname, search } = URL.canParse(url) ? new URL(url) : { pathname: '/', search: '' };
  const parts = pathname.slice(0, 500).split('/').filter(Boolean);
  const found = { article: 0, listing: 0, product: 0, service: 0, forum: 0, documentation: 0 };
  for (const part of parts) {
    const name = part.toLowerCase().replace(/\.\w{2,5}$/, '');
    for (const [kind, names] of kindsOfNames) if (names.has(name)) found[kind as keyof typeof found]++;
  }
  const last = parts.at(-1) ?? '';
  return {
    home: parts.every((part) => LANGUAGE.test(part) || /^(?:index|home|default)(?:\.\w+)?$/i.test(part)),
    depth: parts.length,
    slug: Math.max(0, ...parts.map((part) => part.split(/[-_+]|%20/).filter(Boolean).length)),
    digits: (`${last}${search.slice(0, 200)}`.match(/\d/g) ?? []).length,
    date: DATE.test(pathname),
    parameters: search === '' ? 0 : search.split('&').length,
    kinds: found,
  };
}
