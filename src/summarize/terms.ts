import { languageRules } from '../text/language-rules';
import { splitWords } from '../text/words';

/** Words are cut to so many letters: a rough stem that serves inflected languages alike. */
const STEM = 6;

/** A word of fewer letters carries little of a story's matter, unless it is a number or written in capitals. */
const SHORTEST = 3;

/** The words of a sentence and the matter among them. */
export interface SentenceTerms {
  /** As written. */
  readonly words: readonly string[];
  /** Numbers of the content terms in `Vocabulary`, unique, ascending. */
  readonly terms: readonly number[];
}

/** Numbers the content terms of a story, so that sentences can be compared cheaply. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #functionWords: ReadonlySet<string>;

  constructor(lang: string) {
    this.#functionWords = languageRules(lang).starters;
  }

  get size(): number {
    return this.#numbers.size;
  }

  /** The words of a text and its content terms; terms new to the vocabulary are added. */
  read(text: string): SentenceTerms {
    const words = splitWords(text);
    const terms = new Set<number>();
    let before = '';
    for (const word of words) {
      const unspaced = word.length === 1 && /\p{Lo}/u.test(word);
      if (unspaced) {
        if (before !== '') terms.add(this.#number(before + word));
      } else if (this.#isContent(word)) terms.add(this.#number(word.toLowerCase().slice(0, STEM)));
      before = unspaced ? word : '';
    }
    return { words, terms: [...terms].toSorted((a, b) => a - b) };
  }

  #isContent(word: string): boolean {
    if (this.#functionWords.has(word.toLowerCase())) return false;
    return word.length >= SHORTEST || /^[\p{N}\p{Lu}]+$/u.test(word);
  }

  #number(term: string): number {
    let number = this.#numbers.get(term);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(term, number);
    }
    return number;
  }
}
