import type { Container } from '../capture/page';
import type { PageStats } from '../extract/features/page-stats';
import { Ending } from '../extract/features/text-stats';
import type { Findings } from './evidence';

/** Words of a sentence that counts as a paragraph. */
const LEAST = 10;
/** Share of the kept prose from which a container is around the article's text. */
const MOST = 0.6;

/**
 * The container around the article's paragraphs, or around the wrappers that each of them has: the innermost one that holds most of them.
 *
 * @param keep - 1 for each block of the article.
 * @returns Null where no prose is kept.
 */
export function textHome({ stats }: Findings, keep: Uint8Array): Container | null {
  const words = new Map<Container, number>();
  let home: Container | null = null;
  let all = 0;
  for (let i = 0; i < keep.length; i++) {
    const { container } = stats.page.blocks[i]!;
    const { prose, words: own, ending } = stats.text[i]!;
    if (!keep[i] || !(prose || (own >= LEAST && ending === Ending.sentence))) continue;
    all += own;
    // Lines between line breaks stand in the container itself.
    for (let c = container.tag !== 'p' && container.prose > 1 ? container : container.parent; c; c = c.parent) {
      words.set(c, (words.get(c) ?? 0) + own);
    }
  }
  for (const [container, sum] of words) {
    if (sum >= MOST * all && (home === null || container.depth > home.depth)) home = container;
  }
  return home;
}

/** A container of more prose blocks and of a greater share of the page's prose holds the article, or a part of it. */
const MUCH = { prose: 3, share: 0.3 };

/** Whether a container holds so much of a page's prose that it is no box beside or in the article. */
export function holdsArticle({ prose, words }: Container, { proseWords }: PageStats): boolean {
  return prose > MUCH.prose && words > MUCH.share * proseWords;
}

/** Whether most paragraphs stand right in the home, and not in wrappers of their own. */
export function isDirect(home: Container, { stats }: Findings, keep: Uint8Array): boolean {
  let own = 0;
  let all = 0;
  for (let i = 0; i < keep.length; i++) {
    const { container } = stats.page.blocks[i]!;
    if (!keep[i] || !stats.text[i]!.prose) continue;
    all++;
    if (container === home || container.parent === home) own++;
  }
  return own > all / 2;
}

/** Whether a container stands right below another one, alone in its wrapper if it has one, or is that itself. */
export function standsIn(home: Container, container: Container): boolean {
  let part = container;
  while (part.parent && part.parent !== home && part.parent.blocks === 1) part = part.parent;
  return part.parent === home || container === home;
}
