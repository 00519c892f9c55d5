import type { Article } from '../article';
import { contentText } from '../article';
import { dateText } from '../view/date';
import type { Edition } from './edition';
import { siteNameOf } from '../view/site-name';
import { passageAddress, type Passage } from './text-fragment';

/**
 * Writes a quotation with its source.
 *
 * @param edition - What is quoted from.
 * @param passage - What is quoted.
 * @returns The passage, then title, author, site and date, then an address that leads to the passage.
 */
export function quotation(edition: Edition, passage: Passage): string {
  const { article, address, now, words } = edition;
  const { title, byline, published, lang } = article;
  const date = published ? dateText(published, words.language, now)?.exact : null;
  const source = [title, byline, siteNameOf(article, address), date].filter(Boolean).join(' · ');
  const said = passage.lines.map((line) => line.trim()).join('\n\n');
  const to = passageAddress(address, passage, { texts: pageTexts(article), lang, isBroken: isBroken(article, passage) });
  return `${said}\n\n— ${source}\n${to}\n`;
}

/** Everything on the page as far as the article tells, a text a block. */
export function pageTexts({ title, blocks, removed }: Article): string[] {
  return [title, ...blocks.flatMap(({ content }) => contentText(content).split('\n')), ...removed.map(({ text }) => text)];
}

/** Whether the page has something of its own within the passage, so that its text is not found there in one piece. */
function isBroken({ paragraphs, removed }: Article, { lines }: Passage): boolean {
  return lines.some((line) => {
    const paragraph = paragraphs.findIndex((text) => text.includes(line));
    const start = paragraphs[paragraph]?.indexOf(line) ?? 0;
    return removed.some(({ place: { paragraph: at, offset } }) => {
      return at === paragraph && offset !== null && offset > start && offset < start + line.length;
    });
  });
}

/**
 * The lead: what is quoted where nothing is selected.
 *
 * @param edition - What is quoted from.
 * @returns The first paragraph, or the standfirst or title where there is none.
 */
export function leadPassage({ article }: Pick<Edition, 'article'>): Passage {
  const lead = article.paragraphs[0] ?? article.standfirst ?? article.title;
  return { lines: lead.split('\n'), before: '', after: '' };
}
