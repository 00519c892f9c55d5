import type { Context } from './context';

/**
 * Leads the person to a place in the text: scrolls there, at once where they want less motion, and moves the focus along.
 *
 * @param context - The view's context.
 * @param target - The place; null does nothing.
 */
export function travelTo(context: Context, target: HTMLElement | null): void {
  if (!target) return;
  const sheet = context.dialog.querySelector<HTMLElement>('aside:popover-open');
  sheet?.hidePopover();
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  const calm = context.document.defaultView?.matchMedia('(prefers-reduced-motion: reduce)').matches ?? true;
  target.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
}
