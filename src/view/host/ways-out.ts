/**
 * Lets the person leave by Escape and by the close button. Both work without this script too, since the browser closes a modal dialog on
 * Escape and a form of method `dialog` closes it; what this adds:
 * - A browser may take one Escape for the page's own dialog as well, where both were opened without a press in the page (close watchers
 *   are grouped then). So the key ends here.
 * - In a sandboxed page without leave for forms, the form around the close button does nothing.
 *
 * @param dialog - The reader's dialog.
 * @param leave - Called for what a person did, not for what a script made up.
 * @param signal - Ends it.
 */
export function addWaysOut(dialog: HTMLDialogElement, leave: () => void, signal: AbortSignal): void {
  dialog.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
      // A sheet of the reader's own that is open closes first, which the browser sees to.
      if (dialog.querySelector(':popover-open')) return;
      event.preventDefault();
      leave();
    },
    { signal },
  );
  dialog.addEventListener(
    'click',
    (event) => {
      if (event.isTrusted && event.target instanceof Element && event.target.closest('[part~="close"]')) leave();
    },
    { signal },
  );
}
