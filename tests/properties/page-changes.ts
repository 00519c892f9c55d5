import { array, constantFrom, nat, record, type Arbitrary } from 'fast-check';

/** Elements that a page may be wrapped in or grow out of: what readers care about, and what confuses them. */
export const TAGS = (
  'div p section article aside header footer nav main blockquote ul ol li dl dt dd table tbody tr td th caption figure figcaption h1 h2 h3 ' +
  'pre code a em strong small span sup ruby rt mark q details summary form button label template noscript svg math center font x-box slot dialog'
).split(' ');

/** Attributes that say something of an element, rightly or wrongly. */
export const ATTRIBUTES: readonly (readonly [name: string, value: string])[] = [
  ['hidden', ''],
  ['hidden', 'until-found'],
  ['style', 'display:none'],
  ['style', 'visibility: hidden; color: red'],
  ['class', 'sr-only'],
  ['class', 'caption'],
  ['class', 'related-posts'],
  ['class', 'comments'],
  ['class', 'article-body'],
  ['class', 'newsletter'],
  ['id', 'constructor'],
  ['id', '__proto__'],
  ['role', 'presentation'],
  ['role', 'navigation'],
  ['role', 'heading'],
  ['itemprop', 'articleBody'],
  ['itemprop', 'comment'],
  ['dir', 'rtl'],
  ['lang', 'ar'],
  ['href', 'javascript:alert(1)'],
  ['href', '//other.example/a-story-of-another-site'],
  ['href', '#'],
  ['src', 'data:text/html,<script>alert(1)</script>'],
  ['src', 'javascript:alert(1)'],
  ['srcset', 'javascript:alert(1) 2x, , 1x'],
  ['onclick', 'alert(1)'],
  ['name', 'firstChild'],
  ['type', 'email'],
  ['width', '1'],
  ['start', '1e9'],
  ['colspan', '-1'],
  ['contenteditable', ''],
];

/** One change of a page; numbers choose elements and are taken modulo what there is. */
export interface Change {
  readonly what: 'drop' | 'double' | 'wrap' | 'swap' | 'move' | 'unwrap' | 'attribute' | 'line' | 'word';
  readonly at: number;
  readonly to: number;
}

/** A few changes of any kind. */
export const changes: Arbitrary<readonly Change[]> = array(
  record({
    what: constantFrom('drop', 'double', 'wrap', 'swap', 'move', 'unwrap', 'attribute', 'line', 'word'),
    at: nat(100_000),
    to: nat(100_000),
  }),
  { minLength: 1, maxLength: 12 },
);

/** Subtrees of more text than this stay whole: without them there would be no article. */
const SMALL = 1500;

const WORDS = ['\u202e', '\u0000', '\ud800', '&lt;b>', ' \u00a0 ', 'Read more:', '…', '、', '\u200b', '(', 'ß', '👩‍👧'];

/**
 * Changes a document as told.
 *
 * @param document - Is changed; a change for which it has no element does nothing.
 */
export function change(document: Document, list: readonly Change[]): void {
  for (const one of list) {
    const elements = [...document.body.querySelectorAll('*')].filter(({ textContent }) => textContent.length < SMALL);
    const element = elements[one.at % elements.length];
    if (element?.parentNode) apply(one, element, elements);
  }
}

function apply({ what, to }: Change, element: Element, elements: readonly Element[]): void {
  const other = elements[to % elements.length]!;
  const document = element.ownerDocument;
  if (what === 'drop') element.remove();
  else if (what === 'double') element.after(element.cloneNode(true));
  else if (what === 'wrap') {
    const wrapper = document.createElement(TAGS[to % TAGS.length]!);
    element.replaceWith(wrapper);
    wrapper.append(element);
  } else if (what === 'swap') {
    const next = element.nextElementSibling;
    if (next) next.after(element);
  } else if (what === 'move') {
    if (!element.contains(other)) other.after(element);
  } else if (what === 'unwrap') element.replaceWith(...element.childNodes);
  else if (what === 'attribute') element.setAttribute(...(ATTRIBUTES[to % ATTRIBUTES.length] as [string, string]));
  else if (what === 'line') element.prepend(document.createElement(to % 3 === 0 ? 'hr' : 'br'));
  else element.append(WORDS[to % WORDS.length]!);
}
