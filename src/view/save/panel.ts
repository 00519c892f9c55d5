import { element } from '../element';
import type { Opened } from '../parts';
import { addStyle } from '../style-sheet';
import { onTrusted } from '../trusted';
import type { MessageKey } from '../translate';
import { copy } from './copy';
import { download } from './download';
import { editionOf } from './edition';
import { FILES, TEXTS, type FileFormat, type TextFormat } from './formats';
import style from './panel.css?inline';

/** Names of formats are the same in every language. */
const NAMES = { markdown: 'Markdown', epub: 'EPUB' } as const;

/**
 * Makes the panel of what can be copied, downloaded and printed.
 *
 * @param opened - The open reader.
 * @returns A popover of its own style.
 */
export function makeSavePanel(opened: Opened): HTMLElement {
  const { context } = opened;
  const { document, translate, language, direction, signal, status } = context;
  const panel = element(document, 'div', {
    id: 'save',
    class: 'panel save',
    popover: 'auto',
    role: 'group',
    part: 'save-panel',
    'aria-label': translate('view.save'),
    lang: language,
    dir: direction,
  });
  addStyle(context, style);
  const said = element(document, 'p', { class: 'said' });
  const buttons: HTMLButtonElement[] = [];
  const tell = (button: HTMLButtonElement | null, text: string): void => {
    for (const each of buttons) each.toggleAttribute('data-done', each === button);
    said.textContent = text;
    status.textContent = text;
  };
  const addButton = (name: string, label: string, press: (button: HTMLButtonElement) => Promise<void> | void): HTMLElement => {
    const button = element(document, 'button', { type: 'button', part: name }, label);
    const attempt = async (): Promise<void> => {
      try {
        await press(button);
      } catch (error) {
        console.debug('Lede:', error);
        tell(null, translate('view.notDone'));
      }
    };
    onTrusted(button, 'click', () => void attempt(), signal);
    buttons.push(button);
    return button;
  };
  const addGroup = (title: MessageKey, ...content: readonly HTMLElement[]): void => {
    const id = `save-${panel.children.length}`;
    const heading = element(document, 'h2', { id }, translate(title));
    panel.append(heading, element(document, 'div', { class: 'choices', role: 'group', 'aria-labelledby': id }, ...content));
  };
  const addCopy = (name: string, label: string, format: TextFormat): HTMLElement =>
    addButton(name, label, (button) => {
      copy(context, format.write(editionOf(opened), context, opened.passage()));
      tell(button, translate('view.copied'));
    });
  const addDownload = (name: string, label: string, format: FileFormat): HTMLElement =>
    addButton(name, label, async (button) => {
      await download(context, editionOf(opened), format);
      tell(button, translate('view.downloaded'));
    });

  addGroup(
    'view.copy',
    addCopy('copy-text', translate('view.asText'), TEXTS.text),
    addCopy('copy-markdown', NAMES.markdown, TEXTS.markdown),
    addCopy('copy-quotation', translate('view.asQuotation'), TEXTS.quotation),
  );
  addGroup(
    'view.download',
    addDownload('download-markdown', NAMES.markdown, FILES.markdown),
    addDownload('download-html', translate('view.asPage'), FILES.html),
    addDownload('download-epub', NAMES.epub, FILES.epub),
  );
  const print = addButton('print', translate('view.print'), () => {
    panel.hidePopover();
    globalThis.print();
  });
  panel.append(print, said);
  panel.addEventListener(
    'toggle',
    ({ newState }) => {
      if (newState !== 'open') return;
      tell(null, '');
      buttons[0]?.focus();
    },
    { signal },
  );
  return panel;
}
