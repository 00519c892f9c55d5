import TurndownService from 'turndown';
import type { Content } from '../article';
import { contentText } from '../article';
import { allowedContent } from './allowed-content';
import type { Edition } from './edition';
import { toNodes } from './nodes';
import { bylineText } from './plain-text';
import { make } from './story';
import { byPlace } from '../article';
import { oneLine } from './text-fragment';

/**
 * Writes an article as Markdown (CommonMark, with the tables of GitHub's flavour).
 *
 * @param edition - What is saved.
 * @param inert - A document that is not shown, for the library's sake.
 * @returns Text in which nothing of the page's is markup: a renderer that lets HTML through finds none.
 */
export function markdown(edition: Edition, inert: Document): string {
  const { article, points, address, words } = edition;
  const ordered = points.toSorted(byPlace);
  const summary = [
    make('h2', {}, words.inShort),
    make('ul', {}, ...ordered.map(({ text }) => make('li', {}, text))),
    make('hr', {}),
  ];
  const root = inert.createElement('div');
  root.append(
    ...toNodes(inert, [
      make('h1', {}, article.title),
      ...(article.standfirst ? [make('p', {}, make('em', {}, article.standfirst))] : []),
      make('p', {}, bylineText(edition)),
      make('p', {}, make('a', { href: address }, address)),
      ...(ordered.length > 0 ? summary : []),
      ...codeAsText(allowedContent(article.blocks)),
    ]),
  );
  return `${service().turndown(root)}\n`;
}

/** Between marks of code nothing is escaped, so nothing but text may stand there; the library knows a block of code by both elements. */
function codeAsText(content: readonly Content[]): Content[] {
  return content.map((item) => {
    if (typeof item === 'string') return item;
    if (item.tag === 'pre') return make('pre', {}, make('code', {}, contentText(item.content)));
    if (item.tag === 'code') return make('code', {}, contentText(item.content));
    return { ...item, content: codeAsText(item.content) };
  });
}

function service(): TurndownService {
  const turndown = new TurndownService({
    headingStyle: 'atx',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
    hr: '---',
  });
  const escapeMarks = turndown.escape.bind(turndown);
  const escape = (text: string): string =>
    escapeMarks(text)
      .replaceAll(/&(?=[#\w])/g, '&amp;')
      .replaceAll('<', '&lt;')
      .replace(/^(\d+)\)/, '$1\\)');
  turndown.escape = escape;

  turndown.addRule('link', {
    filter: 'a',
    replacement: (content, node) => `[${oneLine(content)}](${destination(node.getAttribute('href'))})`,
  });
  turndown.addRule('picture', {
    filter: 'img',
    replacement: (_, node) => {
      const src = node.getAttribute('src') ?? '';
      const alt = oneLine(escape(node.getAttribute('alt') ?? ''));
      return /^https?:/i.test(src) ? `![${alt}](${destination(src)})` : alt;
    },
  });
  turndown.addRule('struck', { filter: ['del', 's'], replacement: (content) => (content.trim() ? `~~${content}~~` : '') });
  turndown.addRule('term', { filter: 'dt', replacement: (content) => `\n\n**${oneLine(content)}**\n` });
  addTables(turndown);
  return turndown;
}

/** Rows of cells between bars; the first one is the head, empty where the page has none. */
function addTables(turndown: TurndownService): void {
  turndown.addRule('cell', {
    filter: ['td', 'th'],
    replacement: (content, node) => {
      const span = Math.min(Number(node.getAttribute('colspan') ?? 1), 20);
      return ` ${oneLine(content).replaceAll('|', '\\|')} |${'  |'.repeat(span - 1)}`;
    },
  });
  turndown.addRule('row', {
    filter: 'tr',
    replacement: (content, row) => {
      const table = row.closest('table');
      const line = `|${content.replaceAll('\n', ' ')}\n`;
      if (table?.querySelector('tr') !== row) return line;
      const columns = content.match(/(?<!\\)\|/g)?.length ?? 1;
      const rule = `|${' --- |'.repeat(columns)}\n`;
      return row.querySelector('td') ? `|${'  |'.repeat(columns)}\n${rule}${line}` : line + rule;
    },
  });
  turndown.addRule('rows', { filter: ['thead', 'tbody', 'tfoot'], replacement: (content) => content });
  turndown.addRule('table', { filter: 'table', replacement: (content) => `\n\n${content.trim()}\n\n` });
  turndown.addRule('caption', { filter: 'caption', replacement: (content) => `${oneLine(content)}\n\n` });
}

/** What could end the address is written by its number. */
function destination(address: string | null): string {
  return (address ?? '').replaceAll(
    /[\s<>()[\]\\`"'|*_]/g,
    (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
  );
}
