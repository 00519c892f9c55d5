import { families, forest as packed, threshold, typical } from '../data/detect-model.json';
import { Forest } from '../extract/forest';
import { pageFeatures } from './features';

/** Whether a page is an article, and why. */
export interface Detection {
  readonly article: boolean;
  /** How sure the model is that it is one, 0–1. */
  readonly score: number;
  /** What spoke for the answer, strongest first: names of `families` in src/data/detect-model.json, such as `prose` or `address`. */
  readonly reasons: string[];
}

/** Change of the score from which a family of features counts as a reason. */
const REASON = 0.02;

let forest: Forest | null = null;

/**
 * Tells whether a page is an article: boosted trees over sums of one bounded walk, without layout. Trained by `npm run train:detect`; figures
 * in docs/detection.md. Changes nothing.
 *
 * @param url - The page's address; an empty one says nothing.
 */
export function detect(document: Document, { url }: { url: string }): Detection {
  const { features } = packed;
  forest ??= new Forest(packed, features);
  const values = pageFeatures(document, url);
  const page = features.map((name) => values[name] ?? 0);
  // The page, and for each family the page as it would be if that family were as on most pages.
  const rows = [page, ...families.map(({ members }) => page.map((value, at) => (members.includes(at) ? typical[at]! : value)))];
  const [score = 0, ...without] = forest.probabilities(
    Float32Array.from(rows.flat()),
    features.length,
    new Uint8Array(rows.length).fill(1),
  );
  const article = score >= threshold;
  const support = without.map((other, at) => ({
    name: families[at]!.name,
    weight: article ? score - other : other - score,
  }));
  const reasons = support.filter(({ weight }) => weight >= REASON).toSorted((a, b) => b.weight - a.weight);
  return { article, score, reasons: reasons.map(({ name }) => name) };
}
