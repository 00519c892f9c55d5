import { say, type Context } from './context';
import { element } from './element';
import { icon, type IconName } from './icon';
import type { MessageKey } from './translate';

/**
 * Makes a button of the toolbar.
 *
 * @param context - The view's context.
 * @param name - Its icon, which is its `part` too.
 * @param key - What it does.
 */
export function makeTool(context: Context, name: IconName, key: MessageKey): HTMLButtonElement {
  const { document } = context;
  const tool = element(document, 'button', { type: 'button', class: 'tool', part: name });
  tool.append(icon(document, name), say(context, 'span', { class: 'tip' }, key));
  return tool;
}

/**
 * The quiet row at the top, and the way out at its end: a form of the dialog, which works even when our script is gone.
 *
 * @param context - The view's context.
 * @param tools - What else stands in it.
 */
export function makeToolbar(context: Context, tools: readonly HTMLElement[] = []): HTMLElement {
  const { document, translate } = context;
  const bar = element(document, 'div', { class: 'toolbar', role: 'group', 'aria-label': translate('view.toolbar') }, ...tools);
  const close = element(document, 'button', { type: 'submit', class: 'tool', part: 'close' });
  close.append(icon(document, 'close'), say(context, 'span', { class: 'tip' }, 'view.close'));
  bar.append(element(document, 'form', { method: 'dialog' }, close));
  return bar;
}
