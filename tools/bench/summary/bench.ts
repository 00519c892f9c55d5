// Measures the summary beside its peers: `npm run bench:summary`. See docs/summary.md.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readMatter } from '../../../src/summarize/matter';
import { rankSentences, type RankerModel, withRest } from '../../../src/summarize/ranking';
import { pointsFor } from '../../../src/summarize/summarize';
import { FOLDS, foldOf } from '../../train/folds';
import { table } from '../table';
import { lead, lexRank, lexrankPackage, type Ranking, textRank } from './baselines';
import { interval } from './bootstrap';
import { asPlain, type Item, readItems } from './corpus';
import { checkSample, PRECISION_FLOOR } from './fact-sample';
import { factsTable } from './facts';
import { mean } from '../mean';
import { longestReference, scoreAtLength, scoreThree } from './measures';
import { readersOf } from './readers';
import { segmentationTable } from './segmentation';

/** More points than a reference of any length needs. */
const ENOUGH = 40;
/** A source or a language of fewer articles shows nothing. */
const FEWEST_ARTICLES = 25;
const WEB_PAGES = new Set(['wcxb', 'trafilatura']);

interface Result {
  readonly item: Item;
  readonly three: number;
  readonly atLength: number;
  readonly readers: ReturnType<typeof readersOf>;
  readonly ms: number;
  readonly words: number;
}

const read = (file: string): RankerModel => JSON.parse(readFileSync(file, 'utf8'));

/** @param timed - What to time where it is not the ranking as long as measuring needs it. */
function run(items: readonly Item[], rank: (item: Item) => Ranking, timed = rank): Result[] {
  return items.map((item) => {
    // Of the processor, so that what else runs on the machine counts for nothing.
    const start = process.cpuUsage();
    const shown = timed(item);
    const { user, system } = process.cpuUsage(start);
    const ms = (user + system) / 1000;
    const ranking = timed === rank ? shown : rank(item);
    const words = item.story.paragraphs.join(' ').split(/\s+/).length;
    return {
      item,
      three: scoreThree(item, ranking),
      atLength: scoreAtLength(item, ranking),
      readers: readersOf(item, ranking),
      ms,
      words,
    };
  });
}

/** Our ranking by a model that saw neither the article nor its site. */
function ours(modelOf: (item: Item) => RankerModel) {
  return (item: Item): Ranking => {
    const count = Math.min(ENOUGH, 3 + Math.ceil(longestReference(item) / 10));
    return withRest(rankSentences(item.story, item.sentences, modelOf(item), count), item.sentences.length);
  };
}

const percent = (values: readonly number[]): number => 100 * mean(values);
const gain = (results: readonly Result[], base: readonly Result[], score: (result: Result) => number): string => {
  const [middle, low, high] = interval(results.map((result, index) => score(result) - score(base[index]!))).map((value) =>
    (100 * value).toFixed(1),
  );
  return `${middle} [${low}, ${high}]`;
};
const three = ({ three: score }: Result): number => score;
const atLength = ({ atLength: score }: Result): number => score;
const of = <T>(results: readonly T[], keep: (index: number) => boolean): T[] => results.filter((_, index) => keep(index));

const items = readItems().filter(({ sentences }) => sentences.length > 0);
const plain = items.map(asPlain);
const folds = Array.from({ length: FOLDS }, (_, fold) => read(`tools/train/summary/folds/${fold}.json`));
const leads = run(plain, lead);
const systems = new Map<string, Result[]>([
  ['Lead-3', leads],
  ['TextRank', run(plain, (item) => textRank(item, readMatter(item.story, item.sentences)))],
  ['LexRank', run(plain, (item) => lexRank(item, readMatter(item.story, item.sentences)))],
  ['lexrank.js', run(plain, lexrankPackage)],
  [
    'Lede',
    run(
      items,
      ours((item) => folds[foldOf(item.key)]!),
      ({ story, sentences, key }) => rankSentences(story, sentences, folds[foldOf(key)]!, pointsFor(sentences.length)),
    ),
  ],
]);
const lede = systems.get('Lede')!;
const isWeb = (index: number): boolean => WEB_PAGES.has(items[index]!.source);

console.log(
  table(
    [
      'all articles',
      'R',
      'over Lead-3',
      'Rlen',
      'over Lead-3',
      'web R',
      'web Rlen',
      'over Lead-3',
      'words',
      'leaning %',
      'repeated',
      'unbalanced %',
      'CPU ms/1000 words',
    ],
    [...systems].map(([name, results]) => {
      const [web, webLeads] = [of(results, isWeb), of(leads, isWeb)];
      return [
        name,
        percent(results.map(three)),
        gain(results, leads, three),
        percent(results.map(atLength)),
        gain(results, leads, atLength),
        percent(web.map(three)),
        percent(web.map(atLength)),
        gain(web, webLeads, atLength),
        Math.round(mean(results.map(({ readers }) => readers.words))),
        percent(results.map(({ readers }) => readers.leaning)),
        mean(results.map(({ readers }) => readers.repeated)).toFixed(2),
        percent(results.map(({ readers }) => readers.unbalanced)),
        (1000 * results.reduce((sum, { ms }) => sum + ms, 0)) / results.reduce((sum, { words }) => sum + words, 0),
      ];
    }),
    1,
  ),
);

for (const [title, keyOf] of [
  ['source', ({ source }: Item) => source],
  ['language', ({ lang }: Item) => lang],
] as const) {
  const keys = [...new Set(items.map(keyOf))].filter(
    (key) => items.filter((item) => keyOf(item) === key).length >= FEWEST_ARTICLES,
  );
  const rows = keys.map((key) => {
    const here = (index: number): boolean => keyOf(items[index]!) === key;
    const [own, base] = [of(lede, here), of(leads, here)];
    const file = path.join('.cache', 'train', 'summary', `without-${key}.json`);
    const model = title === 'source' && existsSync(file) ? read(file) : null;
    const unseen =
      model === null
        ? null
        : run(
            of(items, here),
            ours(() => model),
          );
    return [
      key,
      own.length,
      percent(base.map(three)),
      percent(own.map(three)),
      gain(own, base, three),
      percent(base.map(atLength)),
      percent(own.map(atLength)),
      gain(own, base, atLength),
      ...(title === 'source'
        ? [unseen === null ? null : gain(unseen, base, three), unseen === null ? null : gain(unseen, base, atLength)]
        : []),
    ];
  });
  const unseen = title === 'source' ? ['R, source unseen', 'Rlen, source unseen'] : [];
  console.log(
    `\n${table([title, 'articles', 'Lead-3 R', 'R', 'over Lead-3', 'Lead-3 Rlen', 'Rlen', 'over Lead-3', ...unseen], rows, 1)}`,
  );
}

const sample = checkSample(items);
console.log(`\n${segmentationTable()}\n\n${factsTable(items)}\n\n${sample.text}`);
if (sample.precision < PRECISION_FLOOR) {
  console.error(`Fewer than ${PRECISION_FLOOR * 100} % of the facts judged by hand are right.`);
  process.exitCode = 1;
}
