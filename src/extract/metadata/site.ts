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
  const url = URL.parse(address.trim(), base);
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url : null;
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
    this.#labels = new Set(host.split('.').slice(0, -1).map(letters).filter((label) => label.length > 2 && label !== 'www'));
  }

  /** Whether a text is the site's name, or its host, or one of the names with the host's ending. */
  has(text: string): boolean {
    const key = letters(text);
    if (key.length < 2) return false;
    if (this.#names.has(key) || this.#labels.has(key) || key === this.#host) return true;
    // "The Example Times" on example-times.org, "Example.com" on example.de
    for (const label of this.#labels) {
      if (label.length < 4) continue;
      if (key.includes(label) && label.length * 2 >= key.length) return true;
      if (label.includes(key) && key.length * 3 >= label.length * 2) return true;
    }
    for (const name of this.#names) if (name.length > 3 && key.startsWith(name) && key.length < name.length * 1.6) return true;
    return false;
  }
}
