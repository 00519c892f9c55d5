import { say, type Context } from '../context';
import { element } from '../element';
import type { MessageKey } from '../translate';

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
