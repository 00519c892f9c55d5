import type { KeyFact, KeyFactKind } from '../../article';
import type { StorySentence } from '../story-sentences';

/** A key fact with what its choice among others needs. */
export interface Fact extends KeyFact {
  /** Index of its sentence in the story. */
  readonly sentence: number;
  /** Facts of one group compete for the same place. */
  readonly group: string;
}

/** Makes a fact of a stretch of a sentence; `from` and `to` are offsets in the sentence. */
export function factOf(kind: KeyFactKind, sentence: StorySentence, from: number, to: number, value: string, group: string): Fact {
  const [start, end] = [sentence.start + from, sentence.start + to];
  return {
    kind,
    text: sentence.text.slice(from, to),
    value,
    paragraph: sentence.paragraph,
    start,
    end,
    sentence: sentence.index,
    group,
  };
}
