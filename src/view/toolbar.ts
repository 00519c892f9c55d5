import { say, type Context } from './context';
import { element } from './element';
import { icon } from './icon';

/**
 * The quiet row at the top: the look, and the way out. The way out is a form of the dialog, which works even when our script is gone.
 *
 * @param context - The view's context.
 * @param lookPanel - What the look button opens; null leaves the button out.
 */
export function makeToolbar(context: Context, lookPanel: HTMLElement | null): HTMLElement {
  const { document, translate } = context;
  const bar = element(document, 'div', { class: 'toolbar', role: 'group', 'aria-label': translate('view.toolbar') });
  if (lookPanel) {
    const look = element(document, 'button', { type: 'button', class: 'tool', popovertarget: lookPanel.id, part: 'look' });
    look.append(icon(document, 'look'), say(context, 'span', { class: 'tip' }, 'view.look'));
    bar.append(look);
  }
  const close = element(document, 'button', { type: 'submit', class: 'tool', part: 'close' });
  close.append(icon(document, 'close'), say(context, 'span', { class: 'tip' }, 'view.close'));
  bar.append(element(document, 'form', { method: 'dialog' }, close));
  return bar;
}
