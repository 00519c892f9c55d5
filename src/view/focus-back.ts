import type { Host } from './context';

/**
 * Gives the focus back to what had it when a sheet or panel closes. Browsers do so by themselves, but Chromium knows only the host of what
 * had it inside a shadow root.
 *
 * @param host - Where the reader stands.
 */
export function giveFocusBack({ root, dialog, signal }: Host): void {
  const before = new WeakMap<EventTarget, Element>();
  const heard = { capture: true, signal };
  dialog.addEventListener(
    'beforetoggle',
    ({ target, newState }) => {
      if (target && newState === 'open' && root.activeElement) before.set(target, root.activeElement);
    },
    heard,
  );
  dialog.addEventListener(
    'toggle',
    ({ target, newState }) => {
      if (!(target instanceof Element) || newState !== 'closed') return;
      const { activeElement } = root;
      if (activeElement && !target.contains(activeElement)) return;
      const had = before.get(target);
      if (had instanceof HTMLElement) had.focus({ preventScroll: true });
    },
    heard,
  );
}
