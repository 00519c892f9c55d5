import { builtin } from '../../src/view/host/builtin';

/** A page that is still arriving is given so long to come to its end; then what is there is read. */
const PATIENCE_MS = 1500;

/**
 * Waits until a page's own text has arrived. Pictures, scripts and advertisements that hold up the rest of the page don't matter.
 *
 * @param document - The page.
 */
export async function whenReadable(document: Document): Promise<void> {
  if (builtin(document, 'readyState') !== 'loading') return;
  const done = new AbortController();
  await new Promise<void>((resolve) => {
    builtin(document, 'addEventListener').call(document, 'DOMContentLoaded', () => resolve(), { signal: done.signal });
    setTimeout(resolve, PATIENCE_MS);
  });
  done.abort();
}
