import { say, type Context } from './context';
import type { MessageKey } from './translate';

/**
 * Says something for a moment at the foot of the reader, and to who can't see it.
 *
 * @param context - The view's context.
 * @param key - What is said.
 */
export function showNotice(context: Context, key: MessageKey): void {
  const { dialog, status, translate } = context;
  dialog.querySelector('.moment')?.remove();
  const moment = say(context, 'div', { class: 'moment', 'aria-hidden': 'true' }, key);
  moment.addEventListener('animationend', () => moment.remove());
  dialog.append(moment);
  status.textContent = translate(key);
}
