import { fold, type Folded } from './fold';
import type { RemovalKind } from '../article';

/** What a phrase announces: something to take out, or something only to be recognised (`note` and what follows it here). */
export type PhraseKind = RemovalKind | 'note' | 'credit' | 'byline' | 'date' | 'agency' | 'republished' | 'machine-translated';

/**
 * How a phrase stands on a page. `label`: before what it announces, in the same line. `heading`: above it. `line`: opens a sentence or line
 * of its own. `button`, `link`: a control. `inside`: anywhere in a short line, not at its start.
 */
export type PhraseForm = 'label' | 'heading' | 'line' | 'button' | 'link' | 'inside';

/** The phrases of all languages as `tools/data/pack.ts` writes them; `src/data/README.md` describes the format. */
export interface PackedPhrases {
  readonly kinds: readonly string[];
  readonly forms: readonly string[];
  /** Primary language subtag to the one under which its phrases are kept, such as `nb` to `no`. */
  readonly aliases: Readonly<Record<string, string>>;
  readonly phrases: string;
  readonly inside: string;
}

/**
 * What follows the phrase. `whole`: nothing but marks. `separated`: a colon, arrow, dash, bar, closing bracket or line break.
 * `title`: something that starts like a title (a capital, a number, a quotation, a letter of a script without capitals).
 * `running`: a sentence that goes on.
 */
export type Standing = 'whole' | 'separated' | 'title' | 'running';

export interface PhraseMatch {
  readonly kind: PhraseKind;
  readonly form: PhraseForm;
  /** As the page writes it: `text.slice(start, end)`. */
  readonly phrase: string;
  /** UTF-16 offsets in the text that was given. */
  readonly start: number;
  readonly end: number;
  /** Ordinary words too: counts only as a whole text, before a separator, or in capitals before a title. */
  readonly ambiguous: boolean;
  readonly standing: Standing;
  /** The marks between the phrase and what follows, trimmed (`\n` for a line break); empty if there are none. */
  readonly separator: string;
  /** Offset where what follows the phrase and its separator begins; the text's length if nothing does. */
  readonly rest: number;
}

/** Folded characters of a text that are looked at: no phrase has more than 100, and what follows it must be seen. */
const OPENING = 120;
/** Folded characters after which most texts turn out to open with no phrase. */
const FIRST_LOOK = 12;
/** Longest text in which `inside` phrases are looked for. */
const SHORT_TEXT = 400;

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const SEPARATOR = /[:：|｜>→⇒➔➜►▶▸←—–―/／=＝•·\]】］〉》」\n]|(?<=\s)-(?=\s)/u;
/** Arrows that are also quotation marks: arrows where no partner follows. */
const GUILLEMETS: readonly (readonly [RegExp, RegExp])[] = [
  [/[»›]/u, /[«‹]/u],
  [/[«‹]/u, /[»›]/u],
];
/** Letters in small, except Georgian ones, which have no capitals in running text. */
const SMALL_LETTER = /[\p{Ll}--[ა-ჿ]]/v;
const MEANING = /([A-Z])(\d)(?:\?([a-z,]+))?/g;

/** All phrases of one pack, ready to be looked up. */
export interface PhraseBook {
  /**
   * Finds the phrases that open a text.
   *
   * @param text - Text of a block, a link or a line of the page.
   * @param lang - BCP 47 tag of the article, empty if unknown. Ambiguous phrases count in this language and in English, the others always.
   * @returns Longest first; empty if none opens the text. A phrase with two kinds gives two matches.
   */
  match(text: string, lang: string): PhraseMatch[];
  /**
   * Finds phrases of form `inside` in a text of at most 400 characters, such as "appeared first on".
   *
   * @returns In the order of the text; empty for a longer one.
   */
  within(text: string, lang: string): PhraseMatch[];
}

/** A list of folded phrases in order, each with its meanings as packed. */
interface Listing {
  readonly phrases: readonly string[];
  readonly meanings: readonly string[];
}

/** Undoes the front coding: the first character of a line says in base 36 how many characters it shares with the line before. */
function unpack(lines: string): Listing {
  const phrases: string[] = [];
  const meanings: string[] = [];
  let last = '';
  for (const line of lines.split('\n')) {
    const end = line.indexOf('=');
    if (end < 0) continue;
    last = last.slice(0, parseInt(line.charAt(0), 36)) + line.slice(1, end);
    phrases.push(last);
    meanings.push(line.slice(end + 1));
  }
  return { phrases, meanings };
}

