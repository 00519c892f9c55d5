import type { Content } from '../article';

const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'link', 'meta', 'wbr']);

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Characters that XML has no way to write. */
// oxlint-disable-next-line no-control-regex -- these are the ones meant
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/**
 * Writes a text so that it is nothing but text, in an element or in an attribute in quotes, in HTML and in XML.
 *
 * @param text - Anything.
 */
export function escapeText(text: string): string {
  return text.replaceAll(UNWRITABLE, '').replaceAll(/[&<>"']/g, (char) => ESCAPES[char]!);
}

/**
 * Writes content as markup that is HTML and XML alike.
 *
 * @param content - Of `allowedContent`, or of ours: tags and names of attributes are written as they are.
 * @returns Every text and every value escaped.
 */
export function writeMarkup(content: readonly Content[]): string {
  let markup = '';
  for (const item of content) {
    if (typeof item === 'string') {
      markup += escapeText(item);
      continue;
    }
    const { tag, attributes } = item;
    markup += `<${tag}`;
    for (const [name, value] of Object.entries(attributes)) markup += ` ${name}="${escapeText(value)}"`;
    markup += VOID.has(tag) ? '/>' : `>${writeMarkup(item.content)}</${tag}>`;
  }
  return markup;
}
