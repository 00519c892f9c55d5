import { i18n } from '#i18n';
import { browser } from '../../src/platform/browser';
import type { Look } from '../../src/settings';
import { makeContext } from '../../src/view/context';
import { makeDresser } from '../../src/view/dress';
import { element } from '../../src/view/element';
import { makeKeySheet } from '../../src/view/look/key-sheet';
import { makeLookPanel } from '../../src/view/look/panel';
import { type LoadPart, partHere } from '../../src/view/parts';
import { applyLook } from '../../src/view/look';
import { scriptOf } from '../../src/view/script';
import controls from '../../src/view/styles/controls.css?inline';
import page from '../../src/view/styles/page.css?inline';
import prose from '../../src/view/styles/prose.css?inline';
import tokens from '../../src/view/styles/tokens.css?inline';
import panelStyle from '../../src/view/look/panel.css?inline';
import own from './look.css?inline';

/**
 * The reader's own look panel beside a piece of text set as the reader sets it.
 *
 * @param place - An empty element of the options page.
 * @param onChange - Called with the whole look after each change.
 * @param signal - Ends it.
 * @returns Shows another look.
 */
export function makeLookSection(place: HTMLElement, onChange: (look: Look) => void, signal: AbortSignal): (look: Look) => void {
  const { ownerDocument: document } = place;
  const root = place.attachShadow({ mode: 'open' });
  // The page's policy allows no style element, and none is needed.
  root.adoptedStyleSheets = [tokens, page, prose, controls, panelStyle, own].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  // The panel keeps the page's colours, the specimen shows the chosen ones.
  const desk = element(document, 'dialog', { open: true, class: 'desk', 'aria-label': i18n.t('view.look') });
  const specimen = element(document, 'dialog', { open: true, class: 'specimen', 'aria-hidden': true });
  specimen.append(makeText(document));
  root.append(desk, specimen);
  const context = makeContext({ root, dialog: desk, signal, close: () => undefined }, i18n.t);
  const dress = makeDresser(context, load);

  return (look) => {
    const { panel } = makeLookPanel(context, look, (changed) => {
      applyLook(specimen, changed);
      dress(changed);
      onChange(changed);
    });
    panel.removeAttribute('popover');
    desk.replaceChildren(panel, makeKeySheet(context));
    applyLook(specimen, look);
    dress(look);
  };
}

/** The reader's own script of it: its bytes are large, and a second copy would be too. */
const load: LoadPart = async (name) => {
  await import(/* @vite-ignore */ browser.runtime.getURL(`${name}.js`));
  const part = partHere(name);
  if (!part) throw new Error(`There is no part ${name}.`);
  return part;
};

function makeText(document: Document): HTMLElement {
  const head = element(document, 'header', { class: 'head' }, element(document, 'h1', {}, i18n.t('shell.options.specimenTitle')));
  const text = element(document, 'div', { class: 'text' });
  const paragraphs = [i18n.t('shell.options.specimen'), i18n.t('shell.welcome.ledger')];
  text.append(...paragraphs.map((words) => element(document, 'p', { class: 'block paragraph' }, words)));
  const lang = i18n.t('shell.language');
  return element(document, 'div', { class: 'article', lang, 'data-script': scriptOf(lang) }, head, text);
}
