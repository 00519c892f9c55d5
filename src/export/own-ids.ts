import type { Content } from '../article';
import { ID_PREFIX } from '../clean/allowed';

/** What the ids of an article become in a file, and the links to them. */
export interface OwnIds {
  /** Takes the file's id for one of the page's; null where there is none, or another element has it already. */
  readonly take: (id: string | undefined) => string | null;
  /** Where a link leads in the file; null where it leads out of it. */
  readonly linkTo: (href: string) => string | null;
}

/**
 * Keeps links within an article within its file.
 *
 * @param content - Of `allowedContent`.
 * @param address - The page's.
 */
export function ownIds(content: readonly Content[], address: string): OwnIds {
  const there = new Set<string>();
  const pending = [...content];
  for (let item = pending.pop(); item !== undefined; item = pending.pop()) {
    if (typeof item === 'string') continue;
    if (item.attributes['id'] !== undefined) there.add(item.attributes['id']);
    pending.push(...item.content);
  }
  const taken = new Set<string>();
  const [page] = address.split('#');
  return {
    take(id) {
      if (id === undefined || taken.has(id)) return null;
      taken.add(id);
      return ID_PREFIX + id;
    },
    linkTo(href) {
      const at = href.indexOf('#');
      const id = href.slice(at + 1);
      return at >= 0 && href.slice(0, at) === page && there.has(id) ? `#${ID_PREFIX}${id}` : null;
    },
  };
}
