import type { Content } from '../article';
import { allowedOn, COMMON_ATTRIBUTES } from './allowed';

const VOID = new Set(['br', 'hr', 'img', 'wbr']);
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\u00a0': '&nbsp;' };

function escape(text: string): string {
  return text.replace(/[&<>"\u00a0]/g, (char) => ESCAPES[char]!);
}

/**
 * Writes content as HTML. Elements and attributes that are not on the allow-list are left out, their content stays.
 *
 * @returns HTML with the ids that links of the article lead to, in which every text and attribute value is escaped.
 */
export function serialise(content: readonly Content[]): string {
  let html = '';
  for (const item of content) {
    if (typeof item === 'string') {
      html += escape(item);
      continue;
    }
    const allowed = allowedOn(item.tag);
    if (!allowed) {
      html += serialise(item.content);
      continue;
    }
    html += `<${item.tag}`;
    for (const [name, value] of Object.entries(item.attributes)) {
      if (allowed.includes(name) || COMMON_ATTRIBUTES.includes(name) || name === 'id') html += ` ${name}="${escape(value)}"`;
    }
    html += '>';
    if (!VOID.has(item.tag)) html += `${serialise(item.content)}</${item.tag}>`;
  }
  return html;
}
