import data from '../data/embedded-posts.json';
import { type Container, Role } from '../capture/page';
import { remember } from '../remember';
import type { Findings } from './evidence';

const tokens = new Set(data.tokens);

const isPostName = remember((names) => names.split(/\s+/).some((name) => tokens.has(name)));

/**
 * Finds the lines of posts of other sites that the article quotes, by the class names of the sites' embed codes. They are made of links and
 * name a person, like much that interrupts an article.
 *
 * @param home - The container around the article's paragraphs.
 * @returns Indices of blocks.
 */
export function embeddedPosts(home: Container, { stats }: Findings): number[] {
  return stats.page.containers
    .filter(({ flags, names, firstBlock, lastBlock }) => {
      const isPost = (flags & Role.quote) !== 0 && isPostName(names);
      return isPost && firstBlock >= home.firstBlock && lastBlock <= home.lastBlock;
    })
    .flatMap(({ firstBlock, lastBlock }) => Array.from({ length: lastBlock - firstBlock + 1 }, (_, k) => firstBlock + k));
}
