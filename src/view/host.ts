import { whenDrawn } from './host/drawn';
import { muffle } from './host/muffle';
import { pauseMedia } from './host/media';
import { HOST_MARK, HOST_NAME } from './host/page-style';
import { rememberPlace } from './host/place';
import { keepPresent } from './host/presence';
import { setOpenReader } from './host/remains';
import { addWaysOut } from './host/ways-out';

/** Why a reader left; the reason of its signal. */
export type Leaving = 'closed' | 'contested';

/** The place of the reader in the page. */
export interface Host {
  readonly root: ShadowRoot;
  /** Shown modally, above all of the page; the view fills it. */
  readonly dialog: HTMLDialogElement;
  /** Aborted once, when the reader leaves, with a {@link Leaving} as its reason. Whatever the reader opens hangs on it. */
  readonly signal: AbortSignal;
  /** Leaves: the page is as it was. A second call does nothing. */
  readonly close: () => void;
}

/**
 * Covers the page with an empty reader. The person's place in the page is kept, what plays is paused, and the page hears neither keys nor
 * presses until the reader leaves, by `close`, by Escape, or by a `<button>` in a `<form method=dialog>`.
 *
 * @param document - A page whose root is HTML.
 * @param label - What assistive technology calls the reader until the view has named it.
 * @throws Where the page can't hold it, such as a root element that takes no children.
 */
export function mountHost(document: Document, label: string): Host {
  const host = makeHost(document);
  const root = host.attachShadow({ mode: 'open' });
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-label', label);
  root.append(dialog);

  const leaving = new AbortController();
  const { signal } = leaving;
  const restorePlace = rememberPlace(document);
  let resumeMedia: (() => void) | null = null;

  function leave(reason: Leaving): void {
    if (signal.aborted) return;
    leaving.abort(reason);
    host.remove();
    restorePlace();
    resumeMedia?.();
    setOpenReader(null);
  }
  const reader: Host = { root, dialog, signal, close: () => leave('closed') };

  try {
    muffle(host, signal);
    addWaysOut(dialog, reader.close, signal);
    whenDrawn(signal, () => (resumeMedia = pauseMedia(document)));
    keepPresent({ host, dialog, signal, closed: () => leave('closed'), lost: () => leave('contested') });
  } catch (error) {
    leave('closed');
    throw error;
  }
  setOpenReader(reader);
  return reader;
}

function makeHost(document: Document): HTMLElement {
  const named = document.createElement(HOST_NAME);
  // The page has defined an element of this name: it would run the page's code, and may refuse a shadow root.
  if (!named.matches(':defined')) return named;
  const plain = document.createElement('div');
  plain.setAttribute(HOST_MARK, '');
  return plain;
}
