import type { Article } from '../article';

/** Name of the site, or its host. */
export function siteNameOf({ siteName }: Pick<Article, 'siteName'>, address: string): string {
  return siteName ?? hostOf(address);
}

/** The host without `www`; empty for a file. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./u, '') : '';
}
