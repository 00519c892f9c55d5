import { whenDrawn } from './drawn';

/** How often the reader comes back before it leaves the page to itself. */
const MOST_ROUNDS = 5;

export interface Presence {
  readonly host: HTMLElement;
  readonly dialog: HTMLDialogElement;
  readonly signal: AbortSignal;
  /** The dialog is no longer shown: closed by the person, or by the page. */
  readonly closed: () => void;
  /** The page took the reader away too often. */
  readonly lost: () => void;
}

/**
 * Shows the dialog and keeps it on top of the page: puts the host back where the page removes it, and comes to the top again where the
 * page shows a dialog or popover of its own over it.
 *
 * It is modal only when it has been drawn: that makes all of the page inert, for which browsers work out the styles of all of its elements.
 *
 * @param presence - What is kept, until when, and whom to tell.
 */
export function keepPresent({ host, dialog, signal, closed, lost }: Presence): void {
  const { ownerDocument: document } = host;
  const root = dialog.getRootNode() as ShadowRoot;
  let rounds = 0;
  // What has the focus and how far the text is scrolled, to be found again when the dialog is shown anew.
  let focused: EventTarget | null = null;
  let top = 0;
  const observer = new MutationObserver(check);
  appear();

  root.addEventListener('focusin', ({ target }) => (focused = target), { signal });
  dialog.addEventListener('scroll', () => (top = dialog.scrollTop), { passive: true, signal });

  dialog.addEventListener('close', check, { signal });
  document.addEventListener('toggle', (event) => event.isTrusted && covered(event.target), { capture: true, signal });
  document.addEventListener('fullscreenchange', () => covered(document.fullscreenElement), { signal });
  signal.addEventListener('abort', () => observer.disconnect());

  function appear(): void {
    // Outside a modal dialog of the page's nothing takes the focus.
    if (document.hidden || document.querySelector(':modal')) return show();
    document.documentElement.append(host);
    dialog.popover = 'manual';
    dialog.showPopover();
    dialog.open = true;
    observe();
    whenDrawn(signal, () => {
      if (!dialog.popover) return;
      // It may have been led to a place of which no event has told yet.
      top = dialog.scrollTop;
      show();
    });
  }

  /** A dialog that is shown comes above everything that was shown before it. */
  function show(): void {
    const place = { focused, top };
    const page = document.documentElement;
    if (host.parentNode !== page) page.append(host);
    // With the focus in it, a popover would give it back to the page for a moment, where its fields hear of it.
    if (root.activeElement instanceof HTMLElement) root.activeElement.blur();
    dialog.popover = null;
    // One that is shown can't be shown again, and taking its host out of the page leaves it half shown.
    dialog.close();
    dialog.showModal();
    dialog.scrollTop = place.top;
    if (place.focused instanceof HTMLElement) place.focused.focus({ preventScroll: true });
    observe();
  }

  function observe(): void {
    observer.disconnect();
    observer.observe(document, { childList: true });
    observer.observe(document.documentElement, { childList: true });
    observer.observe(dialog, { attributeFilter: ['open'] });
  }

  function check(): void {
    if (signal.aborted) return;
    const page = document.documentElement as Element | null;
    // Between two root elements there is nothing to stand in; the next record tells of the new one.
    if (!page) return;
    if (host.parentNode !== page) again();
    else if (!dialog.open) closed();
  }

  function covered(by: EventTarget | null): void {
    if (by instanceof Element && by !== host && by.matches(':modal, :popover-open, :fullscreen')) again();
  }

  function again(): void {
    rounds += 1;
    if (rounds > MOST_ROUNDS) lost();
    else show();
  }
}
