import { attribute, builtin } from '../../../capture/tree';
import { letters, line } from '../text';

/** Longest text of an element that is still a byline and not a biography. */
const MAX_ELEMENT = 200;

/** The text of an element that names people: the parts that are marked as names, or all of it with its parts set apart. */
export function namesIn(element: Element): string {
  const content = attribute(element, 'content');
  if (content) return content;
  for (const selector of [
    attribute(element, 'itemprop') !== null ? '[itemprop~="name"]' : '.fn',
    '[class*="author-name" i],[class*="author__name" i]',
    '[rel~="author"]',
  ]) {
    const names = new Map<string, string>();
    for (const part of builtin(element, 'querySelectorAll').call(element, selector)) {
      const name = line(attribute(part, 'content') ?? textInParts(part), MAX_ELEMENT);
      if (name && names.size < 6) names.set(letters(name), name);
    }
    if (names.size > 0) return [...names.values()].join('; ');
  }
  const text = line(textInParts(element), MAX_ELEMENT * 2);
  return text.length <= MAX_ELEMENT ? text : '';
}

/** Elements that begin a line of their own. */
const LINES = new Set(['div', 'p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dd', 'dt', 'br', 'time']);
const UNREAD = new Set(['script', 'style', 'svg', 'button']);
/** Levels below an element whose parts are told apart. */
const MAX_LEVELS = 6;

/** Text of an element with a bar between parts that stand in elements of their own; empty for more than a byline can be. */
export function textInParts(element: Element): string {
  const text = joined(element, 0);
  return text.length > MAX_ELEMENT * 10 ? '' : text;
}

/** Reads on until there is too much. */
function joined(element: Element, level: number): string {
  let text = '';
  for (let node = builtin(element, 'firstChild'); node && text.length <= MAX_ELEMENT * 10; node = builtin(node, 'nextSibling')) {
    if (node.nodeType === 3) text += node.nodeValue ?? '';
    if (node.nodeType !== 1) continue;
    const child = node as Element;
    const tag = child.localName;
    if (UNREAD.has(tag)) continue;
    const part =
      builtin(child, 'firstElementChild') && level < MAX_LEVELS
        ? joined(child, level + 1)
        : (builtin(child, 'textContent') ?? '');
    if (LINES.has(tag)) text += ' | ';
    else if (TOUCHING.test(text) && LETTER_FIRST.test(part))
      text += tag === 'a' && child.previousElementSibling?.localName === 'a' ? '; ' : ' | ';
    text += part;
  }
  return text;
}

const TOUCHING = /[\p{L}\p{M}.]$/u;
const LETTER_FIRST = /^[\p{L}\p{M}]/u;
