import { forest as packed, names as nameWeights, threshold, typical } from '../data/detect-model.json';
import { legal } from '../data/page-kinds.json';
import { Forest } from '../extract/forest';
import { readAddress } from './address';
import { describePage } from './features';
import type { NameKind, Names } from './names';

/** Whether a page is an article, and why. */
export interface Detection {
  readonly article: boolean;
  /** How sure the model is that it is one, 0–1. */
  readonly score: number;
  /**
   * What spoke for the answer, strongest first: families of features, such as `prose`, `date` or `address`; or `legal` alone, for the small
   * print of a site, which reads like an article and is none.
   */
  readonly reasons: string[];
}

/** Change of the log-odds from which a family of features counts as a reason. */
const REASON = 0.3;

interface PageModel {
  readonly forest: Forest;
  /** Weights of `pageNames` in the sum that the trees see as a feature of its own. */
  readonly names: readonly (readonly [NameKind, ReadonlyMap<string, number>])[];
  /** The columns of each family. */
  readonly families: ReadonlyMap<string, readonly number[]>;
}

const isLegal = new RegExp(legal);

let model: PageModel | null = null;

/** Unpacked on first use. */
function pageModel(): PageModel {
  if (model) return model;
  const families = new Map<string, number[]>();
  for (const [column, feature] of packed.features.entries()) {
    const family = feature.split('.')[0]!;
    families.set(family, [...(families.get(family) ?? []), column]);
  }
  const names = Object.entries(nameWeights).map(([kind, own]) => [kind as NameKind, new Map(Object.entries(own))] as const);
  model = { forest: new Forest(packed, packed.features), names, families };
  return model;
}

/**
 * Tells whether a page is an article: boosted trees over sums of one bounded walk, without layout. Trained by `npm run train:detect`; figures
 * in docs/detection.md. Changes nothing.
 *
 * @param url - The page's address; an empty one says nothing.
 */
export function detect(document: Document, { url }: { url: string }): Detection {
  const address = readAddress(url);
  if (isLegal.test(address.path.at(-1) ?? '')) return { article: false, score: 0, reasons: ['legal'] };
  const { forest, names, families } = pageModel();
  const description = describePage(document, address);
  const sum = description.names ? sumOf(description.names, names) : 0;
  const width = packed.features.length;
  // A row for the page, and one for each family with the page as it would be if that family were as on most pages.
  const rows = new Float32Array((families.size + 1) * width);
  const page = packed.features.map((feature) => (feature === 'names.score' ? sum : (description.features.get(feature) ?? 0)));
  for (let row = 0; row <= families.size; row++) rows.set(page, row * width);
  for (const [at, own] of [...families.values()].entries())
    for (const column of own) rows[(at + 1) * width + column] = typical[column]!;
  const [score = 0, ...without] = forest.probabilities(rows, width, new Uint8Array(families.size + 1).fill(1));
  const article = score >= threshold;
  const reasons = Array.from(families.keys(), (family, at) => ({
    family,
    weight: (logOdds(score) - logOdds(without[at]!)) * (article ? 1 : -1),
  }))
    .filter(({ weight }) => weight >= REASON)
    .toSorted((a, b) => b.weight - a.weight);
  return { article, score, reasons: reasons.map(({ family }) => family) };
}

function sumOf(names: Names, weights: PageModel['names']): number {
  let sum = 0;
  for (const [kind, own] of weights) for (const name of names[kind]) sum += own.get(name) ?? 0;
  return sum;
}

function logOdds(probability: number): number {
  return Math.log((probability + 1e-6) / (1 - probability + 1e-6));
}
