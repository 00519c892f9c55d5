import type { GeneratedI18nStructure } from '#i18n';

/** A text of the reader; `src/locales/en.yml` holds them under `view`, and what the options say of settings too under `shell`. */
export type MessageKey =
  | Extract<keyof GeneratedI18nStructure, `view.${string}`>
  | 'shell.options.unreadable'
  | 'shell.options.saveFailed';

/** A text that tells how many: `en.yml` holds its forms by plural category, other languages the categories that they have. */
export type CountKey = MessageKey extends infer Key ? (Key extends `${infer Stem}.other` ? Stem : never) : never;

/**
 * Gives the reader's words in the interface's language. Passed in, so that the view runs without an extension.
 *
 * @param key - Which text.
 * @param substitutions - What stands for `$1`, `$2` …; may be text of the page, and is only ever set as text.
 * @returns An empty text where the language has none.
 */
export type Translate = (key: MessageKey, substitutions?: string[]) => string;

/**
 * Words a number of things in the form that the interface's language has for it.
 *
 * @param context - Where the words come from, and BCP 47 of their language.
 * @param key - Which text.
 * @param count - How many; stands for `$1` as the language writes it.
 * @param more - What stands for `$2` …
 */
export function tellCount(
  { translate, language }: { readonly translate: Translate; readonly language: string },
  key: CountKey,
  count: number,
  ...more: string[]
): string {
  const substitutions = [new Intl.NumberFormat(language).format(count), ...more];
  const form = `${key}.${new Intl.PluralRules(language).select(count)}` as MessageKey;
  // A browser's idea of a language can have a form that the file's has not.
  return translate(form, substitutions) || translate(`${key}.other`, substitutions);
}
