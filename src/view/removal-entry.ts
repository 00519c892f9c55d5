import type { Removal } from '../article';
import { say, type Context } from './context';
import { element } from './element';
import type { Page } from './page';
import { KIND_NAMES, reasonOf } from './reason';
import { putBack } from './restore';
import { shorten } from './shorten';
import { closeSheet, scrollTo } from './travel';
import { onTrusted } from './trusted';

/** Longest preview of a removal; the rest is read in its place. */
const LONGEST_PREVIEW = 280;

/** Longest text by which a button is told from the others of its kind. */
const LONGEST_NAME = 60;

/** A removal as the ledger lists it. */
export interface Entry {
  readonly item: HTMLElement;
  readonly isRestorable: boolean;
  isRestored(): boolean;
  /** Puts it back, or takes it out again. */
  toggle(): void;
}

/**
 * Makes the entry of a removal.
 *
 * @param context - The view's context.
 * @param page - The article on screen; without an anchor in it the removal is only told.
 * @param removal - What was taken out.
 * @param onChange - Called after it was put back or taken out.
 */
export function makeEntry(context: Context, page: Page, removal: Removal, onChange: () => void): Entry {
  const { lang, dir, anchors, restored } = page;
  const { document, translate, language, direction, signal, status } = context;
  const anchor = anchors.get(removal);
  const item = element(document, 'li', { part: 'removed-item', 'data-kind': removal.kind });
  const preview = shorten(removal.text, LONGEST_PREVIEW);
  if (preview) item.append(element(document, 'p', { class: 'preview', lang, dir }, preview));
  const reason = reasonOf(context, removal);
  item.append(element(document, 'p', { class: 'reason', part: 'reason', lang: language, dir: direction }, reason));
  const entry = (toggle: () => void): Entry => ({
    item,
    isRestorable: anchor !== undefined,
    isRestored: () => placed.length > 0,
    toggle,
  });
  let placed: HTMLElement[] = [];
  if (!anchor) return entry(() => undefined);

  const button = say(context, 'button', { type: 'button', class: 'quiet', part: 'restore' }, 'view.restore');
  const name = shorten(removal.text, LONGEST_NAME);
  const offer = removal.beside ? makeOffer(context, removal, lang, dir) : null;
  const toggle = (): void => {
    if (placed.length > 0) {
      for (const node of placed) node.remove();
      placed = [];
      restored.delete(removal);
    } else {
      restored.add(removal);
      placed = putBack(context, removal, anchor, () => {
        press();
        button.focus();
      });
    }
    const label = translate(placed.length > 0 ? 'view.takeOut' : 'view.restore');
    item.toggleAttribute('data-back', placed.length > 0);
    button.textContent = label;
    button.ariaLabel = `${label}: ${name}`;
    if (offer) offer.box.hidden = placed.length > 0;
    onChange();
  };
  const press = (): void => {
    toggle();
    const done = placed.length > 0 ? 'view.restoredHere' : 'view.takenOutHere';
    status.textContent = translate(done, [translate(KIND_NAMES[removal.kind])]);
    if (!placed[0]) return;
    closeSheet(context);
    scrollTo(placed[0]);
  };
  button.ariaLabel = `${button.textContent}: ${name}`;
  onTrusted(button, 'click', press, signal);
  if (offer) {
    onTrusted(offer.button, 'click', press, signal);
    anchor.before(offer.box);
  }
  item.append(button);
  return entry(toggle);
}

/** Offers prose that stood right beside the article where it stood: its opening, and a button that puts it back. */
function makeOffer(context: Context, { text }: Removal, lang: string, dir: string): { box: HTMLElement; button: HTMLElement } {
  const { document, language, direction } = context;
  const button = say(
    context,
    'button',
    { type: 'button', class: 'quiet', part: 'include', lang: language, dir: direction },
    'view.restore',
  );
  button.ariaLabel = `${button.textContent}: ${shorten(text, LONGEST_NAME)}`;
  const opening = element(document, 'p', { class: 'preview', lang, dir }, shorten(text, LONGEST_NAME));
  return { box: element(document, 'div', { class: 'beside' }, opening, button), button };
}
