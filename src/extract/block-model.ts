import { first as packedFirst, markup as packedMarkup, second as packedSecond } from '../data/block-model.json';
import type { Steps } from '../steps';
import type { PageStats } from './features/page-stats';
import { CONTEXT_NAMES, contextFeatures } from './features/context';
import { blockFeatures, FEATURE_NAMES } from './features/features';
import { readBase91 } from './base91';
import { Forest } from './forest';
import { MarkupScorer } from './markup-tokens';

/**
 * Entries of menus: short, linked through and through, in markup that holds no text. The model is not asked about them; of the training
 * pages' blocks they are 43 %, and 0.2 % of the article's.
 */
const MENU = { words: 12, linkDensity: 0.8, markup: -3 };

/** Columns of the markup score: the block's own, then its neighbours' at these offsets. */
const OFFSETS = [-2, -1, 1, 2];
export const MARKUP_NAMES: readonly string[] = ['markup', ...OFFSETS.map((offset) => `markup${offset > 0 ? '+' : ''}${offset}`)];
/** Stands for a neighbour that is not there; below any score. */
const NO_NEIGHBOUR = -13;

/** Below this probability the first pass is not asked again. */
const HOPELESS = 0.01;

const FIRST_NAMES = [...FEATURE_NAMES, ...MARKUP_NAMES];
const SECOND_NAMES = [...FIRST_NAMES, ...CONTEXT_NAMES.map((name) => `context-${name}`)];

interface BlockModel {
  readonly markup: MarkupScorer;
  readonly first: Forest;
  readonly second: Forest;
}

let model: BlockModel | null = null;

/** Unpacked on first use: the finder's bundle never needs it. */
function blockModel(): BlockModel {
  model ??= {
    markup: new MarkupScorer(new Int8Array(readBase91(packedMarkup.table, 5).buffer), packedMarkup.scale, packedMarkup.bias),
    first: new Forest(packedFirst, FIRST_NAMES),
    second: new Forest(packedSecond, SECOND_NAMES),
  };
  return model;
}

/**
 * How likely each text block of a page is to be text of its article.
 *
 * Boosted trees over the block's features, then again with what the first pass thinks of the blocks around it; the mean of both.
 * Trained by `npm run train`; figures in docs/quality.md.
 *
 * @returns In steps: probabilities (0–1), one a block.
 */
export function* articleProbabilities(stats: PageStats): Steps<Float32Array> {
  const { markup, first, second } = blockModel();
  const { blocks, containers } = stats.page;
  const count = blocks.length;
  const scores = markup.score(containers, blocks);
  const asked = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const { words, linkDensity } = stats.text[i]!;
    asked[i] = words < MENU.words && linkDensity > MENU.linkDensity && scores[i]! < MENU.markup ? 0 : 1;
  }
  const width = SECOND_NAMES.length;
  // One array for both passes: the second's columns follow the first's.
  yield;
  const x = blockFeatures(stats, asked, width);
  yield;
  for (let i = 0; i < count; i++) {
    if (!asked[i]) continue;
    const at = i * width + FEATURE_NAMES.length;
    x[at] = scores[i]!;
    for (let k = 0; k < OFFSETS.length; k++) x[at + 1 + k] = scores[i + OFFSETS[k]!] ?? NO_NEIGHBOUR;
  }
  const p = first.probabilities(x, width, asked);
  yield;
  const pass = {
    words: new Float32Array(count),
    container: new Int32Array(count),
    parents: new Int32Array(containers.length),
    signature: stats.signatureOf,
    p,
  };
  for (let i = 0; i < count; i++) {
    pass.words[i] = stats.text[i]!.words;
    pass.container[i] = blocks[i]!.container.index;
    if (p[i]! < HOPELESS) asked[i] = 0;
  }
  for (let i = 0; i < containers.length; i++) pass.parents[i] = containers[i]!.parent?.index ?? -1;
  contextFeatures(pass, asked, x, width, FIRST_NAMES.length);
  yield;
  const q = second.probabilities(x, width, asked);
  for (let i = 0; i < count; i++) p[i] = (p[i]! + q[i]!) / 2;
  return p;
}
