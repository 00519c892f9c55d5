import { say, type Context } from './context';
import { element } from './element';
import { icon } from './icon';
import type { MessageKey } from './translate';

const TO_SHEET = { type: 'button', popovertarget: 'sidebar' };

/**
 * Makes the sidebar, which keeps its place until its sections come: in short, key facts, contents, removed.
 *
 * @param context - The view's context.
 */
export function makeSidebar({ document, translate }: Context): HTMLElement {
  const close = element(document, 'button', { ...TO_SHEET, class: 'tool sheet-close', popovertargetaction: 'hide' });
  close.ariaLabel = translate('view.close');
  close.append(icon(document, 'close'));
  return element(document, 'aside', { id: 'sidebar', class: 'sidebar', 'aria-label': translate('view.sidebar') }, close);
}

/**
 * Makes the button that opens the sidebar where it is a sheet.
 *
 * @param context - The view's context.
 * @param key - What it says.
 */
export function makeSheetButton(context: Context, key: MessageKey): HTMLElement {
  const { document } = context;
  const button = element(document, 'button', { ...TO_SHEET, class: 'sheet-button', part: 'sheet' });
  button.append(icon(document, 'points'), say(context, 'span', {}, key));
  return button;
}
