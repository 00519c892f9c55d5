import type { Context } from './context';

/** Scrolling less than this is no sign of anything. */
const SLACK_PX = 8;

/**
 * Lets the controls leave while the person reads on, and return as soon as they scroll back.
 *
 * @param context - The view's context.
 */
export function hideWhileReading({ dialog, signal }: Context): void {
  let last = 0;
  dialog.addEventListener(
    'scroll',
    () => {
      const top = dialog.scrollTop;
      if (Math.abs(top - last) < SLACK_PX) return;
      dialog.toggleAttribute('data-reading-on', top > last && top > 80);
      last = top;
    },
    { signal, passive: true },
  );
}
