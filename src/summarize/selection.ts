import type { Cues } from './cues';
import { describeSentences, FEATURES } from './features';
import { type Matter, readMatter, similarity } from './matter';
import type { Story } from './story';
import type { StorySentence } from './story-sentences';

/** What the ranker knows of a sentence beside those already chosen. */
const STATE_FEATURES = [
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

/** Columns of the model: a sentence's own features, then those of the state. */
export const COLUMNS: readonly string[] = [...FEATURES, ...STATE_FEATURES];

/** The sentences chosen so far, and a row for every sentence that describes it beside them. */
export class Selection {
  /** Indices in the order of choice. */
  readonly chosen: number[] = [];
  /** `COLUMNS.length` values a sentence. */
  readonly rows: Float32Array;
  readonly #matter: Matter;
  readonly #terms = new Set<number>();
  readonly #mostAlike: Float64Array;
  readonly #sumAlike: Float64Array;
  readonly #wordSets: readonly ReadonlySet<string>[];
  readonly #sumRepeated: Float64Array;
  #words = 0;

  constructor(
    story: Story,
    readonly sentences: readonly StorySentence[],
    cues: Cues,
  ) {
    this.#matter = readMatter(story, sentences);
    this.rows = new Float32Array(sentences.length * COLUMNS.length);
    for (const [index, row] of describeSentences(story, sentences, this.#matter, cues).entries())
      this.rows.set(row, index * COLUMNS.length);
    this.#mostAlike = new Float64Array(sentences.length);
    this.#sumAlike = new Float64Array(sentences.length);
    this.#wordSets = this.#matter.sentences.map((sentence) => new Set(sentence.words.map((word) => word.toLowerCase())));
    this.#sumRepeated = new Float64Array(sentences.length);
    this.#describe();
  }

  /** Chooses a sentence and describes all others beside it. */
  add(index: number): void {
    const { terms, words } = this.#matter.sentences[index]!;
    this.chosen.push(index);
    for (const term of terms) this.#terms.add(term);
    this.#words += words.length;
    for (let other = 0; other < this.sentences.length; other++) {
      const alike = similarity(this.#matter, index, other);
      this.#sumAlike[other]! += alike;
      if (alike > this.#mostAlike[other]!) this.#mostAlike[other] = alike;
      this.#sumRepeated[other]! += overlap(this.#wordSets[index]!, this.#wordSets[other]!);
    }
    this.#describe();
  }

  /** How many words a sentence has. */
  wordsOf(index: number): number {
    return this.#matter.sentences[index]!.words.length;
  }

  /** How like the likest chosen sentence a sentence is, 0 to 1. */
  likeChosen(index: number): number {
    return this.#mostAlike[index]!;
  }

  /** How much of a sentence's words, of all kinds, the chosen ones hold already: mean over them, 0 to 1. */
  repeats(index: number): number {
    return this.#sumRepeated[index]! / Math.max(1, this.chosen.length);
  }

  /** How far from the nearest chosen one a sentence stands, as a share of the story. */
  apart(index: number): number {
    return Math.min(...this.chosen.map((other) => Math.abs(other - index))) / this.sentences.length;
  }

  /** What the ranker knows of a sentence before anything is chosen. */
  feature(index: number, name: (typeof FEATURES)[number]): number {
    return this.rows[index * COLUMNS.length + FEATURES.indexOf(name)]!;
  }

  #describe(): void {
    const { chosen, sentences, rows } = this;
    const paragraphs = new Set(chosen.map((index) => sentences[index]!.paragraph));
    const first = Math.min(...chosen);
    for (let index = 0; index < sentences.length; index++) {
      const { terms } = this.#matter.sentences[index]!;
      let distance = Infinity;
      for (const other of chosen) distance = Math.min(distance, Math.abs(other - index));
      let [fresh, titleLeft] = [0, 0];
      for (const term of terms) {
        if (this.#terms.has(term)) continue;
        fresh++;
        if (this.#matter.title.has(term)) titleLeft++;
      }
      const values: Record<(typeof STATE_FEATURES)[number], number> = {
        chosen: chosen.length,
        chosenWords: this.#words,
        likeChosenMost: this.#mostAlike[index]!,
        likeChosenMean: this.#sumAlike[index]! / Math.max(1, chosen.length),
        newTerms: fresh / Math.max(1, terms.length),
        distance: chosen.length === 0 ? -1 : distance,
        followsChosen: chosen.includes(index - 1) ? 1 : 0,
        beforeAll: index < first ? 1 : 0,
        sameParagraph: paragraphs.has(sentences[index]!.paragraph) ? 1 : 0,
        titleLeft: titleLeft / Math.max(1, this.#matter.title.size),
      };
      let at = index * COLUMNS.length + FEATURES.length;
      for (const name of STATE_FEATURES) rows[at++] = values[name];
    }
  }
}

/** Words that two sentences share, as a share of the shorter one's. */
function overlap(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  const [few, many] = first.size < second.size ? [first, second] : [second, first];
  let shared = 0;
  for (const word of few) if (many.has(word)) shared++;
  return shared / Math.max(1, few.size);
}
