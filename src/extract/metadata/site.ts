import data from '../../data/metadata.json';
import { letters } from './text';

const SECOND_LEVELS = new Set(data.secondLevels);

/**
 * Parses an address of the page.
 *
 * @param base - Address that a relative one is resolved against.
 * @returns Null for anything that is not http or https.
 */
export function webAddress(address: string, base?: string): URL | null {
  if (!address || address.length > 2000) return null;
  const trimmed = address.trim();
  // The base would be parsed each time.
  const url = /^https?:\/\//i.test(trimmed) ? URL.parse(trimmed) : URL.parse(trimmed, base);
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url : null;
}

/**
 * The address of a page, or of the one that a web archive's address keeps a copy of.
 *
 * @param base - Address that a relative one is resolved against.
 * @returns Null where there is none.
 */
export function pageAddress(address: string, base?: string): URL | null {
  const url = webAddress(address, base);
  const archived = url && /^https?:\/\/web\.archive\.org\/web\/\d+[a-z_]*\/(.+)$/.exec(url.href)?.[1];
  return archived ? webAddress(archived.replace(/^(?!https?:)/, 'http://')) : url;
}

/**
 * The part of a host name that one owner registers, by the shape of the name: three labels below `co.uk` and its like, else two.
 * Shared hosts (blogs below one domain) count as one owner, which errs on the side of not naming another origin.
 *
 * @returns `bbc.co.uk` for `www.bbc.co.uk`; the host itself where it has fewer labels or is an IP address.
 */
export function registrableDomain(host: string): string {
  const labels = host.toLowerCase().split('.');
  if (labels.length <= 2 || /^\d+$/.test(labels.at(-1) ?? '')) return labels.join('.');
  const deep = (labels.at(-1) ?? '').length === 2 && SECOND_LEVELS.has(labels.at(-2) ?? '');
  return labels.slice(deep ? -3 : -2).join('.');
}

/** The owner's name inside a host: `bbc` of `www.bbc.co.uk`. */
export function ownerLabel(host: string): string {
  return registrableDomain(host).split('.')[0] ?? '';
}

/** What a page calls its site, to tell the site's name from titles and names of people. */
export class SiteNames {
  readonly #names = new Set<string>();
  readonly #host: string;
  readonly #labels: ReadonlySet<string>;

  /**
   * @param names - Names that the page gives itself, best first.
   * @param host - Host of the page; empty where unknown.
   */
  constructor(names: readonly string[], host: string) {
    for (const name of names) {
      const key = letters(name);
      if (key) this.#names.add(key);
    }
    this.#host = letters(host.replace(/^www\d*\./, ''));
    this.#labels = new Set(
      host
        .split('.')
        .slice(0, -1)
        .map(letters)
        .filter((label) => label.length > 2 && label !== 'www'),
    );
  }

  /** Whether a text is the site's name or its host, to the letter. */
  is(text: string): boolean {
    const key = letters(text);
    return key.length > 1 && (this.#names.has(key) || this.#labels.has(key) || key === this.#host);
  }

  /**
   * Whether a text is the site's name, one of its names with an addition ("Example News", "The Example Times", "Example.com"), or
   * short and built around a word of the host.
   */
  has(text: string): boolean {
    if (this.is(text)) return true;
    const key = letters(text);
    if (key.length < 2) return false;
    for (const name of this.#names) {
      if (name.length > 3 && key.includes(name) && key.length < name.length * 2) return true;
    }
    const words = text.split(/[^\p{L}\p{N}\p{M}]+/u).map(letters);
    for (const label of this.#labels) {
      if (label.length < 4) continue;
      if (key.includes(label) && label.length * 2 >= key.length) return true;
      if (label.includes(key) && key.length * 3 >= label.length * 2) return true;
      if (words.length <= 5 && words.some((word) => word === label || (word.length > 4 && label.startsWith(word)))) return true;
    }
    return false;
  }
}
