import { columns, forest as packed, names as nameWeights, threshold } from '../data/detect-model.json';
import { legal } from '../data/page-kinds.json';
import { Forest } from '../extract/forest';
import { readAddress } from './address';
import { describePage } from './features';
import type { NameKind, Names } from './names';

/** Names of a page's columns, `family.feature`. */
export const COLUMNS: readonly string[] = columns;

interface PageModel {
  readonly forest: Forest;
  /** Weights of `pageNames` in the sum that the trees see as a feature of its own. */
  readonly names: readonly (readonly [NameKind, ReadonlyMap<string, number>])[];
}

const isLegal = new RegExp(legal);

let model: PageModel | null = null;

/** Unpacked on first use. */
function pageModel(): PageModel {
  model ??= {
    forest: new Forest(packed, COLUMNS),
    names: Object.entries(nameWeights).map(([kind, own]) => [kind as NameKind, new Map(Object.entries(own))] as const),
  };
  return model;
}

/**
 * What a page is like, by one bounded walk without layout. Changes nothing.
 *
 * @param url - The page's address; an empty one says nothing.
 * @returns A value for each of `COLUMNS`; `legal` for the small print of a site, which reads like an article and is none; `unfilled` for a page
 *   that has nothing to read, whatever it declares.
 */
export function readColumns(document: Document, url: string): number[] | 'legal' | 'unfilled' {
  const address = readAddress(url);
  if (isLegal.test(address.path.at(-1) ?? '')) return 'legal';
  const { features, names, filled } = describePage(document, address);
  if (!filled) return 'unfilled';
  const sum = names ? sumOf(names, pageModel().names) : 0;
  return COLUMNS.map((column) => (column === 'names.score' ? sum : (features.get(column) ?? 0)));
}

/**
 * How sure the model is of pages: boosted trees, trained by `npm run train:detect`; figures in docs/detection.md.
 *
 * @param pages - A value for each of `COLUMNS`, page after page.
 * @returns 0–1 for each.
 */
export function scorePages(pages: readonly number[]): Float32Array {
  const asked = new Uint8Array(pages.length / COLUMNS.length).fill(1);
  return pageModel().forest.probabilities(Float32Array.from(pages), COLUMNS.length, asked);
}

/** Whether a page of this score is called an article. */
export function isEnough(score: number): boolean {
  return score >= threshold;
}

/** The answer of `detect` without its reasons. */
export function isArticle(document: Document, url: string): boolean {
  const page = readColumns(document, url);
  return typeof page !== 'string' && isEnough(scorePages(page)[0] ?? 0);
}

function sumOf(names: Names, weights: PageModel['names']): number {
  let sum = 0;
  for (const [kind, own] of weights) for (const name of names[kind]) sum += own.get(name) ?? 0;
  return sum;
}
