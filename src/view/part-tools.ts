import type { Context } from './context';
import { showNotice } from './notice';
import type { LoadPart, Opened, Player } from './parts';
import { makeTool } from './toolbar';
import { onTrusted } from './trusted';

/** Buttons of the toolbar whose parts come on first use, and what keys do with them. */
export interface PartTools {
  readonly listen: HTMLButtonElement;
  readonly save: HTMLButtonElement;
  readonly actions: ReadonlyMap<string, () => void>;
}

/**
 * Makes the buttons for listening, and for saving and sharing.
 *
 * @param context - The view's context.
 * @param load - Brings a part.
 * @param opened - What a part gets: told when it is first used.
 * @param beforeSave - Called on the way to the menu, while the person's selection is still there.
 */
export function makePartTools(
  context: Context,
  load: LoadPart,
  opened: (tool: HTMLButtonElement) => Opened,
  beforeSave: () => void,
): PartTools {
  const { signal } = context;
  const save = makeTool(context, 'save', 'view.save');
  const listen = makeTool(context, 'listen', 'view.listen');
  listen.ariaPressed = 'false';

  let panel: HTMLElement | null = null;
  const bringPanel = onFirstUse(context, async () => (await load('save'))(opened(save)));
  const togglePanel = async (): Promise<void> => {
    if (panel) return void panel.togglePopover();
    panel = await bringPanel();
    if (!panel) return;
    const { id } = panel;
    save.closest('.toolbar')?.after(panel);
    // Not before: the press that brings the panel would close it at once. From then on the browser lets the button open and close it.
    panel.addEventListener('toggle', () => save.setAttribute('popovertarget', id), { once: true });
    panel.showPopover();
  };
  // Before the press itself, which takes the selection away in one of the browsers.
  for (const kind of ['pointerdown', 'keydown'] as const) onTrusted(save, kind, beforeSave, signal);
  onTrusted(save, 'click', () => panel ?? void togglePanel(), signal);

  let player: Player | null = null;
  const bringPlayer = onFirstUse(context, async () => (await load('listen'))(opened(listen)));
  const withPlayer = async (use: (player: Player) => Promise<void>): Promise<void> => {
    player ??= await bringPlayer();
    try {
      if (player) await use(player);
    } catch (error) {
      console.debug('Lede:', error);
      showNotice(context, 'view.notDone');
    }
  };
  onTrusted(listen, 'click', () => void withPlayer((there) => there.toggle()), signal);

  return {
    listen,
    save,
    actions: new Map([
      [
        'e',
        () => {
          beforeSave();
          void togglePanel();
        },
      ],
      ['l', () => void withPlayer((there) => there.press())],
      ['b', () => player?.skip(-1)],
      ['n', () => player?.skip(1)],
    ]),
  };
}

/** Brings something once; null while it is coming, and where it can't be had, which the person is told. */
function onFirstUse<Part>(context: Context, bring: () => Promise<Part>): () => Promise<Part | null> {
  let isComing = false;
  return async () => {
    if (isComing) return null;
    isComing = true;
    try {
      const part = await bring();
      return context.signal.aborted ? null : part;
    } catch (error) {
      console.debug('Lede:', error);
      showNotice(context, 'view.partFailed');
      return null;
    } finally {
      isComing = false;
    }
  };
}
