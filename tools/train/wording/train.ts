// Trains the wording model: `npm run train:wording`. Measures by cross-validation, then fits on everything. Same data, same bytes.
// `-- --quick` measures one fold and writes nothing; `-- --list` prints the true texts nearest to promotion.
import { mkdirSync, writeFileSync } from 'node:fs';
import { KINDS } from '../../../src/clean/wording';
import { FEATURE_SPACE, wordingFeatures } from '../../../src/clean/wording-features';
import { FOLDS as SITE_FOLDS } from '../folds';
import { type Example, readExamples } from './examples';
import { packWording } from './pack';
import { textHash } from '../random';
import { type Model, regress, type Rows } from './regress';
import { report, type Scored } from './report';

const SEED = 11;
const FOLDS = 4;
const OPTIONS = {
  space: FEATURE_SPACE,
  lasso: 0.05,
  ridge: 0.5,
  passes: 24,
  allowed: null,
};
/** Features that ship: what fits in 24 kB. */
const MOST_FEATURES = 8200;
/** True texts of 10,000 that may get odds above 0. */
const FALSE_ALARMS = 4;

interface Row extends Example {
  readonly features: readonly number[];
}

/** Each feature once: what counts in training is whether it is there. */
const rowsOf = (examples: readonly Row[]): Rows => {
  const starts = new Uint32Array(examples.length + 1);
  const features: number[] = [];
  for (const [i, example] of examples.entries()) {
    for (const f of new Set(example.features)) features.push(f);
    starts[i + 1] = features.length;
  }
  return {
    features: Uint32Array.from(features),
    starts,
    labels: Uint8Array.from(examples, ({ kind }) => (kind === null ? 0 : 1)),
    weights: Float32Array.from(examples, ({ weight }) => weight),
  };
};

/** Keeps the features that move most rows furthest, and fits them again without so strong a pull to 0. */
function fit(examples: readonly Row[]): Model {
  const rows = rowsOf(examples);
  const first = regress(rows, OPTIONS);
  const mass = new Float32Array(FEATURE_SPACE);
  for (let i = 0; i < examples.length; i++) {
    for (let k = rows.starts[i]!; k < rows.starts[i + 1]!; k++) mass[rows.features[k]!]! += rows.weights[i]!;
  }
  const worth = mass.map((sum, f) => Math.sqrt(sum) * Math.abs(first.weights[f]!));
  const ranked = [...worth.keys()].filter((f) => worth[f]! > 0).toSorted((a, b) => worth[b]! - worth[a]! || a - b);
  console.log(`${ranked.length} features have weight`);
  const allowed = new Uint8Array(FEATURE_SPACE);
  for (const f of ranked.slice(0, MOST_FEATURES)) allowed[f] = 1;
  return regress(rows, { ...OPTIONS, lasso: OPTIONS.lasso / 4, allowed });
}

/** The kind that each feature speaks for: where its share of the kind's examples is greatest. */
function kindsOf(examples: readonly Row[]): Uint8Array {
  const sums = KINDS.map(() => new Float32Array(FEATURE_SPACE));
  const totals = new Float32Array(KINDS.length);
  for (const { kind, features, weight } of examples) {
    if (kind === null) continue;
    const k = KINDS.indexOf(kind);
    totals[k]! += weight;
    for (const f of new Set(features)) sums[k]![f]! += weight;
  }
  const kinds = new Uint8Array(FEATURE_SPACE);
  for (let f = 0; f < FEATURE_SPACE; f++) {
    let best = 0;
    for (let k = 0; k < KINDS.length; k++) {
      // Square roots: a kind of few examples doesn't take every common word.
      const share = sums[k]![f]! / Math.sqrt(totals[k]!);
      if (share > best) [best, kinds[f]] = [share, k];
    }
  }
  return kinds;
}

function scoresOf(model: Model, kinds: Uint8Array, examples: readonly Row[]): Scored[] {
  return examples.map((example) => {
    let odds = model.bias;
    const shares = new Float32Array(KINDS.length);
    for (const f of example.features) {
      const weight = model.weights[f]!;
      odds += weight;
      if (weight > 0) shares[kinds[f]!]! += weight;
    }
    return { ...example, odds, guess: KINDS[shares.indexOf(Math.max(...shares))]! };
  });
}

/** Log-odds above which no more true texts lie than may. */
function thresholdOf(scored: readonly Scored[]): number {
  const odds = scored
    .filter(({ form }) => form === 'paragraph' || form === 'sentence' || form === 'heading')
    .map((row) => row.odds);
  odds.sort((a, b) => b - a);
  return odds[Math.floor((odds.length * FALSE_ALARMS) / 10_000)] ?? 0;
}

const examples: Row[] = readExamples(SEED).flatMap((example) => {
  const features = wordingFeatures(example.text);
  return features ? [{ ...example, features: [...new Set(features)] }] : [];
});
console.log(`${examples.length} examples, ${examples.filter(({ kind }) => kind !== null).length} of promotion`);

const scored: Scored[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const inFold = ({ group }: Row): boolean => textHash(group) % FOLDS === fold;
  const rest = examples.filter((row) => !inFold(row));
  scored.push(...scoresOf(fit(rest), kindsOf(rest), examples.filter(inFold)));
  if (process.argv.includes('--quick')) break;
}
const threshold = thresholdOf(scored);
report(scored, threshold);
if (!process.argv.includes('--quick')) {
  const about =
    'Log-odds that a short text is promotion or apparatus by its words, for src/clean/wording.ts; figures in docs/wording.md.';
  const source =
    'npm run train:wording: phrases of src/data/phrases, lines written for Lede in tools/train/wording/lines; true texts of articles from shared/summary and shared/corpus (only weights of hashed words are in here).';
  const write = (file: string, chosen: readonly Row[]): void => {
    const model = fit(chosen);
    const { features, step, bias, table } = packWording(model, kindsOf(chosen), model.bias - threshold);
    const data = { about, source, features, step, bias: Number(bias.toFixed(4)), table };
    writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);
    console.log(`${file}: ${features} features, ${table.length} characters`);
  };
  mkdirSync('tools/train/wording/folds', { recursive: true });
  write('src/data/wording.json', examples);
  // Weights that never saw the true text of a fold's sites, for measuring on its pages.
  for (let fold = 0; fold < SITE_FOLDS; fold++) {
    write(
      `tools/train/wording/folds/${fold}.json`,
      examples.filter((row) => row.fold !== fold),
    );
  }
}
