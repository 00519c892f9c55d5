import { attribute, builtin, textsBelow } from '../../../capture/tree';
import data from '../../../data/metadata.json';
import { DATE } from '../marks';
import { decodeReferences, line } from '../text';

const KICKER = new RegExp(data.classes.kicker.join('|'), 'i');
const HEADLINE = new RegExp(`(?:${data.classes.headline.join('|')})(?![a-z])`, 'i');

/**
 * The headline in a heading: without scripts, and without the kicker that many templates put into the same element.
 *
 * @returns The text of the one part that is marked as the headline, if there is one; else the text of all parts but those marked as kickers.
 */
export function headingText(heading: Element): string {
  if (builtin(heading, 'firstElementChild') === null) return plainText(builtin(heading, 'textContent') ?? '');
  let marked = '';
  let marks = 0;
  let text = '';
  for (const node of builtin(heading, 'childNodes')) {
    if (node.nodeType === 3) text += node.nodeValue ?? '';
    if (node.nodeType !== 1) continue;
    const child = node as Element;
    const names = attribute(child, 'class') ?? '';
    if (SKIPPED.has(child.localName)) continue;
    if (KICKER.test(names)) {
      text += ' ';
      continue;
    }
    // Parts side by side without a space between them are set apart by the style sheet.
    const apart = BREAKS.has(child.localName) || (child.previousSibling?.nodeType === 1 && !INSIDE.has(child.localName));
    const own = apart ? ` ${textOf(child)}` : textOf(child);
    text += own;
    if (HEADLINE.test(names) && !DATE.test(names) && own.trim()) {
      marked = own;
      marks++;
    }
  }
  const found = plainText(marks === 1 ? marked : text);
  // What ends in a colon announces the headline, which some templates mark as a kicker.
  return found === '' || /[:：]$/.test(found) ? plainText(textOf(heading)) : found;
}

const MAX_TEXT = 400;
const SKIPPED = new Set(['style', 'script', 'noscript', 'template', 'svg', 'button']);
const READINGS = new Set(['rt', 'rp']);
const UNREAD = 'style,script,noscript,rt,rp';
/** Elements that stand inside a word. */
const INSIDE = new Set(['ruby', 'sub', 'sup', 'wbr']);
/** Elements that begin a line of their own. */
const BREAKS = new Set(['br', 'div', 'p', 'small', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

function plainText(text: string): string {
  return line(decodeReferences(text.slice(0, MAX_TEXT * 4)), MAX_TEXT);
}

/** Without what is no text, or says how the text is read aloud. */
function textOf(element: Element): string {
  if (builtin(element, 'querySelector').call(element, UNREAD) === null) return builtin(element, 'textContent') ?? '';
  let text = '';
  const texts = textsBelow(element);
  while (texts.nextNode()) {
    const unread = texts.currentNode.parentElement?.closest(UNREAD);
    if (!unread || !element.contains(unread)) text += texts.currentNode.nodeValue ?? '';
    else if (!READINGS.has(unread.localName)) text += ' ';
  }
  return text;
}
