// Rebuilds the weights of the summary's ranker: `npm run train:summary`. See docs/summary.md.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rankSentences, type RankerModel } from '../../../src/summarize/ranking';
import { readItems } from '../../bench/summary/corpus';
import { foldOf } from '../folds';
import { runPython } from '../python';
import { seededRandom } from '../random';
import { dumpRows } from './dump';
import { firstStates, ownStates } from './states';

const SEED = 0;
const folder = path.join('.cache', 'train', 'summary');

console.log('Reading the corpus …');
const items = readItems();
const random = seededRandom(SEED);
const first = items.map((item) => firstStates(item, random));
console.log('First pass: states from the references …');
dumpRows(items, (_item, index) => first[index]!, seededRandom(SEED), folder);
runPython('tools/train/summary/train.py', folder, 'first');
console.log('Second pass: states that the first model leads to …');
const models = [0, 1, 2, 3, 4].map((fold): RankerModel => JSON.parse(readFileSync(path.join(folder, `${fold}.json`), 'utf8')));
const own = items.map((item) => ownStates(item, rankSentences(item.story, item.sentences, models[foldOf(item.key)]!, 7)));
dumpRows(items, (_item, index) => [...first[index]!, ...own[index]!], seededRandom(SEED), folder);
runPython('tools/train/summary/train.py', folder, 'final');
