import type { Settings } from '../settings';
import { makeContext, takeOver, type Host } from './context';
import { element } from './element';
import { setStage } from './stage';
import { makeToolbar } from './toolbar';
import type { Translate } from './translate';
import { onTrusted } from './trusted';

/** What is said instead of an article. */
export interface Message {
  /** In the interface's language. */
  readonly text: string;
  /** A way on. */
  readonly offer?: { readonly label: string; readonly accept: () => void };
  readonly settings: Settings;
  /** The person's own style sheet. */
  readonly ownStyle?: string;
  readonly translate: Translate;
}

/**
 * Says something in the reader's place, with a way on and a way back.
 *
 * @param host - Where the reader stands; what it showed before gives way.
 * @param message - What to say.
 */
export function showMessage(host: Host, { text, offer, settings, ownStyle = '', translate }: Message): void {
  const context = makeContext(takeOver(host), translate);
  const { document, dialog, language, direction, signal } = context;
  setStage(context, settings, ownStyle, { lang: language, dir: direction });
  dialog.dataset['layout'] = 'message';
  const words = element(document, 'p', { part: 'message', role: 'status', lang: language, dir: direction }, text);
  const box = element(document, 'main', { class: 'message', tabindex: -1 }, words);
  if (offer) {
    const button = element(document, 'button', { type: 'button', class: 'offer', part: 'offer' }, offer.label);
    onTrusted(button, 'click', () => offer.accept(), signal);
    box.append(button);
  }
  dialog.append(makeToolbar(context), box);
  box.focus({ preventScroll: true });
}
