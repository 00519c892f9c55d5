import { element, type Attributes } from './element';
import type { MessageKey, Translate } from './translate';

/** What `mountHost` gives: the place of the reader in the page. */
export interface Host {
  readonly root: ShadowRoot;
  /** Shown modally; ours to fill. */
  readonly dialog: HTMLDialogElement;
  /** Aborted when the reader is left. */
  readonly signal: AbortSignal;
  close(): void;
}

/** What every part of the view needs. */
export interface Context extends Host {
  /**
   * Makes our elements. Not the page's: nothing loads in it before it is shown, and no named element of the page hides its methods.
   */
  readonly document: Document;
  readonly translate: Translate;
  /** BCP 47 of the interface's words; numbers and dates follow it. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** What a press has done is told here to who can't see it. */
  readonly status: HTMLElement;
}

/** Ends what a reader shows when it shows something else. */
const shown = new WeakMap<HTMLDialogElement, AbortController>();

/**
 * Ends what a reader shows, to show something else in its place.
 *
 * @param host - Where the reader stands.
 * @returns The same place, with a signal that is aborted when something else is shown again, too.
 */
export function takeOver(host: Host): Host {
  const { root, dialog } = host;
  shown.get(dialog)?.abort();
  const ending = new AbortController();
  shown.set(dialog, ending);
  return { root, dialog, signal: AbortSignal.any([host.signal, ending.signal]), close: () => host.close() };
}

/**
 * @param host - Where the reader stands.
 * @param translate - The words of the interface.
 */
export function makeContext(host: Host, translate: Translate): Context {
  const { root, dialog, signal } = host;
  // Read from the prototype: an element of the page that is named so would hide it.
  const implementation = Reflect.get(Document.prototype, 'implementation', dialog.ownerDocument);
  const document = implementation.createHTMLDocument('');
  const language = translate('view.language');
  const direction = translate('view.direction') === 'rtl' ? 'rtl' : 'ltr';
  const status = element(document, 'div', { role: 'status', class: 'unseen', lang: language, dir: direction });
  return { root, dialog, signal, close: () => host.close(), document, translate, language, direction, status };
}

/**
 * Makes an element that says something in the interface's language, which may run against the article's direction.
 *
 * @param context - The view's context.
 * @param tag - HTML tag.
 * @param attributes - Our own attributes.
 * @param key - The text; see {@link Translate}.
 * @param substitutions - What stands for `$1` …
 */
export function say<K extends keyof HTMLElementTagNameMap>(
  context: Context,
  tag: K,
  attributes: Attributes,
  key: MessageKey,
  ...substitutions: string[]
): HTMLElementTagNameMap[K] {
  const { document, translate, language, direction } = context;
  return element(document, tag, { lang: language, dir: direction, ...attributes }, translate(key, substitutions));
}
