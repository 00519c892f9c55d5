/** What an address says of its page. */
export interface Address {
  /** Without `www.`. */
  readonly host: string;
  /** The parts of its path, lower case and without their ending. */
  readonly path: readonly string[];
}

/** Parts of a path that are looked at. */
const MAX_PARTS = 20;

/** Reads an address; what is none says nothing. */
export function readAddress(url: string): Address {
  const parsed = URL.parse(url);
  if (!parsed) return { host: '', path: [] };
  const parts = parsed.pathname.toLowerCase().split('/').slice(0, MAX_PARTS);
  return {
    host: parsed.hostname.replace(/^www\./, ''),
    path: parts.filter(Boolean).map((part) => part.replace(/\.\w{2,5}$/, '')),
  };
}
