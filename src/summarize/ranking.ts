import { Forest, type PackedForest } from '../extract/forest';
import { COLUMNS, Selection } from './selection';
import type { Story } from './story';
import type { StorySentence } from './story-sentences';

/**
 * Ranks sentences by choosing one after another, each time the one that adds most to those already chosen.
 *
 * @param packed - The trained model.
 * @param count - How many to choose.
 * @returns Indices of sentences, most important first.
 */
export function rankSentences(story: Story, sentences: readonly StorySentence[], packed: PackedForest, count: number): number[] {
  const forest = new Forest(packed, COLUMNS);
  const selection = new Selection(story, sentences);
  const asked = new Uint8Array(sentences.length).fill(1);
  while (selection.chosen.length < Math.min(count, sentences.length)) {
    const scores = forest.probabilities(selection.rows, COLUMNS.length, asked);
    let best = asked.indexOf(1);
    for (const [index, score] of scores.entries()) if (asked[index] === 1 && score > scores[best]!) best = index;
    asked[best] = 0;
    selection.add(best);
  }
  return selection.chosen;
}
