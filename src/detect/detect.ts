import { typical } from '../data/detect-model.json';
import { COLUMNS, isEnough, readColumns, scorePages } from './page-score';

/** Whether a page is an article, and why. */
export interface Detection {
  readonly article: boolean;
  /** How sure the model is that it is one, 0–1. */
  readonly score: number;
  /**
   * What spoke for the answer, strongest first: families of features, such as `prose`, `date` or `address`; or alone, for pages
   * that are none whatever they look like, `legal` (the small print of a site) or `unfilled` (nothing to read).
   */
  readonly reasons: string[];
}

/** Change of the log-odds from which a family of features counts as a reason. */
const REASON = 0.3;

/** The columns of each family. */
function familiesOf(columns: readonly string[]): Map<string, Set<number>> {
  const families = new Map<string, Set<number>>();
  for (const [at, column] of columns.entries()) {
    const family = column.split('.')[0]!;
    families.set(family, (families.get(family) ?? new Set()).add(at));
  }
  return families;
}

/**
 * Tells whether a page is an article, and why; `isArticle` tells the first alone. Changes nothing.
 *
 * @param url - The page's address; an empty one says nothing.
 */
export function detect(document: Document, { url }: { url: string }): Detection {
  const page = readColumns(document, url);
  if (typeof page === 'string') return { article: false, score: 0, reasons: [page] };
  const families = familiesOf(COLUMNS);
  // The page, and for each family the page as it would be if that family were as on most pages.
  const others = Array.from(families.values(), (own) => page.map((value, at) => (own.has(at) ? typical[at]! : value)));
  const [score = 0, ...without] = scorePages([page, ...others].flat());
  const article = isEnough(score);
  const reasons = Array.from(families.keys(), (family, at) => ({
    family,
    weight: (logOdds(score) - logOdds(without[at]!)) * (article ? 1 : -1),
  }))
    .filter(({ weight }) => weight >= REASON)
    .toSorted((a, b) => b.weight - a.weight);
  return { article, score, reasons: reasons.map(({ family }) => family) };
}

function logOdds(probability: number): number {
  return Math.log((probability + 1e-6) / (1 - probability + 1e-6));
}
