import { i18n } from '#i18n';
import { builtin } from '../../src/capture/tree';
import type { Host } from '../../src/view/host';
import { offerAnother } from '../../src/view/another';

/** A single-page site changes its address first and its text a little later. */
const SETTLE_MS = 700;

/**
 * Offers the page's new article where a single-page site swaps it under the open reader: another address, by more than its fragment or its
 * query, and another title.
 *
 * @param host - The open reader; it ends with it.
 * @param accept - Called when the person takes the offer.
 */
export function watchArticle(host: Host, accept: () => void): void {
  const document = host.dialog.ownerDocument;
  const { signal } = host;
  const first = { path: location.pathname, title: builtin(document, 'title') };
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    timer = undefined;
    const title = builtin(document, 'title').trim();
    if (location.pathname === first.path || title === '' || title === first.title.trim()) return;
    offerAnother(host, { title, accept }, i18n.t);
  }
  function moved(): void {
    timer ??= setTimeout(look, SETTLE_MS);
  }

  const navigation = 'navigation' in window ? (window.navigation as EventTarget | null) : null;
  if (navigation) navigation.addEventListener('currententrychange', moved, { signal });
  else window.addEventListener('popstate', moved, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
}
