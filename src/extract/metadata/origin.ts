import type { Origin } from '../../article';
import data from '../../data/metadata.json';
import { type Declarations, metaValues } from './declarations';
import { type JsonLd, type JsonNode, nodes, own } from './json-ld';
import { ownerLabel, registrableDomain, type SiteNames, webAddress } from './site';
import { value } from './text';

/**
 * Finds where the page says that its article comes from, by marks of the markup. A claim, not a proof.
 *
 * @param url - Address of the page; without it no other host can be told from its own.
 * @returns Null unless a mark is clear: another owner's canonical address, `isBasedOn`, the original-source tags, or a mark of machine translation.
 */
export function findOrigin(document: Document, declarations: Declarations, ld: JsonLd, article: JsonNode | null, url: URL | null, site: SiteNames): Origin | null {
  return translated(document, url) ?? republished(declarations, ld, article, url, site);
}

function republished(declarations: Declarations, ld: JsonLd, article: JsonNode | null, url: URL | null, site: SiteNames): Origin | null {
  if (!url) return null;
  const claims: { address: string; evidence: string; name?: string }[] = [];
  for (const key of ['isBasedOn', 'isBasedOnUrl']) {
    for (const item of article ? nodes(ld, own(article, key)) : []) {
      const address = typeof item === 'string' ? item : (own(item, 'url') ?? own(item, '@id'));
      const name = typeof item === 'string' ? undefined : own(item, 'name');
      if (typeof address === 'string') claims.push({ address, evidence: key, ...(typeof name === 'string' ? { name: value(name, 200) } : {}) });
    }
  }
  for (const address of metaValues(declarations, data.meta.original)) claims.push({ address, evidence: 'original-source' });
  for (const address of declarations.links.get('canonical') ?? []) claims.push({ address, evidence: 'rel=canonical' });
  for (const address of declarations.metas.get('og:url') ?? []) claims.push({ address, evidence: 'og:url' });
  for (const { address, evidence, name } of claims) {
    const target = webAddress(address, url.href);
    if (!target || sameOwner(target, url, site) || target.pathname.length < 2) continue;
    return { name: name || target.hostname.replace(/^www\d*\./, ''), url: target.href, kind: 'republished', evidence };
  }
  return null;
}

/**
 * Whether two addresses belong to one publisher: the same domain, the same name under another ending, a cache that carries the
 * other's host in its own (`example-com.cdn.ampproject.org`), or a host that bears the name the page gives its site.
 */
function sameOwner(target: URL, page: URL, site: SiteNames): boolean {
  if (registrableDomain(target.hostname) === registrableDomain(page.hostname)) return true;
  const label = ownerLabel(target.hostname);
  if (label === ownerLabel(page.hostname) || site.has(label) || site.has(target.hostname)) return true;
  const carried = page.href.toLowerCase();
  return carried.includes(registrableDomain(target.hostname)) || page.hostname.includes(registrableDomain(target.hostname).replaceAll('.', '-'));
}

/** Marks of machine translation: Microsoft's `x-mtfrom` language tags, BCP 47's extension for transformed content, translating proxies. */
function translated(document: Document, url: URL | null): Origin | null {
  const lang = document.documentElement.lang;
  const marked = /^([a-z]{2,3}(?:-[a-z]{2,4})?)-(?:x-mtfrom|t)-([a-z]{2,3}(?:-[a-z]{2,4})?)/i.exec(lang);
  if (marked) return { name: marked[2] ?? '', url: null, kind: 'machine-translated', evidence: `lang="${lang.slice(0, 40)}"` };
  const proxied = url && /^(.+)\.translate\.goog$/.exec(url.hostname);
  if (proxied) {
    const host = (proxied[1] ?? '').replace(/--|-/g, (dash) => (dash === '--' ? '-' : '.'));
    return { name: host.replace(/^www\d*\./, ''), url: `https://${host}${url.pathname}`, kind: 'machine-translated', evidence: url.hostname };
  }
  return null;
}
