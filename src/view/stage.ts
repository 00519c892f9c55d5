import type { Settings } from '../settings';
import type { Context } from './context';
import { applyLook } from './look';
import { scriptOf } from './script';
import { addOwnStyle, addStyle, dropStyles } from './style-sheet';
import controls from './styles/controls.css?inline';
import page from './styles/page.css?inline';
import print from './styles/print.css?inline';
import prose from './styles/prose.css?inline';
import sidebar from './styles/sidebar.css?inline';
import tokens from './styles/tokens.css?inline';

/**
 * Sets the stage: style sheet, language and look of an empty reader.
 *
 * @param context - The view's context.
 * @param settings - The person's settings.
 * @param ownStyle - The person's own style sheet.
 * @param shown - Language of what is shown, and which way the whole runs with it.
 */
export function setStage(
  context: Context,
  { look }: Settings,
  ownStyle: string,
  shown: { readonly lang: string; readonly dir: 'ltr' | 'rtl' },
): void {
  const { dialog, language, status } = context;
  dropStyles(context);
  addStyle(context, [tokens, page, prose, sidebar, controls, print].join('\n'));
  addOwnStyle(context, ownStyle);
  dialog.replaceChildren(status);
  dialog.lang = language;
  dialog.dir = shown.dir;
  dialog.dataset['script'] = scriptOf(shown.lang);
  applyLook(dialog, look);
}
