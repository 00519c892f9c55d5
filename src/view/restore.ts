import type { Removal } from '../article';
import { layOut } from './body';
import type { Context } from './context';
import { element } from './element';
import { icon } from './icon';
import { RESTORED } from './ranges';
import { KIND_NAMES } from './reason';
import { boxTag, STRICT_PARENTS } from './restored-box';
import { onTrusted } from './trusted';

/**
 * Puts back what was removed, where it stood, marked as put back.
 *
 * @param context - The view's context.
 * @param removal - What was removed.
 * @param anchor - Where it stood.
 * @param onTakeOut - Called where the person takes it out again by the button that stands with it.
 * @returns What to take away to undo it.
 */
export function putBack(context: Context, removal: Removal, anchor: Comment, onTakeOut: () => void): HTMLElement[] {
  const { document, translate, signal } = context;
  const { fragment } = layOut(document, removal.content);
  const parent = anchor.parentElement;
  let placed: HTMLElement[];
  if (parent && STRICT_PARENTS.has(parent.localName)) {
    placed = [...fragment.children].filter((child) => child instanceof HTMLElement);
    anchor.after(...placed);
  } else {
    const label = translate('view.restoredHere', [translate(KIND_NAMES[removal.kind])]);
    const button = element(
      document,
      'button',
      { type: 'button', class: 'undo', title: translate('view.takeOut') },
      icon(document, 'close'),
    );
    button.setAttribute('aria-label', translate('view.takeOut'));
    onTrusted(button, 'click', onTakeOut, signal);
    const isItems = [...fragment.children].some(({ localName }) => localName === 'li');
    const content = isItems ? element(document, 'ul', {}, fragment) : fragment;
    const box = element(document, boxTag(removal.content), { role: 'group', 'aria-label': label }, content, button);
    placed = [box];
    anchor.after(box);
  }
  for (const node of placed) {
    node.setAttribute(RESTORED, '');
    node.setAttribute('part', 'restored');
    node.classList.add('restored');
  }
  return placed;
}
