import type { Block } from '../article';
import { say, type Context } from './context';
import { element } from './element';
import { fingerprintsOf } from './fingerprint';
import { icon } from './icon';
import type { Page } from './page';
import { shorten } from './shorten';
import { closeSheet, scrollTo } from './travel';
import { onTrusted } from './trusted';

/** Longest preview in the ledger, and longest name of a button. */
const LONGEST_PREVIEW = 280;
const LONGEST_NAME = 60;

/** Width of a button that hides a block. */
const BUTTON_PX = 32;

/** Lets the person hide blocks of the article by hand. */
export interface Hiding {
  /** Takes its place in the section of what was removed, which has so many entries beside those of the person. */
  readonly join: (ledger: HTMLElement, others: number) => void;
  /** Shows a button beside each block, or takes them away. */
  readonly toggle: () => void;
  /** Fingerprints of the blocks that are hidden. */
  readonly hidden: () => readonly number[];
  /** Hides blocks by their fingerprints; those that the article has no more are passed over. */
  readonly hide: (prints: readonly number[]) => void;
}

/**
 * Makes what hides blocks by hand, and the group of the ledger from which they come back.
 *
 * @param context - The view's context.
 * @param page - The article on screen.
 * @param prepare - Brings the style of the buttons; false where it can't be had.
 * @param onChange - Called after the person has hidden a block or brought it back.
 */
