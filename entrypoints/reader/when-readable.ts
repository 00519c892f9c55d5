/** A page that is still arriving is given so long to come to its end; then what is there is read. */
const PATIENCE_MS = 1500;

/**
 * Waits until a page's own text has arrived. Pictures, scripts and advertisements that hold up the rest of the page don't matter.
 *
 * @param document - The page.
 */
export async function whenReadable(document: Document): Promise<void> {
  if (document.readyState !== 'loading') return;
  const done = new AbortController();
  await new Promise<void>((resolve) => {
    document.addEventListener('DOMContentLoaded', () => resolve(), { signal: done.signal });
    setTimeout(resolve, PATIENCE_MS);
  });
  done.abort();
}
