import { builtin } from '../../../capture/tree';
import type { Origin } from '../../../article';
import data from '../../../data/metadata.json';
import { metaValues } from '../declarations';
import { nodes, own, texts } from '../json-ld';
import type { OriginSources } from './origin';
import { ownerLabel, pageAddress, registrableDomain, type SiteNames } from '../site';
import { letters, line, value } from '../text';
import type { MetadataBlock } from '../types';

const AGENCIES = new Set(data.agencies.map(letters));

/** Longest line that says where a text comes from. */
const MAX_LINE = 300;
const MAX_NAME = 60;
/** Longest name of a publisher; longer ones are titles. */
const MAX_PUBLISHER = 40;
const MAX_EVIDENCE = 160;
const SENTENCE = /[.!?。।…]["”»]?$/;

/** Another owner's address that the markup names as the article's own or as its source. */
export function declaredSource({ declarations, ld, article, url, site }: OriginSources): Origin | null {
  if (!url) return null;
  const claims: { address: string; evidence: string; name?: string }[] = [];
  for (const key of ['isBasedOn', 'isBasedOnUrl']) {
    const items = article ? nodes(ld, own(article, key)) : [];
    const [item] = items;
    // Several works, or one with a title of its own, are sources that the article reports on.
    if (items.length !== 1 || item === undefined) continue;
    const address = typeof item === 'string' ? item : (own(item, 'url') ?? own(item, '@id'));
    const name = typeof item === 'string' ? undefined : own(item, 'name');
    if (typeof address !== 'string' || (typeof name === 'string' && name.length > MAX_PUBLISHER)) continue;
    claims.push({ address, evidence: key, ...(typeof name === 'string' ? { name: value(name, MAX_NAME) } : {}) });
  }
  for (const key of data.meta.original)
    for (const address of metaValues(declarations, [key])) claims.push({ address, evidence: key });
  for (const address of declarations.links.get('canonical') ?? []) claims.push({ address, evidence: 'rel=canonical' });
  for (const address of declarations.metas.get('og:url') ?? []) claims.push({ address, evidence: 'og:url' });
  for (const { address, evidence, name } of claims) {
    const target = pageAddress(address, url.href);
    // The start page of another site is rather a template's mistake than a source.
    if (!target || target.pathname.length < 2 || sameOwner(target, url, site)) continue;
    return { name: name || bareHost(target), url: target.href, kind: 'republished', evidence };
  }
  return null;
}

/** A line by the headline or below the text that says where it stood first, or that a machine translated it. */
export function claimedInText({ phrases, openings, neighbourhood, lang, url, site, siteName }: OriginSources): Origin | null {
  if (!phrases) return null;
  for (const { block, index } of [...neighbourhood.blocks(8, 3), ...neighbourhood.ending(8)]) {
    const { text } = block;
    if (text.length > MAX_LINE) continue;
    const inside = SENTENCE.test(text.slice(-2)) ? phrases.within(text, lang) : [];
    for (const match of [...(openings?.of(index) ?? phrases.match(text, lang)), ...inside]) {
      if (
        (match.kind !== 'republished' && match.kind !== 'machine-translated') ||
        (match.ambiguous && match.standing !== 'separated')
      )
        continue;
      const link = url && externalLink(block, match.end, url, site);
      const named = link ? null : nameAfter(text.slice(match.rest), site);
      if (match.kind === 'republished' && !link && !named) continue;
      return {
        name: (link && (nameOf(link.text) || bareHost(link.target))) || named || siteName || '',
        url: link?.target.href ?? null,
        kind: match.kind,
        evidence: text.slice(0, MAX_EVIDENCE),
      };
    }
  }
  return null;
}

/** An agency that alone signs the article, or that its JSON-LD names as who provided it. */
export function fromAgency(sources: OriginSources): Origin | null {
  return signedByAgency(sources) ?? providedByAgency(sources);
}

function providedByAgency({ ld, article, site }: OriginSources): Origin | null {
  for (const key of article ? ['provider', 'sourceOrganization'] : []) {
    const name = texts(ld, article!, key).find((each) => AGENCIES.has(letters(each)) && !site.has(each));
    if (name) return { name, url: null, kind: 'republished', evidence: key };
  }
  return null;
}

function signedByAgency({ byline, site }: OriginSources): Origin | null {
  if (!byline || byline.authors.length === 0 || byline.authors.length > 3) return null;
  if (!byline.authors.every((name) => AGENCIES.has(letters(name))) || byline.authors.some((name) => site.has(name))) return null;
  return { name: byline.authors.join(', '), url: null, kind: 'republished', evidence: byline.text.slice(0, MAX_EVIDENCE) };
}

/** The link to another owner that follows the phrase, or else any such link of the line. */
function externalLink(block: MetadataBlock, after: number, url: URL, site: SiteNames): { text: string; target: URL } | null {
  let before: { text: string; target: URL } | null = null;
  for (const link of builtin(block.element, 'querySelectorAll').call(block.element, 'a[href]')) {
    const target = pageAddress(link.getAttribute('href') ?? '', url.href);
    const text = line(link.textContent ?? '', MAX_LINE);
    if (!target || sameOwner(target, url, site) || site.has(text)) continue;
    if (block.text.lastIndexOf(text) >= after) return { text, target };
    before ??= { text: '', target };
  }
  return before;
}

/** A link's text where it is a publisher's name and not an invitation or a title. */
function nameOf(text: string): string {
  return /^[\p{Lu}\p{Lo}]/u.test(text) && text.length <= MAX_PUBLISHER ? text : '';
}

/** The name after "originally published in"; null where a date or a sentence follows, or the site itself. */
function nameAfter(rest: string, site: SiteNames): string | null {
  const name = /^[\p{Lu}\p{Lo}"“„«‘][^.,;:()。、!?]*/u.exec(rest.trim())?.[0].trim() ?? '';
  return name && !/\p{Nd}{4}/u.test(name) && name.length <= MAX_NAME && name.split(' ').length <= 6 && !site.has(name)
    ? name.replace(/^["“„«‘]|["”“»’]$/gu, '')
    : null;
}

/**
 * Whether two addresses belong to one publisher: the same domain, the same name under another ending, a cache that carries the
 * other's host in its own (`example-com.cdn.ampproject.org`), or a host that bears the name the page gives its site.
 */
function sameOwner(target: URL, page: URL, site: SiteNames): boolean {
  const domain = registrableDomain(target.hostname);
  if (domain === registrableDomain(page.hostname)) return true;
  const label = ownerLabel(target.hostname);
  if (label === ownerLabel(page.hostname) || site.has(label) || site.has(target.hostname)) return true;
  return page.href.toLowerCase().includes(domain) || page.hostname.includes(domain.replaceAll('.', '-'));
}

function bareHost(url: URL): string {
  return url.hostname.replace(/^www\d*\./, '');
}
