import type { Refusal } from './messages';

/** Addresses of the stores that browsers close to extensions. */
const STORES = [
  /^https:\/\/chromewebstore\.google\.com\//,
  /^https:\/\/chrome\.google\.com\/webstore/,
  /^https:\/\/microsoftedge\.microsoft\.com\/addons/,
  /^https:\/\/addons\.mozilla\.org\//,
];

/** What a browser refused, by the scheme of the address. */
const SCHEMES: readonly (readonly [RegExp, Refusal])[] = [
  [/^view-source:/, 'source'],
  [/^file:/, 'file'],
  [/^(?:chrome|moz|extension)-extension:|^extension:/, 'extension'],
  [/^(?:about|chrome|chrome-\w+|edge|brave|opera|vivaldi|resource|devtools):/, 'browser'],
];

/**
 * Chromium's own words, by which we know the page where it keeps the address from us (extensions/common/manifest_constants and
 * permissions_data.cc). Firefox gives the address instead, and always the same words.
 */
const WORDS: readonly (readonly [RegExp, Refusal])[] = [
  [/extensions gallery/i, 'store'],
  [/view-source:/, 'source'],
  [/file:\/\//, 'file'],
  [/chrome-extension:\/\//, 'extension'],
  [/\b(?:chrome|about|edge|devtools|chrome-\w+):|error page/i, 'browser'],
];

/**
 * Why a browser let no script into a page.
 *
 * @param url - The page's address, where the browser tells it.
 * @param said - The message of the browser's refusal.
 * @returns `blocked` where nothing more is known.
 */
export function reasonFor(url: string | undefined, said: string): Refusal {
  if (url !== undefined) {
    if (STORES.some((store) => store.test(url))) return 'store';
    const scheme = SCHEMES.find(([pattern]) => pattern.test(url));
    if (scheme) return scheme[1];
    if (/\.pdf(?:$|[?#])/i.test(url)) return 'pdf';
  }
  return WORDS.find(([pattern]) => pattern.test(said))?.[1] ?? 'blocked';
}

/**
 * Whether the page or its tab went away while a script was on its way there, which asks for no answer.
 *
 * @param said - The message of the browser's refusal.
 */
export function isGone(said: string): boolean {
  return /no tab with id|invalid tab id|tab was closed|frame with id \d+ was removed|document unloaded|actor.*(?:destroyed|closed)/i.test(
    said,
  );
}

/**
 * Whether a browser says that it has not granted the page, which a press has done or is about to do.
 *
 * @param said - The message of the browser's refusal.
 */
export function isUngranted(said: string): boolean {
  return /must request permission to access/i.test(said);
}
