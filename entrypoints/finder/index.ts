// oxlint-disable-next-line import/no-unassigned-import -- it must have run before anything looks
import '../../src/platform/own-names';
import { browser, defineUnlistedScript } from '#imports';
import { isArticle } from '../../src/detect/page-score';
import type { Message } from '../../src/platform/messages';
import { openReaderHere, removeDeadHost } from '../../src/view/host/remains';
import { watchPage } from './watch-page';

/** Runs on every page when it is idle, in the top frame only. It changes nothing, loads nothing and asks for no layout. */
export default defineUnlistedScript(() => {
  if (!openReaderHere()) void removeDeadHost(document);

  let isLate = wasLetInLate();
  /** What the button shows. The browser puts it out whenever the tab goes to another page. */
  let lit = false;
  const stop = new AbortController();

  watchPage({
    signal: stop.signal,
    shown: () => (lit = false),
    look() {
      const article = looksLikeArticle();
      if (article !== lit || isLate) void tell(article);
      lit = article;
      isLate = false;
      return article;
    },
  });

  async function tell(article: boolean): Promise<void> {
    try {
      await browser.runtime.sendMessage({ kind: 'page-examined', article, late: isLate } satisfies Message);
    } catch {
      // Lede was updated or taken away: the script that came with it has nobody to talk to any more.
      if (!browser.runtime?.id) stop.abort();
    }
  }
});

/** Chrome runs the finder when the page has loaded, a fifth of a second later at most; or, where the person has it held back, on a press. */
const LATE_MS = 250;

function wasLetInLate(): boolean {
  if (import.meta.env.FIREFOX) return false;
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation !== undefined && navigation.loadEventEnd > 0 && performance.now() - navigation.loadEventEnd > LATE_MS;
}

function looksLikeArticle(): boolean {
  try {
    return isArticle(document, location.href);
  } catch {
    // A page that breaks the finder keeps a dark button; the press still tries to read it.
    return false;
  }
}