/** Index of the greatest phrase that is not above `key`; -1 if all are. */
function floor(phrases: readonly string[], key: string): number {
  let low = 0;
  let high = phrases.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((phrases[middle] ?? '') <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

/** Indices of all phrases that `text` starts with, longest first. */
function prefixesOf(phrases: readonly string[], text: string): number[] {
  const found: number[] = [];
  let key = text;
  while (key !== '') {
    const index = floor(phrases, key);
    const candidate = phrases[index];
    if (candidate === undefined) break;
    const shared = sharedLength(candidate, key);
    if (shared === candidate.length) {
      found.push(index);
      key = candidate.slice(0, -1);
    } else key = key.slice(0, shared);
  }
  return found;
}

/** Whether some phrase could open a text of which only `opening` is known. */
function mayOpen(phrases: readonly string[], opening: string): boolean {
  const above = phrases[floor(phrases, `${opening}\uffff`)];
  return (
    above?.startsWith(opening) === true ||
    prefixesOf(phrases, opening).some((index) => isBoundary(opening, phrases[index]?.length ?? 0))
  );
}

/** Whether a word ends before `at`. In scripts without blanks every place is one. */
function isBoundary(text: string, at: number): boolean {
  const after = text.charAt(at);
  return after === '' || ' .:'.includes(after) || after === '#' || UNSPACED.test(text.charAt(at - 1));
}

function standingOf(original: string, folded: Folded, at: number): { standing: Standing; separator: string; rest: number } {
  const next = folded.text.charAt(at);
  const end = folded.ends[at - 1] ?? 0;
  if (next === '') return { standing: 'whole', separator: original.slice(end).trim(), rest: original.length };
  const gapped = ' .:'.includes(next);
  const rest = folded.starts[gapped ? at + 1 : at] ?? original.length;
  const gap = original.slice(end, rest);
  const separator = gap.trim() || (gap.includes('\n') ? '\n' : '');
  if (separates(gap, original, rest)) return { standing: 'separated', separator, rest };
  const opener = String.fromCodePoint(original.codePointAt(rest) ?? 32);
  const goesOn = gapped ? SMALL_LETTER.test(opener) : next !== '#';
  return { standing: goesOn ? 'running' : 'title', separator, rest };
}

function separates(gap: string, original: string, rest: number): boolean {
  if (SEPARATOR.test(gap)) return true;
  return GUILLEMETS.some(([arrow, partner]) => arrow.test(gap) && !partner.test(original.slice(rest)));
}

/**
 * Makes a phrase book. Takes about a millisecond; make one and keep it.
 *
 * @param packed - `src/data/phrases.json`.
 */
export function compilePhrases(packed: PackedPhrases): PhraseBook {
  const openers = unpack(packed.phrases);
  const inside = unpack(packed.inside);

  function primary(lang: string): string {
    const subtag = lang.toLowerCase().split(/[-_]/, 1)[0] ?? '';
    return packed.aliases[subtag] ?? subtag;
  }

  function read(meanings: string, original: string, folded: Folded, from: number, to: number, lang: string): PhraseMatch[] {
    const start = folded.starts[from] ?? 0;
    const end = folded.ends[to - 1] ?? start;
    const place = { phrase: original.slice(start, end), start, end, ...standingOf(original, folded, to) };
    const found: PhraseMatch[] = [];
    for (const [, kind = '', form = '', only] of meanings.matchAll(MEANING)) {
      const languages = only?.split(',');
      if (languages && !languages.includes(lang) && !languages.includes('en')) continue;
      found.push({
        kind: packed.kinds[kind.charCodeAt(0) - 65] as PhraseKind,
        form: packed.forms[Number(form)] as PhraseForm,
        ambiguous: languages !== undefined,
        ...place,
      });
    }
    return found;
  }

  return {
    match(text, lang) {
      const opening = fold(text, FIRST_LOOK);
      if (opening.text === '' || !mayOpen(openers.phrases, opening.text)) return [];
      const folded = fold(text, OPENING);
      const language = primary(lang);
      const found: PhraseMatch[] = [];
      for (const index of prefixesOf(openers.phrases, folded.text)) {
        const length = openers.phrases[index]?.length ?? 0;
        if (isBoundary(folded.text, length))
          found.push(...read(openers.meanings[index] ?? '', text, folded, 0, length, language));
      }
      return found;
    },
    within(text, lang) {
      if (text.length > SHORT_TEXT) return [];
      const folded = fold(text);
      const language = primary(lang);
      const found: PhraseMatch[] = [];
      for (const [index, phrase] of inside.phrases.entries()) {
        const from = folded.text.indexOf(phrase, 1);
        if (from < 0 || !isBoundary(folded.text, from + phrase.length)) continue;
        if (!isBoundary(folded.text, from) && !' .:'.includes(folded.text.charAt(from - 1))) continue;
        found.push(...read(inside.meanings[index] ?? '', text, folded, from, from + phrase.length, language));
      }
      return found.toSorted((a, b) => a.start - b.start);
    },
  };
}

/**
 * Whether a match stands as a label and not as the first words of a sentence.
 *
 * An ambiguous phrase must be the whole text, stand before a separator, or be in capitals before a title that is not.
 * Others may also stand before a title; those of form `line` open sentences, so anything may follow.
 */
export function isLabel(match: PhraseMatch): boolean {
  if (match.standing === 'whole' || match.standing === 'separated') return true;
  if (match.ambiguous) return match.standing === 'title' && isUpperCase(match.phrase);
  return match.standing === 'title' || match.form === 'line' || match.form === 'inside';
}

function isUpperCase(text: string): boolean {
  return text.length > 1 && text !== text.toLowerCase() && text === text.toUpperCase();
}
