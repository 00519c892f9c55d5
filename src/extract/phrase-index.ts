import type { TextBlock } from '../capture/page';
import { primarySubtag } from '../text/language-tag';
import { isLabel, type PhraseBook, type PhraseKind, type PhraseMatch } from '../text/phrases';

/** Kinds of phrases that say the same of a block, with a name for the feature that each group is. */
const GROUPS: readonly (readonly [name: string, kinds: readonly PhraseKind[]])[] = [
  ['Related', ['related']],
  ['Comments', ['comments']],
  ['Promotion', ['newsletter', 'follow', 'share', 'tools']],
  ['Notice', ['advertisement', 'sponsored', 'paywall', 'cookie']],
  ['Apparatus', ['author', 'tags', 'navigation', 'other']],
  ['Frame', ['note', 'credit', 'byline', 'date', 'agency', 'republished', 'machine-translated']],
];

/** Names of the groups, in the order of `PhraseIndex.strengths`. */
export const PHRASE_GROUPS: readonly string[] = GROUPS.map(([name]) => name);

/** How far a phrase makes a block a label. */
const enum Strength {
  none,
  running,
  title,
  separated,
  whole,
}

/** The known phrases that open the blocks of a page, looked up when asked for. */
export class PhraseIndex {
  readonly #blocks: readonly TextBlock[];
  readonly #book: PhraseBook;
  readonly #lang: string;
  readonly #matches: (readonly PhraseMatch[] | undefined)[] = [];
  readonly #strengths: (Uint8Array | undefined)[] = [];
  #other: PhraseIndex | null = null;

  /** @param lang - BCP 47, empty where unknown: ambiguous phrases count in this language and in English alone. */
  constructor(blocks: readonly TextBlock[], book: PhraseBook, lang: string) {
    this.#blocks = blocks;
    this.#book = book;
    this.#lang = lang;
  }

  /** The same for a page that is in another language than it says: words that mean different things in two count in the one that it is in. */
  in(lang: string): PhraseIndex {
    if (primarySubtag(lang) === primarySubtag(this.#lang)) return this;
    if (!this.#other || primarySubtag(lang) !== primarySubtag(this.#other.#lang))
      this.#other = new PhraseIndex(this.#blocks, this.#book, lang);
    return this.#other;
  }

  /** The phrases that open block `i`, longest first. */
  of(i: number): readonly PhraseMatch[] {
    return (this.#matches[i] ??= this.#book.match(this.#blocks[i]!.text, this.#lang));
  }

  /** How strongly the phrases that open block `i` make it a label: 0–4 for each of `PHRASE_GROUPS`. */
  strengths(i: number): Uint8Array {
    let strengths = this.#strengths[i];
    if (strengths) return strengths;
    strengths = new Uint8Array(GROUPS.length);
    for (const match of this.of(i)) {
      const group = GROUPS.findIndex(([, kinds]) => kinds.includes(match.kind));
      strengths[group] = Math.max(strengths[group]!, strengthOf(match));
    }
    this.#strengths[i] = strengths;
    return strengths;
  }
}

function strengthOf(match: PhraseMatch): Strength {
  if (!isLabel(match)) return Strength.running;
  if (match.standing === 'whole') return Strength.whole;
  return match.standing === 'separated' ? Strength.separated : Strength.title;
}
