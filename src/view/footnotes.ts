import { ID_PREFIX } from '../clean/allowed';
import { decoded } from '../text/percent-encoding';
import { say, type Context } from './context';
import { element } from './element';
import { icon } from './icon';
import { travelTo } from './travel';
import { onTrusted } from './trusted';

/** References to notes are short: a number, a letter, a star. */
const LONGEST_REFERENCE = 6;

/** What is longer than this is a part of the text, not a note to it. */
const LONGEST_NOTE = 2500;

/** Letters and digits; what has none, such as an arrow, can't be read out. */
const WORDED = /[\p{L}\p{N}]/u;

/** Room between a reference and its note, and between the note and the edge of the window. */
const GAP_PX = 10;

/** A reference that has moved by less still stands where it stood. */
const STILL_PX = 1;

/**
 * Lets links within the article lead within the reader: a reference to a note shows the note beside it, every other one leads to its place.
 * Links to places that the article does not hold become text.
 *
 * @param context - The view's context.
 * @param text - Where the links are.
 * @param address - The page's address.
 * @returns The sheet that shows a note, to be put into the dialog; null where no link needs one.
 */
export function linkWithin(context: Context, text: HTMLElement, address: string): HTMLElement | null {
  const page = address.replace(/#.*/u, '');
  const notes = new Map<HTMLAnchorElement, HTMLElement>();
  const places = new Map<HTMLAnchorElement, HTMLElement>();
  const byId = new Map([...text.querySelectorAll<HTMLElement>('[id]')].map((each) => [each.id, each]));
  for (const link of text.querySelectorAll<HTMLAnchorElement>('a[href*="#"]')) {
    const [before, fragment = ''] = link.href.split('#');
    if (before !== page) continue;
    const target = byId.get(ID_PREFIX + decoded(fragment)) ?? byId.get(ID_PREFIX + fragment);
    if (!target) link.replaceWith(...link.childNodes);
    else if (isNote(link, target)) notes.set(link, target);
    else places.set(link, target);
  }
  for (const [link, target] of places) {
    if (!WORDED.test(link.textContent)) link.ariaLabel = context.translate('view.backToText');
    onTrusted(link, 'click', (event) => lead(context, event, target), context.signal);
  }
  return notes.size > 0 ? makeSheet(context, notes) : null;
}

function lead(context: Context, event: Event, target: HTMLElement): void {
  event.preventDefault();
  travelTo(context, target);
}

/** A short link to a short text further down. */
function isNote(link: HTMLElement, target: HTMLElement): boolean {
  return (
    link.textContent.trim().length <= LONGEST_REFERENCE &&
    WORDED.test(target.textContent) &&
    target.textContent.length <= LONGEST_NOTE &&
    !target.matches('h2, h3, h4, h5, h6, sup, a') &&
    (link.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  );
}

function makeSheet(context: Context, notes: ReadonlyMap<HTMLAnchorElement, HTMLElement>): HTMLElement {
  const { document, dialog, root, language, direction, translate, signal } = context;
  const title = say(context, 'h2', { id: 'note-title' }, 'view.noteNumber');
  const body = element(document, 'div', { class: 'note-text text' });
  const close = element(document, 'button', {
    type: 'button',
    class: 'undo',
    popovertarget: 'note',
    popovertargetaction: 'hide',
  });
  close.ariaLabel = translate('view.close');
  close.append(icon(document, 'close'));
  const head = element(document, 'div', { class: 'note-head', lang: language, dir: direction }, title, close);
  const attributes = { id: 'note', class: 'panel note-sheet', part: 'footnote', popover: 'auto', role: 'dialog', tabindex: -1 };
  const sheet = element(document, 'div', { ...attributes, 'aria-labelledby': 'note-title' }, head, body);
  let opener: HTMLElement | null = null;
  /** Where in the window the reference stood when its note was shown. */
  let stood = 0;
  for (const [link, target] of notes) {
    link.setAttribute('role', 'doc-noteref');
    link.setAttribute('aria-haspopup', 'dialog');
    onTrusted(
      link,
      'click',
      (event) => {
        event.preventDefault();
        const name = link.textContent.trim();
        title.textContent = translate('view.noteNumber', [name]);
        body.replaceChildren(...contentOf(target));
        body.lang = target.closest<HTMLElement>('[lang]')?.lang ?? '';
        opener = link;
        sheet.showPopover();
        place(sheet, link, dialog);
        stood = link.getBoundingClientRect().top;
        sheet.focus({ preventScroll: true });
      },
      signal,
    );
  }
  sheet.addEventListener(
    'toggle',
    ({ newState }) => {
      if (newState === 'open') return;
      // One of the browsers leaves it where it can't be seen.
      if (sheet.contains(root.activeElement)) opener?.focus({ preventScroll: true });
      opener = null;
    },
    { signal },
  );
  // It belongs to a place in the text: where that goes, it goes. A scroll that was under way when it was shown tells of nothing that moved since.
  const follow = (): void => {
    if (opener && Math.abs(opener.getBoundingClientRect().top - stood) > STILL_PX) sheet.hidePopover();
  };
  dialog.addEventListener('scroll', follow, { signal, passive: true });
  return sheet;
}

/** What a note says, without the way back and without anything by which it could be found in the text. */
function contentOf(note: HTMLElement): Node[] {
  const copy = note.cloneNode(true) as HTMLElement;
  for (const link of copy.querySelectorAll('a')) if (!WORDED.test(link.textContent)) link.remove();
  for (const each of copy.querySelectorAll('[id], [part]')) {
    each.removeAttribute('id');
    each.removeAttribute('part');
  }
  return [...copy.childNodes];
}

/** Puts the sheet under its reference, or above where there is more room. */
function place(sheet: HTMLElement, reference: HTMLElement, dialog: HTMLElement): void {
  const { left, right, top, bottom } = reference.getBoundingClientRect();
  const { width, height } = sheet.getBoundingClientRect();
  const { clientWidth, clientHeight } = dialog;
  const middle = (left + right) / 2 - width / 2;
  const fits = bottom + GAP_PX + height <= clientHeight - GAP_PX;
  sheet.style.setProperty('--x', `${Math.max(GAP_PX, Math.min(middle, clientWidth - width - GAP_PX))}px`);
  sheet.style.setProperty('--y', `${fits ? bottom + GAP_PX : Math.max(GAP_PX, top - GAP_PX - height)}px`);
}
