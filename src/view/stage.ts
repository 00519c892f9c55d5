import type { Settings } from '../settings';
import type { Context } from './context';
import { applyLook } from './look';
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
 * @param dir - Which way the whole runs: that of what is shown.
 */
export function setStage({ root, dialog, document, language }: Context, { look }: Settings, dir: 'ltr' | 'rtl'): void {
  const style = document.createElement('style');
  // Its text before it is attached: Firefox then holds it to the extension's policy and not to the page's.
  style.textContent = [tokens, page, prose, sidebar, controls, print].join('\n');
  root.querySelector('style.lede')?.remove();
  style.className = 'lede';
  root.prepend(style);
  dialog.replaceChildren();
  dialog.lang = language;
  dialog.dir = dir;
  applyLook(dialog, look);
}
