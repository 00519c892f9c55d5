import type { Article, Point } from '../article';
import { splitSentences } from '../text/sentences';

/** The sentences beside one; null at the beginning and at the end of the text. */
export interface Neighbours {
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * Finds the sentences around a point, across borders of paragraphs.
 *
 * @param article - Its language and paragraphs.
 * @param point - A sentence of one of them.
 */
export function neighboursOf({ lang, paragraphs }: Pick<Article, 'lang' | 'paragraphs'>, point: Point): Neighbours {
  const { paragraph, start, end } = point;
  const whole = paragraphs[paragraph] ?? '';
  const cut = (text: string): string[] => splitSentences(text, lang).map((span) => text.slice(span.start, span.end));
  const before = cut(whole.slice(0, start)).at(-1) ?? cut(paragraphs[paragraph - 1] ?? '').at(-1);
  const after = cut(whole.slice(end))[0] ?? cut(paragraphs[paragraph + 1] ?? '')[0];
  return { before: before ?? null, after: after ?? null };
}
