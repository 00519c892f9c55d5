import type { Context } from './context';
import { element } from './element';

/** Pages of an extension, whose policy allows no style element. */
const OWN_PAGE = /-extension:$/u;

/**
 * Adds a style sheet of ours to the reader, after those that are there. Ours stand in a layer, so that whatever the person writes wins.
 *
 * @param context - The view's context.
 * @param css - Its text.
 */
export function addStyle(context: Context, css: string): void {
  addSheet(context, `@layer lede {${css}}`);
}

/** Adds the person's own style sheet. */
export function addOwnStyle(context: Context, css: string): void {
  if (css !== '') addSheet(context, css);
}

function addSheet({ root, dialog, document }: Context, css: string): void {
  if (OWN_PAGE.test(dialog.ownerDocument.location.protocol)) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets.push(sheet);
    return;
  }
  // Its text by `textContent` and before it is attached: Firefox then holds it to the extension's policy and not to the page's.
  const style = element(document, 'style', { class: 'lede' });
  style.textContent = css;
  dialog.before(style);
}

/** Takes away every style sheet of the reader. */
export function dropStyles({ root }: Context): void {
  for (const style of root.querySelectorAll('style')) style.remove();
  root.adoptedStyleSheets = [];
}
