import type { Context } from './context';
import { showNotice } from './notice';
import type { LoadPart, LookPart, Opened, Player } from './parts';
import { makeTool } from './toolbar';
import { onTrusted } from './trusted';

/** Buttons of the toolbar whose parts come on first use, and what keys do with them. */
export interface PartTools {
  readonly tools: readonly HTMLButtonElement[];
  /** Brings the part of the look; null where it can't be had, which the person is told. */
  readonly bringKeys: () => Promise<HTMLElement | null>;
  readonly actions: ReadonlyMap<string, () => void>;
}

/**
 * Makes the buttons for listening, for the look, and for saving and sharing.
 *
 * @param context - The view's context.
 * @param load - Brings a part.
 * @param opened - What a part gets: told when it is first used.
 * @param bringLook - Brings the panel of the look and the sheet of keys, the same ones each time.
 * @param beforeSave - Called on the way to the menu, while the person's selection is still there.
 */
export function makePartTools(
  context: Context,
  load: LoadPart,
  opened: (tool: HTMLButtonElement) => Opened,
  bringLook: () => Promise<LookPart>,
  beforeSave: () => void,
): PartTools {
  const { signal } = context;
  const save = makeTool(context, 'save', 'view.save');
  const listen = makeTool(context, 'listen', 'view.listen');
  listen.ariaPressed = 'false';

  // Before the press itself, which takes the selection away in one of the browsers.
  for (const kind of ['pointerdown', 'keydown'] as const) onTrusted(save, kind, beforeSave, signal);
  const toggleSave = bringPanel(context, save, async () => (await load('save'))(opened(save)));
  const look = makeTool(context, 'look', 'view.look');
  const toggleLook = bringPanel(context, look, async () => (await bringLook()).panel);
  const bringKeys = onFirstUse(context, async () => (await bringLook()).keySheet);

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
    tools: [listen, look, save],
    bringKeys,
    actions: new Map([
      [
        'e',
        () => {
          beforeSave();
          void toggleSave();
        },
      ],
      ['a', () => void toggleLook()],
      ['?', () => void bringKeys().then((sheet) => sheet?.togglePopover())],
      ['l', () => void withPlayer((there) => there.press())],
      ['b', () => player?.skip(-1)],
      ['n', () => player?.skip(1)],
    ]),
  };
}

/**
 * Lets a button of the toolbar open a panel that comes on first use.
 *
 * @returns Does what the button does.
 */
function bringPanel(context: Context, tool: HTMLButtonElement, bring: () => Promise<HTMLElement>): () => Promise<void> {
  let panel: HTMLElement | null = null;
  const bringOnce = onFirstUse(context, bring);
  const toggle = async (): Promise<void> => {
    if (panel) return void panel.togglePopover();
    panel = await bringOnce();
    if (!panel) return;
    const { id } = panel;
    tool.closest('.toolbar')?.after(panel);
    // Not before: the press that brings the panel would close it at once. From then on the browser lets the button open and close it.
    panel.addEventListener('toggle', () => tool.setAttribute('popovertarget', id), { once: true });
    panel.showPopover();
  };
  onTrusted(tool, 'click', () => panel ?? void toggle(), context.signal);
  return toggle;
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
