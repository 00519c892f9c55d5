import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cueTerms } from '../../../src/summarize/cues';
import { COLUMNS, Selection } from '../../../src/summarize/selection';
import { splitWords } from '../../../src/text/words';
import type { Item } from '../../bench/summary/corpus';
import { scoreAtLength, scoreSet } from '../../bench/summary/measures';
import { foldOf } from '../folds';
import { candidatesOf, type State } from './states';

/** Of a long article so many candidates a state are enough: the first ones, and others at random. */
const MOST_CANDIDATES = 32;
const FIRST_CANDIDATES = 14;

/**
 * Writes a row for each candidate in each state: its features by the code of the extension, and what choosing it gains.
 *
 * @param statesOf - The states of an article.
 * @param random - Numbers in [0, 1), from a seed.
 * @param folder - Gets `rows.f32` (features), `gains.f32` (R, Rlen), `groups.json` (rows, article and size of each state) and
 *   `articles.json` (source, fold, language, cue terms of each sentence).
 */
export function dumpRows(
  items: readonly Item[],
  statesOf: (item: Item, index: number) => readonly State[],
  random: () => number,
  folder: string,
): void {
  const rows: Float32Array[] = [];
  const gains: number[] = [];
  const groups: [rows: number, article: number, chosen: number][] = [];
  for (const [article, item] of items.entries()) {
    const candidates = candidatesOf(item);
    for (const state of statesOf(item, article)) {
      const selection = new Selection(item.story, item.sentences, {});
      for (const index of state) selection.add(index);
      const [three, atLength] = [scoreSet(item, state), scoreAtLength(item, state)];
      const shown = sample(candidates, random).filter((candidate) => !state.includes(candidate));
      for (const candidate of shown) {
        rows.push(selection.rows.slice(candidate * COLUMNS.length, (candidate + 1) * COLUMNS.length));
        gains.push(scoreSet(item, [...state, candidate]) - three, scoreAtLength(item, [...state, candidate]) - atLength);
      }
      if (shown.length > 0) groups.push([shown.length, article, state.length]);
    }
  }
  mkdirSync(folder, { recursive: true });
  const flat = new Float32Array(rows.length * COLUMNS.length);
  for (const [index, row] of rows.entries()) flat.set(row, index * COLUMNS.length);
  writeFileSync(path.join(folder, 'rows.f32'), flat);
  writeFileSync(path.join(folder, 'gains.f32'), Float32Array.from(gains));
  writeFileSync(path.join(folder, 'groups.json'), JSON.stringify({ columns: COLUMNS, groups }));
  const articles = items.map(({ source, key, lang, sentences }) => {
    return { source, fold: foldOf(key), lang, terms: sentences.map(({ text }) => cueTerms(splitWords(text))) };
  });
  writeFileSync(path.join(folder, 'articles.json'), JSON.stringify(articles));
}

function sample(candidates: readonly number[], random: () => number): number[] {
  if (candidates.length <= MOST_CANDIDATES) return [...candidates];
  const chosen = new Set(candidates.slice(0, FIRST_CANDIDATES));
  while (chosen.size < MOST_CANDIDATES) chosen.add(candidates[Math.floor(random() * candidates.length)]!);
  return [...chosen].toSorted((a, b) => a - b);
}
