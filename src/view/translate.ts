import type { GeneratedI18nStructure } from '#i18n';

/** A text of the reader; `src/locales/en.yml` holds them all under `view`. */
export type MessageKey = Extract<keyof GeneratedI18nStructure, `view.${string}`>;

/**
 * Gives the reader's words in the interface's language. Passed in, so that the view runs without an extension.
 *
 * @param key - Which text.
 * @param substitutions - What stands for `$1`, `$2` …; may be text of the page, and is only ever set as text.
 */
export type Translate = (key: MessageKey, substitutions?: string[]) => string;
