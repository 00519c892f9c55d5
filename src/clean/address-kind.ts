import type { RemovalKind } from '../article';
import type { TextBlock } from '../capture/page';
import data from '../data/address-kinds.json';

const ADDRESSES = Object.entries(data.kinds).map(
  ([kind, patterns]) => [kind as RemovalKind, new RegExp(patterns.join('|'), 'i')] as const,
);
/** What one of them matches, so that most addresses are looked at once. */
const ANY_ADDRESS = new RegExp(Object.values(data.kinds).flat().join('|'), 'i');

/** What all links of a block do, by their addresses; null where they differ or tell nothing. */
export function addressKind(block: TextBlock): RemovalKind | null {
  return commonKind(linkKinds(block));
}

/** The kind that all links of a block have; null where they differ or tell nothing. */
export function commonKind(kinds: readonly (RemovalKind | null)[]): RemovalKind | null {
  const first = kinds[0] ?? null;
  return kinds.every((kind) => kind === first) ? first : null;
}

/** What each link of a block does, by its address. */
export function linkKinds({ pieces }: TextBlock): (RemovalKind | null)[] {
  const kinds: (RemovalKind | null)[] = [];
  let last: Element | null = null;
  for (const { link } of pieces) {
    if (!link || link === last) continue;
    last = link;
    kinds.push(linkKind(link));
  }
  return kinds;
}

function linkKind(link: Element): RemovalKind | null {
  const relation = link.getAttribute('rel') ?? '';
  if (/\btag\b/.test(relation)) return 'tags';
  const href = link.getAttribute('href') ?? '';
  if (!ANY_ADDRESS.test(href)) return null;
  return ADDRESSES.find(([, pattern]) => pattern.test(href))?.[0] ?? null;
}
