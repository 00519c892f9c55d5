/** What a person has decided for sites, and their own style sheet: kept on this machine alone, since it tells where they read. */
export interface Own {
  /** Hosts on which the reader opens by itself; each stands for what is below it too. */
  readonly always: readonly string[];
  /** Hosts on which the button stays dark. */
  readonly never: readonly string[];
  /** CSS for the reader; empty for none. */
  readonly style: string;
}

/** What a person has who has decided nothing. */
export const NOTHING_OWN: Own = { always: [], never: [], style: '' };

/** Most sites that a list holds: storage has room for ten times as many. */
export const MOST_SITES = 500;

/** Most characters of a style sheet of one's own. */
export const LONGEST_STYLE = 50_000;

/**
 * Reads the name of a site as a person writes it.
 *
 * @param written - A host or a whole address.
 * @returns The host, lower case and without `www.`; null where it is none.
 */
export function siteOf(written: string): string | null {
  const text = written.trim();
  const address = /^[a-z]+:\/\//iu.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  const isHost = /^https?:$/u.test(protocol) && /^[^.*]+(?:\.[^.*]+)+$/u.test(hostname);
  return isHost ? hostname.replace(/^www\./u, '') : null;
}

/** Whether an address is on one of the sites. */
export function isOn(sites: readonly string[], address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname } = new URL(address);
  return sites.some((site) => hostname === site || hostname.endsWith(`.${site}`));
}

/** What loads something from elsewhere, in any of the ways that CSS has for it. */
const LOADING = /@import|(?:url|src|image|image-set|cross-fade)\(/iu;

/** Escapes of CSS, in which the same can be written. */
const ESCAPE = /\\(?:([0-9a-f]{1,6})\s?|(.))/giu;

/**
 * Whether a style sheet could load something: a person may copy one from anywhere, and Lede asks nothing of any server.
 *
 * @param css - Any text.
 */
export function loads(css: string): boolean {
  const plain = css.replace(ESCAPE, (_, code: string | undefined, letter: string | undefined) =>
    code === undefined ? (letter ?? '') : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
  );
  return LOADING.test(plain);
}
