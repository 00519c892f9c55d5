import type { Content } from '../article';
import { allowedContent } from './allowed-content';
import { dateText } from '../view/date';
import type { Edition } from './edition';
import { siteNameOf } from '../view/site-name';

/** Elements that begin on a line of their own. */
const LINES: ReadonlySet<string> = new Set(
  'aside blockquote caption dd div dl dt figcaption figure h2 h3 h4 h5 h6 hr li ol p pre table tr ul'.split(' '),
);

/** Of these, the ones with an empty line around. */
const APART: ReadonlySet<string> = new Set('aside blockquote dl figure h2 h3 h4 h5 h6 hr ol p pre table ul'.split(' '));

/**
 * Writes an article as text, for a place that takes nothing else.
 *
 * @param edition - What is saved.
 * @returns Headline, who, when and where, the text with an empty line between paragraphs, the address.
 */
export function plainText(edition: Edition): string {
  const { article, address } = edition;
  const head = [article.title, article.standfirst, bylineText(edition)].filter(Boolean);
  return `${[...head, blocksText(allowedContent(article.blocks)), address].join('\n\n')}\n`;
}

/**
 * Who, when and where, as one line.
 *
 * @param edition - What is saved.
 */
export function bylineText({ article, address, now, words }: Edition): string {
  const date = article.published ? dateText(article.published, words.language, now)?.exact : null;
  return [article.byline, date, siteNameOf(article, address)].filter(Boolean).join(' · ');
}

/** Texts of blocks with an empty line between them; items of lists have their mark. */
function blocksText(content: readonly Content[]): string {
  let text = '';
  const breakLine = (breaks: number): void => {
    const there = /\n*$/.exec(text)?.[0].length ?? 0;
    if (text !== '') text += '\n'.repeat(Math.max(breaks - there, 0));
  };
  const write = (items: readonly Content[], mark: () => string): void => {
    for (const item of items) {
      if (typeof item === 'string') text += item;
      else if (item.tag === 'br') text += '\n';
      else if (item.tag === 'img' || item.tag === 'rt' || item.tag === 'rp') continue;
      else {
        const breaks = APART.has(item.tag) ? 2 : LINES.has(item.tag) ? 1 : 0;
        breakLine(breaks);
        if (item.tag === 'li') text += mark();
        if ((item.tag === 'td' || item.tag === 'th') && !text.endsWith('\n')) text += '\t';
        write(item.content, markOf(item.tag, item.attributes['start']));
        breakLine(breaks);
      }
    }
  };
  write(content, () => '');
  return text.trim();
}

function markOf(tag: string, start = '1'): () => string {
  let number = Number(start) - 1;
  return () => {
    number += 1;
    return tag === 'ol' ? `${number}. ` : '• ';
  };
}
