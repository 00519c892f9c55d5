import { element } from '../element';
import type { Context } from '../context';

/**
 * Puts a text on the clipboard, the way that works on pages without encryption too. To be called within a press.
 *
 * @param context - The view's context.
 * @param text - What is copied.
 * @throws Where the browser does not let it.
 */
export function copy({ document, dialog }: Context, text: string): void {
  const page = dialog.ownerDocument;
  const { activeElement } = dialog.getRootNode() as ShadowRoot;
  const field = element(document, 'textarea', { class: 'unseen', readonly: true, tabindex: -1, 'aria-hidden': 'true' });
  field.value = text;
  dialog.append(field);
  field.focus({ preventScroll: true });
  field.select();
  // By the prototype: a named element of the page would hide it.
  const done = Document.prototype.execCommand.call(page, 'copy');
  field.remove();
  if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
  if (!done) throw new Error('The browser does not let the text onto the clipboard.');
}
