import data from '../../data/metadata.json';
import { type Declarations, metaValues } from './declarations';
import { type JsonLd, type JsonNode, nodes, own } from './json-ld';
import { webAddress } from './site';
import type { MetadataSource } from './types';

/**
 * Finds the address of the lead image that the page declares.
 *
 * The `meta` for networks comes before JSON-LD: it is what the publisher sees on each share, and so the one that is looked after.
 *
 * @param base - Address that relative ones are resolved against.
 * @returns An absolute http(s) address, or null.
 */
export function findImage(
  declarations: Declarations,
  ld: JsonLd,
  article: JsonNode | null,
  base: string,
): { url: string; source: MetadataSource } | null {
  for (const content of metaValues(declarations, data.meta.image)) {
    const url = webAddress(content, base);
    if (url) return { url: url.href, source: 'meta' };
  }
  const members = article ? [...nodes(ld, own(article, 'image')), ...nodes(ld, own(article, 'thumbnailUrl'))] : [];
  for (const member of members) {
    const address = typeof member === 'string' ? member : (own(member, 'url') ?? own(member, 'contentUrl'));
    const url = typeof address === 'string' ? webAddress(address, base) : null;
    if (url) return { url: url.href, source: 'json-ld' };
  }
  return null;
}
