import type { Neighbours } from '../summarize/neighbours';
import { element } from './element';
import type { Context } from './context';
import type { Page } from './page';
import { onTrusted } from './trusted';

/** Between the card and what it belongs to. */
const GAP_PX = 10;
/** What a card needs beside the sidebar; without it stands below or above. */
const WIDTH_PX = 320;

/** A point, where its card belongs. */
interface Pointed {
  readonly button: HTMLElement;
  readonly number: number;
  readonly sentence: string;
  readonly neighbours: Neighbours;
}

/**
 * Shows the sentences around a point in a card while the person points at it or has come to it by the keyboard. To who can't see it the
 * card is the button's description.
 *
 * @param context - The view's context.
 * @param page - The article on screen.
 * @param pointed - See {@link Pointed}.
 * @param until - Ends it.
 * @returns The card, to stand beside the button.
 */
export function makeAround(
  { document, direction }: Context,
  page: Page,
  { button, number, sentence, neighbours }: Pointed,
  until: AbortSignal,
): HTMLElement {
  const { before, after } = neighbours;
  const id = `around-${number}`;
  const card = element(document, 'div', {
    id,
    class: 'around',
    part: 'around',
    popover: 'manual',
    lang: page.lang,
    dir: page.dir,
  });
  card.append(
    before === null ? '' : `${before} `,
    element(document, 'span', { class: 'around-point' }, sentence),
    after === null ? '' : ` ${after}`,
  );
  button.setAttribute('aria-describedby', id);
  const show = (): void => {
    card.togglePopover(true);
    place(card, button.getBoundingClientRect(), direction);
  };
  const hide = (): void => void card.togglePopover(false);
  onTrusted(button, 'pointerenter', ({ pointerType }) => pointerType !== 'touch' && show(), until);
  // A press of the pointer moves the focus too, and is about to lead away.
  let isPressed = false;
  onTrusted(button, 'pointerdown', () => void (isPressed = true), until);
  onTrusted(button, 'focus', () => isPressed || show(), until);
  onTrusted(button, 'blur', () => void (isPressed = false), until);
  for (const kind of ['pointerleave', 'blur', 'click'] as const) onTrusted(button, kind, hide, until);
  return card;
}

/** Beside the button, towards the text, where there is room; else below or above it. */
function place(card: HTMLElement, beside: DOMRect, direction: 'ltr' | 'rtl'): void {
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const room = direction === 'ltr' ? beside.left : width - beside.right;
  const isBeside = room >= WIDTH_PX + 2 * GAP_PX;
  const { offsetHeight, offsetWidth } = card;
  const below = beside.bottom + GAP_PX + offsetHeight <= height ? beside.bottom + GAP_PX : beside.top - GAP_PX - offsetHeight;
  const left = direction === 'ltr' ? beside.left - GAP_PX - offsetWidth : beside.right + GAP_PX;
  card.style.top = `${Math.max(0, isBeside ? Math.min(beside.top, height - offsetHeight - GAP_PX) : below)}px`;
  card.style.left = `${isBeside ? left : Math.max(0, Math.min(beside.left, width - offsetWidth))}px`;
}
