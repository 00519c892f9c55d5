import type { Settings } from '../settings';
import type { Context } from './context';
import { applyLook } from './look';
import { scriptOf } from './script';
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
 * @param ownStyle - The person's own style sheet, which comes last.
 * @param shown - Language of what is shown, and which way the whole runs with it.
 */
export function setStage(
  { root, dialog, document, language, status }: Context,
  { look }: Settings,
  ownStyle: string,
  shown: { readonly lang: string; readonly dir: 'ltr' | 'rtl' },
): void {
  const style = document.createElement('style');
  // Its text before it is attached: Firefox then holds it to the extension's policy and not to the page's.
  // In a layer, so that whatever the person writes wins.
  style.textContent = `@layer lede {${[tokens, page, prose, sidebar, controls, print].join('\n')}}\n${ownStyle}`;
  root.querySelector('style.lede')?.remove();
  style.className = 'lede';
  root.prepend(style);
  dialog.replaceChildren(status);
  dialog.lang = language;
  dialog.dir = shown.dir;
  dialog.dataset['script'] = scriptOf(shown.lang);
  applyLook(dialog, look);
}
