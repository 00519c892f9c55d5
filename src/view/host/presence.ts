/** How often the reader comes back before it leaves the page to itself. */
const MOST_ROUNDS = 5;

export interface Presence {
  readonly host: HTMLElement;
  readonly dialog: HTMLDialogElement;
  readonly signal: AbortSignal;
  /** The dialog is no longer shown: closed by the person, or by the page. */
  closed(): void;
  /** The page took the reader away too often. */
  lost(): void;
}

/**
 * Shows the dialog and keeps it on top of the page: puts the host back where the page removes it, and comes to the top again where the
 * page shows a dialog or popover of its own over it.
 *
 * @param presence - What is kept, until when, and whom to tell.
 */
export function keepPresent({ host, dialog, signal, closed, lost }: Presence): void {
  const document = host.ownerDocument;
  let rounds = 0;
  const observer = new MutationObserver(check);
  show();

  dialog.addEventListener('close', check, { signal });
  document.addEventListener('toggle', (event) => event.isTrusted && covered(event.target), { capture: true, signal });
  document.addEventListener('fullscreenchange', () => covered(document.fullscreenElement), { signal });
  signal.addEventListener('abort', () => observer.disconnect());

  function show(): void {
    document.documentElement.append(host);
    // Taking a host out leaves the attribute behind, and a dialog that has it can't be shown again.
    dialog.open = false;
    dialog.showModal();
    observer.disconnect();
    observer.observe(document, { childList: true });
    observer.observe(document.documentElement, { childList: true });
    observer.observe(dialog, { attributeFilter: ['open'] });
  }

  function check(): void {
    if (signal.aborted) return;
    // Between two root elements there is nothing to stand in; the next record tells of the new one.
    if (!document.documentElement) return;
    if (host.parentNode !== document.documentElement) again(show);
    else if (!dialog.open) closed();
  }

  function covered(by: EventTarget | null): void {
    if (by instanceof Element && by !== host && by.matches(':modal, :popover-open, :fullscreen')) again(() => onTop(dialog));
  }

  function again(step: () => void): void {
    rounds += 1;
    if (rounds > MOST_ROUNDS) lost();
    else step();
  }
}

/** Shows the dialog anew, and so above everything, with its focus and scrolled places as they were. */
function onTop(dialog: HTMLDialogElement): void {
  const root = dialog.getRootNode() as ShadowRoot;
  const focused = root.activeElement;
  const scrolled = [...dialog.querySelectorAll('*')]
    .filter((element) => element.scrollTop !== 0)
    .map((element) => [element, element.scrollTop] as const);
  dialog.close();
  dialog.showModal();
  for (const [element, top] of scrolled) element.scrollTop = top;
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
}
