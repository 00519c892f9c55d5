import { walk } from '../../capture/walk';
import packedPhrases from '../../data/phrases.json';
import { pageStats } from '../../extract/features/page-stats';
import { pageHints } from '../../extract/hints';
import { compilePhrases } from '../../text/phrases';
import { assemble, type Body } from '../assemble';
import { type Findings, markupFinder } from '../evidence';
import { offerFinder } from '../offers';
import { linkResolver } from '../inline-content';
import { judge } from '../judge';
import { ownLinks, storyLinks } from '../story-links';
import { junkMarkup } from '../markup';
import { offTopicFinder } from '../topic';
import type { Places, Verdict } from '../verdict';
import { runThrough } from '../../steps';

/** Address of the small pages that unit tests read. */
export const URL_OF_PAGE = 'https://news.example/2026/the-mill-by-the-river-turns-again';

const book = compilePhrases(packedPhrases);

/**
 * What judging a small page needs to know, with the block model's opinion stated in the markup: the attribute `p` of an element is the
 * probability of the text in it; 0.9 where there is none.
 */
export function findingsOf(html: string | Document, lang = 'en', authors: readonly string[] = []): Findings {
  const document = typeof html === 'string' ? new DOMParser().parseFromString(html, 'text/html') : html;
  document.documentElement.lang = lang;
  const page = walk(document);
  const stats = runThrough(pageStats(page, pageHints(document), book));
  const p = Float32Array.from(page.blocks, ({ container }) => Number(container.element.closest('[p]')?.getAttribute('p') ?? 0.9));
  return {
    stats,
    p,
    book,
    lang,
    isStoryLink: storyLinks(new URL(URL_OF_PAGE)),
    isOwnLink: ownLinks(new URL(URL_OF_PAGE)),
    junkMarkup,
    markupAround: markupFinder(stats, junkMarkup),
    offerAround: offerFinder(stats),
    authors,
    isOffTopic: offTopicFinder(stats, p),
  };
}

/** The index of the first block whose text holds `text`; −1 where none does. */
export function blockOf({ stats }: Findings, text: string): number {
  return stats.page.blocks.findIndex((block) => block.text.includes(text));
}

/** The verdicts on a small page by the texts of its blocks. */
export function verdictsOf(html: string, places: Places = {}, authors: readonly string[] = []): Map<string, Verdict> {
  const findings = findingsOf(html, 'en', authors);
  const verdicts = runThrough(judge(findings, places));
  return new Map(findings.stats.page.blocks.map((block, i) => [block.text, verdicts[i]!]));
}

/** A small page as the article would show it. */
export function bodyOf(html: string | Document, places: Places = {}): Body {
  const findings = findingsOf(html);
  const verdicts = runThrough(judge(findings, places));
  return runThrough(assemble({ stats: findings.stats, verdicts, base: URL_OF_PAGE, resolve: linkResolver(URL_OF_PAGE) }));
}
