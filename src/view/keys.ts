import { say, type Context } from './context';
import { element } from './element';
import type { MessageKey } from './translate';
import { onTrusted } from './trusted';

/** What the sheet of keys lists: what to press, and what it does. */
const KEYS: readonly (readonly [keys: readonly string[], does: MessageKey])[] = [
  [['1', '9'], 'view.keyPoints'],
  [['+', '−'], 'view.keySize'],
  [['A'], 'view.look'],
  [['S'], 'view.inShort'],
  [['E'], 'view.save'],
  [['L'], 'view.keyListen'],
  [['B', 'N'], 'view.keySentence'],
  [['H'], 'view.hideParts'],
  [['?'], 'view.keys'],
  [['Esc'], 'view.keyLeave'],
];

/**
 * The sheet that lists the keys.
 *
 * @param context - The view's context.
 */
export function makeKeySheet(context: Context): HTMLElement {
  const { document, language, direction } = context;
  const list = element(document, 'dl', {});
  for (const [keys, does] of KEYS) {
    const caps = keys.map((key) => element(document, 'kbd', {}, key));
    const range = keys[0] === '1' ? caps.flatMap((cap, index) => (index > 0 ? ['–', cap] : [cap])) : caps;
    list.append(element(document, 'dt', {}, ...range), say(context, 'dd', {}, does));
  }
  const attributes = { id: 'keys', class: 'panel keys', popover: 'auto', lang: language, dir: direction, tabindex: -1 };
  return element(document, 'section', attributes, say(context, 'h2', {}, 'view.keys'), list);
}

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
