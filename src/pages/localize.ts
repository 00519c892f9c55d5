import { i18n, type GeneratedI18nStructure } from '#i18n';

/** A text of the extension's own pages. */
export type PageText = Extract<keyof GeneratedI18nStructure, `shell.${string}`>;

/** A text in the browser's language, for names that are only known when the page runs. */
export const word: (text: PageText, substitutions?: string[]) => string = i18n.t;

/**
 * Words one of the extension's own pages in the browser's language: fills each element that names its text in `data-text`.
 *
 * @param document - The page.
 * @param substitutions - What stands for `$1` in a text, by the text's name.
 */
export function localize(document: Document, substitutions: Partial<Record<PageText, string>> = {}): void {
  document.documentElement.lang = i18n.t('shell.language');
  document.documentElement.dir = i18n.t('shell.direction');
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    const name = element.dataset['text'] as PageText;
    const substitution = substitutions[name];
    element.textContent = word(name, substitution === undefined ? [] : [substitution]);
  }
}
