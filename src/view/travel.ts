import type { Context } from './context';

/**
 * Leads the person to a place in the text: scrolls there, at once where they want less motion, and moves the focus along.
 *
 * @param context - The view's context.
 * @param target - The place; null does nothing.
 */
export function travelTo(context: Context, target: HTMLElement | null): void {
  if (!target) return;
  closeSheet(context);
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  scrollTo(target);
}

/**
 * Closes the sidebar where it is a sheet over the text.
 *
 * @param context - The view's context.
 */
export function closeSheet({ dialog }: Context): void {
  dialog.querySelector<HTMLElement>('aside[popover]')?.hidePopover();
}

/**
 * Brings a place into view; the focus stays where it is.
 *
 * @param target - The place.
 */
export function scrollTo(target: Element): void {
  target.scrollIntoView({ block: 'center', behavior: isCalm() ? 'auto' : 'smooth' });
}

/** Whether the person wants less motion. */
export function isCalm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
