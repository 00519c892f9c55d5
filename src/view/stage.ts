import type { Settings } from '../settings';
import type { Context } from './context';
import { element } from './element';
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
  // In a layer, so that whatever the person writes wins.
  const css = `@layer lede {${[tokens, page, prose, sidebar, controls, print].join('\n')}}\n${ownStyle}`;
  root.querySelector('style.lede')?.remove();
  if (OWN_PAGE.test(dialog.ownerDocument.location.protocol)) adopt(root, css);
  else {
    // Its text by `textContent` and before it is attached: Firefox then holds it to the extension's policy and not to the page's.
    const style = element(document, 'style', { class: 'lede' });
    style.textContent = css;
    root.prepend(style);
  }
  dialog.replaceChildren(status);
  dialog.lang = language;
  dialog.dir = shown.dir;
  dialog.dataset['script'] = scriptOf(shown.lang);
  applyLook(dialog, look);
}

/** Pages of an extension, whose policy allows no style element. */
const OWN_PAGE = /-extension:$/u;

function adopt(root: ShadowRoot, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
}
