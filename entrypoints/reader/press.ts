import type { Refusal } from '../../src/platform/messages';
import type { Host, Leaving } from '../../src/view/host';
import { openReaderHere, removeDeadHost, setOpenReader } from '../../src/view/host/remains';
import { read } from './read';
import { send } from './send';
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
    await send({ kind: 'reader-refused', reason: 'failed' });
  } finally {
    if (openReaderHere() === OPENING) setOpenReader(null);
  }
}

async function openReader(): Promise<void> {
  // One that an older version left showing is closed by this press, like one of our own.
  if (await removeDeadHost(document)) return;
  const refusal = refuse();
  if (refusal) {
    await send({ kind: 'reader-refused', reason: refusal });
    return;
  }
  await whenReadable(document);
  const host = await read(document, location.href);
  watchArticle(host, () => {
    host.close();
    void press();
  });
  await send({ kind: 'reader-opened' });
  if (host.signal.aborted) await left(host);
  else host.signal.addEventListener('abort', () => void left(host));
}

function refuse(): Refusal | null {
  if (document.contentType === 'application/pdf') return 'pdf';
  // Browsers show feeds and other XML as pages of theirs, whose root may be HTML while the document is none.
  return document.createElement('p') instanceof HTMLElement ? null : 'document';
}

async function left({ signal }: Host): Promise<void> {
  await send({ kind: 'reader-closed' });
  if ((signal.reason as Leaving) === 'contested') await send({ kind: 'reader-refused', reason: 'contested' });
}
