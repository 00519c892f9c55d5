import type { Context } from './context';
import { onTrusted } from './trusted';

/**
 * Lets the person do by one key what they do most. No key with a modifier is taken, and none from a field.
 *
 * @param context - The view's context.
 * @param actions - By `KeyboardEvent.key`, lower case.
 * @param before - Called before each.
 */
export function listenToKeys({ dialog, signal }: Context, actions: ReadonlyMap<string, () => void>, before: () => void): void {
  onTrusted(
    dialog,
    'keydown',
    (event) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.target instanceof Element && event.target.matches('input, textarea, select')) return;
      const action = actions.get(event.key.toLowerCase());
      if (!action) return;
      event.preventDefault();
      before();
      action();
    },
    signal,
  );
}
