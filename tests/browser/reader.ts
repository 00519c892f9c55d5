import type { Driver } from './driver/driver';
import { until } from './driver/until';

/** The open reader as a person meets it, read from the parts of its shadow root. */
export interface ReaderState {
  readonly title: string;
  readonly standfirst: string;
  readonly byline: string;
  readonly date: string;
  readonly lang: string;
  readonly dir: string;
  /** Text of each block of the article, in order; captions apart. */
  readonly blocks: readonly string[];
  readonly captions: readonly string[];
  readonly points: readonly string[];
  /** The ledger; texts are previews, which end long ones with an ellipsis. */
  readonly removed: readonly { readonly kind: string; readonly text: string; readonly reason: string }[];
  readonly message: string;
}

/** Runs in the page. */
function readState(): ReaderState | null {
  // By the prototype, since a page may hang an image named `querySelector` on its document. A plain `div` carries the reader where a page
  // has defined our element itself.
  const root = Document.prototype.querySelector.call(document, 'lede-reader, [data-lede-reader]')?.shadowRoot;
  if (!root?.querySelector('dialog[open]')) return null;
  const collapse = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
  const part = (name: string): HTMLElement | null => root.querySelector<HTMLElement>(`[part~="${name}"]`);
  const article = part('article');
  const inside = <Kind extends Element>(selector: string): Kind[] => [...(article?.querySelectorAll<Kind>(selector) ?? [])];
  const ownBlocks = inside('p, li, h2, h3, h4, h5, h6, pre, td, th, dt, dd').filter(
    (block) => !block.closest('figcaption, header'),
  );
  return {
    title: collapse(part('title')?.textContent),
    standfirst: collapse(part('standfirst')?.textContent),
    byline: collapse(part('byline')?.textContent),
    date: collapse(part('date')?.textContent),
    lang: article?.lang ?? '',
    dir: article?.dir ?? '',
    blocks: ownBlocks.map((block) => {
      // Ruby annotations stand beside the text, not in it.
      const copy = block.cloneNode(true) as Element;
      for (const annotation of copy.querySelectorAll('rt, rp')) annotation.remove();
      return collapse(copy.textContent);
    }),
    captions: inside('figcaption').map((caption) => collapse(caption.textContent)),
    points: [...root.querySelectorAll('[part~="point"]')].map((point) =>
      collapse(point.querySelector('[part~="point-text"]')?.textContent),
    ),
    removed: [...root.querySelectorAll<HTMLElement>('[part~="removed-item"]')].map((item) => ({
      kind: item.dataset['kind'] ?? '',
      text: collapse(item.querySelector('.preview')?.textContent),
      reason: collapse(item.querySelector('[part~="reason"]')?.textContent),
    })),
    message: collapse(part('message')?.textContent),
  };
}

/** @returns What the reader shows, null where none is open. */
export function readerState(driver: Driver): Promise<ReaderState | null> {
  return driver.evaluate(readState);
}

/** Runs in the page: whether the reader says something instead of an article, or is whole, with the sidebar that follows the first frame. */
function isWhole(): boolean {
  const root = Document.prototype.querySelector.call(document, 'lede-reader, [data-lede-reader]')?.shadowRoot;
  return Boolean(root?.querySelector('.message, [part~="removed"]'));
}

/** Waits for the whole reader, or for one that says something, and for the lock on the page's own scrolling, which comes last. */
export function openedReader(driver: Driver): Promise<ReaderState> {
  return until('the reader is open', async () => {
    const isLocked = () => driver.evaluate(() => getComputedStyle(document.documentElement).overflowY === 'hidden');
    return (await driver.evaluate(isWhole)) && (await isLocked()) ? readerState(driver) : null;
  });
}

/** Opens the panel of the look, which comes on first use, by its key, and waits for it. */
export async function openLook(driver: Driver): Promise<void> {
  await driver.key('a');
  await until('the panel of the look is open', () =>
    driver.evaluate(() => Boolean(document.querySelector('lede-reader')?.shadowRoot?.querySelector('#look:popover-open'))),
  );
}

/** Waits until no reader is left in the page. */
export async function closedReader(driver: Driver): Promise<void> {
  await until('the reader is closed', () =>
    driver.evaluate(() => Document.prototype.querySelector.call(document, 'lede-reader, [data-lede-reader]') === null),
  );
}
