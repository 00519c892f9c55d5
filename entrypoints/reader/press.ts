import { browser } from '../../src/platform/browser';
import type { Message, Refusal } from '../../src/platform/messages';
import type { Host, Leaving } from '../../src/view/host';
import { openReaderHere, removeDeadHost, setOpenReader } from '../../src/view/host/remains';
import { read } from './read';
import { watchArticle } from './watch-article';
import { whenReadable } from './when-readable';

/** Stands for the reader until it is there: a press meanwhile is the same press. */
const OPENING = { close: () => undefined };

/** What a press runs in the page. The first opens the reader, the next one closes it. Never rejects. */
export async function press(): Promise<void> {
  const open = openReaderHere();
  if (open) return open.close();
  setOpenReader(OPENING);
  try {
    await openReader();
  } catch (error) {
    console.debug('Lede:', error);
    openReaderHere()?.close();
    await tell({ kind: 'reader-refused', reason: 'failed' });
  } finally {
    if (openReaderHere() === OPENING) setOpenReader(null);
  }
}

async function openReader(): Promise<void> {
  // One that an older version left showing is closed by this press, like one of our own.
  if (await removeDeadHost(document)) return;
  const refusal = refuse();
  if (refusal) return tell({ kind: 'reader-refused', reason: refusal });
  await whenReadable(document);
  const host = await read(document, location.href);
  watchArticle(host, () => {
    host.close();
    void press();
  });
  await tell({ kind: 'reader-opened' });
  if (host.signal.aborted) await left(host);
  else host.signal.addEventListener('abort', () => void left(host));
}

function refuse(): Refusal | null {
  if (document.contentType === 'application/pdf') return 'pdf';
  // Browsers show feeds and other XML as pages of theirs, whose root may be HTML while the document is none.
  return document.createElement('p') instanceof HTMLElement ? null : 'document';
}

async function left({ signal }: Host): Promise<void> {
  await tell({ kind: 'reader-closed' });
  if ((signal.reason as Leaving) === 'contested') await tell({ kind: 'reader-refused', reason: 'contested' });
}

/** After an update of Lede nobody hears what this script says, and nothing that matters depends on it. */
async function tell(message: Message): Promise<void> {
  try {
    await browser.runtime.sendMessage(message);
  } catch (error) {
    console.debug('Lede:', error);
  }
}
