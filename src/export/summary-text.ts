import type { Article, Point } from '../article';
import { pageTexts } from './quotation';
import { passageAddress } from './text-fragment';

/**
 * Writes a summary for a place that takes text.
 *
 * @param article - What the points are from.
 * @param points - In the order to be written.
 * @param address - The page's.
 * @returns Title and address, then each sentence with an address that leads to it.
 */
export function summaryText(article: Article, points: readonly Point[], address: string): string {
  const { title, lang, paragraphs, removed } = article;
  const texts = pageTexts(article);
  const said = points.map(({ text, paragraph, start, end }, index) => {
    const whole = paragraphs[paragraph] ?? '';
    const passage = { lines: [text], before: whole.slice(0, start), after: whole.slice(end) };
    const isBroken = removed.some(
      ({ place }) => place.paragraph === paragraph && place.offset !== null && start < place.offset && place.offset < end,
    );
    return `${index + 1}. ${text}\n${passageAddress(address, passage, { texts, lang, isBroken })}`;
  });
  return `${[`${title}\n${address}`, ...said].join('\n\n')}\n`;
}