export function makeHiding(context: Context, page: Page, prepare: () => Promise<boolean>, onChange: () => void): Hiding {
  const { document, dialog, signal, translate, language, status } = context;
  const { text } = page;
  const list = element(document, 'ul', {});
  const group = element(document, 'div', { class: 'group', hidden: true });
  group.append(element(document, 'div', { class: 'group-head' }, say(context, 'h3', {}, 'view.hiddenByYou')), list);
  const start = say(context, 'button', { type: 'button', class: 'quiet hide-start', part: 'hide-start' }, 'view.hideParts');
  start.ariaPressed = 'false';

  let home: { readonly ledger: HTMLElement; readonly others: number } | null = null;
  const update = (): void => {
    group.hidden = list.childElementCount === 0;
    if (!home) return;
    home.ledger.querySelector<HTMLElement>('.nothing')?.toggleAttribute('hidden', !group.hidden);
    const count = home.ledger.querySelector('.section-head .count');
    if (count) count.textContent = new Intl.NumberFormat(language).format(home.others + list.childElementCount);
  };

  let known: ReadonlyMap<Block, number> | null = null;
  const fingerprints = (): ReadonlyMap<Block, number> => (known ??= fingerprintsOf(page.blocks.keys()));

  let mode: AbortController | null = null;
  const layer = element(document, 'div', { class: 'hide-layer', lang: language });
  const done = element(document, 'button', { type: 'button', class: 'sheet-button hide-done', part: 'hide-done' });
  done.append(icon(document, 'close'), say(context, 'span', {}, 'view.hideParts'));
  onTrusted(done, 'click', () => leave(), signal);

  let aims: { readonly button: HTMLElement; readonly node: HTMLElement }[] = [];
  const place = (): void => {
    const { top, left } = text.getBoundingClientRect();
    for (const { button, node } of aims) {
      // Where lines run from top to bottom blocks stand side by side, and may go on in the next band.
      const box = node.getClientRects()[0] ?? node.getBoundingClientRect();
      button.style.insetBlockStart = `${box.top - top}px`;
      if (dialog.hasAttribute('data-vertical')) button.style.left = `${box.right - left - BUTTON_PX}px`;
    }
  };
  const draw = (): void => {
    aims = [...page.blocks.values()].filter((node) => !node.hidden).map((node) => ({ node, button: makeAim(node) }));
    layer.replaceChildren(...aims.map(({ button }) => button), done);
    place();
  };
  const makeAim = (node: HTMLElement): HTMLElement => {
    const button = element(document, 'button', {
      type: 'button',
      class: 'hide',
      part: 'hide',
      title: translate('view.hidePart'),
    });
    button.ariaLabel = `${translate('view.hidePart')}: ${shorten(node.textContent, LONGEST_NAME)}`;
    button.append(icon(document, 'close'));
    onTrusted(button, 'click', () => press(node, button), signal);
    for (const kind of ['pointerenter', 'focus', 'pointerleave', 'blur'] as const) {
      onTrusted(button, kind, () => node.toggleAttribute('data-aimed', kind === 'pointerenter' || kind === 'focus'), signal);
    }
    return button;
  };

  const press = (node: HTMLElement, button: HTMLElement): void => {
    const at = aims.findIndex((aim) => aim.button === button);
    node.removeAttribute('data-aimed');
    const preview = hide(node);
    draw();
    onChange();
    status.textContent = `${translate('view.hiddenByYou')}: ${shorten(preview, LONGEST_NAME)}`;
    (aims[at] ?? aims.at(-1))?.button.focus({ preventScroll: true });
  };

  /** @returns What the ledger says of it. */
  const hide = (node: HTMLElement): string => {
    const box = node.closest<HTMLElement>('.wide') ?? node;
    node.hidden = true;
    box.hidden = true;
    const item = element(document, 'li', { part: 'removed-item', 'data-kind': 'by-hand' });
    const preview = shorten(node.textContent, LONGEST_PREVIEW) || translate('view.picture');
    const back = say(context, 'button', { type: 'button', class: 'quiet', part: 'restore' }, 'view.restore');
    back.ariaLabel = `${back.textContent}: ${shorten(preview, LONGEST_NAME)}`;
    item.append(
      element(document, 'p', { class: 'preview', lang: page.lang, dir: page.dir }, preview),
      say(context, 'p', { class: 'reason', part: 'reason' }, 'view.hiddenByYou'),
      back,
    );
    onTrusted(
      back,
      'click',
      () => {
        node.hidden = false;
        box.hidden = false;
        item.remove();
        update();
        if (mode) draw();
        onChange();
        status.textContent = translate('view.restoredHere', [shorten(preview, LONGEST_NAME)]);
        closeSheet(context);
        scrollTo(node);
        start.focus({ preventScroll: true });
      },
      signal,
    );
    list.append(item);
    update();
    return preview;
  };

  const leave = (): void => {
    mode?.abort();
    mode = null;
    for (const { node } of aims) node.removeAttribute('data-aimed');
    layer.remove();
    dialog.toggleAttribute('data-hiding', false);
    start.ariaPressed = 'false';
  };

  const enter = (): void => {
    mode = new AbortController();
    const until = AbortSignal.any([signal, mode.signal]);
    text.append(layer);
    dialog.toggleAttribute('data-hiding', true);
    start.ariaPressed = 'true';
    closeSheet(context);
    draw();
    // Pictures that arrive, and other sizes, move the blocks.
    const watch = new ResizeObserver(place);
    watch.observe(text);
    until.addEventListener('abort', () => watch.disconnect());
    dialog.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || !event.isTrusted || dialog.querySelector(':popover-open')) return;
        event.preventDefault();
        leave();
        page.article.focus({ preventScroll: true });
      },
      { capture: true, signal: until },
    );
    aims.find(({ button }) => button.getBoundingClientRect().top > 60)?.button.focus({ preventScroll: true });
  };

  const toggle = async (): Promise<void> => {
    if (mode) leave();
    else if ((await prepare()) && !mode) enter();
  };
  onTrusted(start, 'click', () => void toggle(), signal);
  return {
    join(ledger, others) {
      home = { ledger, others };
      ledger.querySelector('summary')?.after(group);
      ledger.append(start);
      update();
    },
    toggle: () => void toggle(),
    hidden() {
      if (list.childElementCount === 0) return [];
      return [...page.blocks].flatMap(([block, node]) => (node.hidden ? [fingerprints().get(block)!] : []));
    },
    hide(prints) {
      if (prints.length === 0) return;
      const wanted = new Set(prints);
      for (const [block, print] of fingerprints()) {
        const node = page.blocks.get(block);
        if (node && !node.hidden && wanted.has(print)) hide(node);
      }
      if (mode) draw();
    },
  };
}
