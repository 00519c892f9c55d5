import type { Context } from './context';
import { showNotice } from './notice';
import { onTrusted } from './trusted';

/** A button of the toolbar whose panel comes on first use. */
export interface PartTool {
  /** What the button does: opens its panel, or closes it. */
  readonly toggle: () => void;
}

/**
 * Brings the panel of a button when it is first wanted; from then on the browser lets the button open and close it.
 *
 * @param context - The view's context.
 * @param tool - The button; its panel will stand behind the toolbar.
 * @param bring - Gives the panel; rejects where it can't be had, which the person is told.
 */
export function bringOnUse(context: Context, tool: HTMLButtonElement, bring: () => Promise<HTMLElement>): PartTool {
  let panel: HTMLElement | null = null;
  let isComing = false;
  const come = async (): Promise<void> => {
    try {
      panel = await bring();
    } catch (error) {
      console.debug('Lede:', error);
      return showNotice(context, 'view.partFailed');
    } finally {
      isComing = false;
    }
    if (context.signal.aborted) return;
    tool.closest('.toolbar')?.after(panel);
    const { id } = panel;
    // Not before: the press that brings the panel would close it at once.
    panel.addEventListener('toggle', () => tool.setAttribute('popovertarget', id), { once: true });
    panel.showPopover();
  };
  const toggle = (): void => {
    if (panel) panel.togglePopover();
    else if (!isComing) {
      isComing = true;
      void come();
    }
  };
  onTrusted(tool, 'click', () => panel ?? toggle(), context.signal);
  return { toggle };
}
