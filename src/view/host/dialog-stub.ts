/**
 * Gives jsdom, which has none of it, as much of modal dialogs and hit tests as the host relies on: shown, closed, and told of it in a
 * later task.
 */
export function stubDialogs(): void {
  HTMLDialogElement.prototype.showModal = showModal;
  HTMLDialogElement.prototype.close = close;
  HTMLElement.prototype.showPopover = () => undefined;
  Document.prototype.elementsFromPoint = () => [];
  window.scrollTo = () => undefined;
}

function showModal(this: HTMLDialogElement): void {
  if (this.open) throw new DOMException('It is shown already.', 'InvalidStateError');
  if (!this.isConnected) throw new DOMException('It stands nowhere.', 'InvalidStateError');
  this.open = true;
}

function close(this: HTMLDialogElement): void {
  if (!this.open) return;
  this.open = false;
  setTimeout(() => this.dispatchEvent(new Event('close')));
}
