import { HOST } from './page-style';

/** How long an older script of ours may take to leave in order. */
const FAREWELL_MS = 150;

/** Where the scripts of one version find their open reader. Pages don't see it: scripts of an extension have a global of their own. */
const OPEN = Symbol.for('lede.open');

/** What is known of the reader that is open in this page. */
export interface OpenReader {
  close(): void;
}

/** The reader of this version that is open in this page, or about to open; null where there is none. */
export function openReaderHere(): OpenReader | null {
  return (Reflect.get(globalThis, OPEN) as OpenReader | undefined) ?? null;
}

/** Remembers which reader is open in this page, or about to; null forgets it. */
export function setOpenReader(reader: OpenReader | null): void {
  if (reader) Reflect.set(globalThis, OPEN, reader);
  else Reflect.deleteProperty(globalThis, OPEN);
}

/**
 * Takes away a host whose script is gone or cut off: after an update Firefox kills the old script and leaves its host, Chrome leaves
 * both. A script that still runs is given the time to leave in order, so that the page gets back what it keeps for it.
 *
 * @param document - The page, where no reader of this version is open.
 * @returns True where a reader was showing.
 */
export async function removeDeadHost(document: Document): Promise<boolean> {
  const host = document.querySelector(`html > ${HOST}`);
  const dialog = host?.shadowRoot?.querySelector('dialog');
  if (!host || !dialog) return false;
  const showing = dialog.open;
  if (showing) {
    dialog.close();
    await new Promise((resolve) => {
      setTimeout(resolve, FAREWELL_MS);
    });
  }
  host.remove();
  return showing;
}
