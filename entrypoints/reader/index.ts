import { defineUnlistedScript } from '#imports';
import { browser } from '../../src/platform/browser';
import type { Message, Refusal } from '../../src/platform/messages';
import type { Leaving } from '../../src/view/host';
import { openReaderHere, removeDeadHost } from '../../src/view/host/remains';
import { read } from './read';
import { whenReadable } from './when-readable';

/** What a press runs in the page. The first opens the reader, the next one closes it. */
export default defineUnlistedScript(async () => {
  try {
    const open = openReaderHere();
    if (open) return open.close();
    // One that an older version left showing is closed by this press, like one of our own.
    if (await removeDeadHost(document)) return;
    const refusal = refuse();
    if (refusal) return await tell({ kind: 'reader-refused', reason: refusal });
    await whenReadable(document);
    const host = await read(document, location.href);
    // The two are heard only after the page's next frame, which is in time: both see to what stands around the reader.
    host.signal.addEventListener('abort', () => void left(host.signal.reason as Leaving));
    await tell({ kind: 'reader-opened' });
  } catch (error) {
    console.debug('Lede:', error);
    openReaderHere()?.close();
    await tell({ kind: 'reader-refused', reason: 'failed' });
  }
});

function refuse(): Refusal | null {
  if (document.contentType === 'application/pdf') return 'pdf';
  return document.documentElement instanceof HTMLHtmlElement ? null : 'document';
}

async function left(reason: Leaving): Promise<void> {
  await tell({ kind: 'reader-closed' });
  if (reason === 'contested') await tell({ kind: 'reader-refused', reason });
}

/** After an update of Lede nobody hears what this script says, and nothing that matters depends on it. */
async function tell(message: Message): Promise<void> {
  try {
    await browser.runtime.sendMessage(message);
  } catch (error) {
    console.debug('Lede:', error);
  }
}
