import { type Matter, similarity } from './matter';
import type { StorySentence } from './story-sentences';

/** What the ranker knows of a sentence beside those already chosen. The order is part of the model. */
export const STATE_FEATURES = [
  'chosen',
  'chosenWords',
  'likeChosenMost',
  'likeChosenMean',
  'newTerms',
  'distance',
  'followsChosen',
  'beforeAll',
  'sameParagraph',
  'titleLeft',
] as const;

/** The sentences chosen so far, kept so that describing a candidate costs little. */
export class Selection {
  readonly chosen: number[] = [];
  readonly #terms = new Set<number>();
  readonly #most: Float64Array;
  readonly #sum: Float64Array;
  #words = 0;

  constructor(
    readonly matter: Matter,
    readonly sentences: readonly StorySentence[],
  ) {
    this.#most = new Float64Array(sentences.length);
    this.#sum = new Float64Array(sentences.length);
  }

  add(index: number): void {
    this.chosen.push(index);
    const { terms, words } = this.matter.sentences[index]!;
    for (const term of terms) this.#terms.add(term);
    this.#words += words.length;
    for (let other = 0; other < this.sentences.length; other++) {
      const alike = similarity(this.matter, index, other);
      this.#sum[other]! += alike;
      if (alike > this.#most[other]!) this.#most[other] = alike;
    }
  }

  /** The most a sentence is like one of the chosen ones, 0 to 1. */
  likeChosen(index: number): number {
    return this.#most[index]!;
  }

  /** Writes the state features of a candidate behind its own. */
  describe(index: number, row: Float32Array, from: number): void {
    const { terms } = this.matter.sentences[index]!;
    const { chosen } = this;
    let distance = this.sentences.length;
    let first = this.sentences.length;
    let same = 0;
    for (const other of chosen) {
      distance = Math.min(distance, Math.abs(other - index));
      first = Math.min(first, other);
      if (this.sentences[other]!.paragraph === this.sentences[index]!.paragraph) same = 1;
    }
    let fresh = 0;
    let titleLeft = 0;
    for (const term of terms) {
      if (this.#terms.has(term)) continue;
      fresh++;
      if (this.matter.title.has(term)) titleLeft++;
    }
    row[from] = chosen.length;
    row[from + 1] = this.#words;
    row[from + 2] = this.#most[index]!;
    row[from + 3] = chosen.length === 0 ? 0 : this.#sum[index]! / chosen.length;
    row[from + 4] = terms.length === 0 ? 0 : fresh / terms.length;
    row[from + 5] = chosen.length === 0 ? -1 : distance;
    row[from + 6] = chosen.includes(index - 1) ? 1 : 0;
    row[from + 7] = index < first ? 1 : 0;
    row[from + 8] = same;
    row[from + 9] = this.matter.title.size === 0 ? 0 : titleLeft / this.matter.title.size;
  }
}
