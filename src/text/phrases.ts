import { UNSPACED } from './characters';
import { firstWord, fold, type Folded, foldText, isGap } from './fold';
import { primarySubtag } from './language-tag';
import { openPhraseList, type ListedPhrase } from './phrase-list';
import { remember } from '../remember';
import type { RemovalKind } from '../article';

/** What a phrase announces: something to take out, or something only to be recognised (`note` and what follows it here). */
export type PhraseKind = RemovalKind | 'note' | 'credit' | 'byline' | 'date' | 'agency' | 'republished' | 'machine-translated';

/**
 * How a phrase stands on a page. `label`: before what it announces, in the same line. `heading`: above it. `line`: opens a sentence or line
 * of its own. `button`: a control or a linked word. `inside`: anywhere in a short line, not at its start.
 */
export type PhraseForm = 'label' | 'heading' | 'line' | 'button' | 'inside';

/** The phrases of all languages as `tools/data/pack.ts` writes them; `src/data/README.md` describes the format. */
export interface PackedPhrases {
  /** Primary language subtag to the one under which its phrases are kept, such as `nb` to `no`. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Sign to kind and form, with a blank between. */
  readonly meanings: Readonly<Record<string, string>>;
  /** Sign to primary language subtag. */
  readonly languages: Readonly<Record<string, string>>;
  /** What characters stand for in the lists, by script. */
  readonly shorthands: readonly string[];
  readonly phrases: string;
  readonly inside: string;
}

/**
 * What follows the phrase. `whole`: nothing but marks. `separated`: a colon, arrow, dash, bar, closing bracket or line break.
 * `title`: something that starts like a title, with a capital or a number. `unmarked`: a letter of a script without capitals.
 * `running`: a sentence that goes on, after a comma too.
 */
export type Standing = 'whole' | 'separated' | 'title' | 'unmarked' | 'running';

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
  /** Whether the phrase is in capitals and the word after it is not. */
  readonly capitals: boolean;
  /** The marks between the phrase and what follows, trimmed (`\n` for a line break); empty if there are none. */
  readonly separator: string;
  /** Offset where what follows the phrase and its separator begins; the text's length if nothing does. */
  readonly rest: number;
}

/** Folded characters of a text that are looked at: no phrase has more than 60, and what follows it must be seen. */
const OPENING = 72;
/** Folded characters after which most texts turn out to open with no phrase. */
const FIRST_LOOK = 12;
/** Longest text in which `inside` phrases are looked for. */
const SHORT_TEXT = 400;
const SEPARATOR = /[:：፦៖|｜>→⇒➔➜►▶▸←—–―/／=＝•·・\]】］〉》」\n]|(?<=\s)-(?=\s)/u;
const COMMA = /^[,，、،;；؛]/u;
const CAPITAL_OR_NUMBER = /[\p{Lu}\p{Lt}\p{N}]/u;
/** Arrows that are also quotation marks: arrows where no partner follows. */
const GUILLEMETS: readonly (readonly [RegExp, RegExp])[] = [
  [/[»›]/u, /[«‹]/u],
  [/[«‹]/u, /[»›]/u],
];
/** Letters in small, except Georgian ones, which have no capitals in running text. */
const SMALL_LETTER = /[\p{Ll}--[ა-ჿ]]/v;
/** Endings are written to Korean words without a blank. */
const HANGUL = /[\uac00-\ud7a3]/;
/** A short word before a name: "Follow us on Viber". */
const TO_NAME = /^\p{Ll}{1,4}\s+["'«„“]?\p{Lu}/u;
const FIRST_WORD = /^\p{L}+/u;
/** A meaning: its sign, and the signs of the languages in which it is ambiguous. */
const MEANING = /([A-ZĀ-ſ])((?:\?.|[^A-ZĀ-ſ?])*)/g;
const LANGUAGE = /\?.|./g;

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

/** Whether a word ends before `at`. In scripts without blanks every place is one. */
function isBoundary(text: string, at: number): boolean {
  const after = text.charAt(at);
  return after === '' || after === '#' || isGap(after.charCodeAt(0)) || UNSPACED.test(text.charAt(at - 1));
}

/** Whether a word may begin at `at` though no gap is before it. */
function isWordStart(text: string, at: number): boolean {
  return UNSPACED.test(text.charAt(at - 1)) || UNSPACED.test(text.charAt(at));
}

function standingOf(original: string, folded: Folded, at: number): Pick<PhraseMatch, 'standing' | 'separator' | 'rest'> {
  const next = folded.text.charAt(at);
  const end = folded.ends[at - 1] ?? 0;
  if (next === '') return { standing: 'whole', separator: original.slice(end).trim(), rest: original.length };
  const gapped = isGap(next.charCodeAt(0));
  const rest = folded.starts[gapped ? at + 1 : at] ?? original.length;
  const gap = original.slice(end, rest);
  const separator = gap.trim() || (gap.includes('\n') ? '\n' : '');
  if (separates(gap, original, rest)) return { standing: 'separated', separator, rest };
  const opener = String.fromCodePoint(original.codePointAt(rest) ?? 32);
  const goesOn = gapped ? SMALL_LETTER.test(opener) || COMMA.test(separator) : next !== '#';
  if (goesOn) return { standing: 'running', separator, rest };
  return { standing: CAPITAL_OR_NUMBER.test(opener) ? 'title' : 'unmarked', separator, rest };
}

function separates(gap: string, original: string, rest: number): boolean {
  if (SEPARATOR.test(gap)) return true;
  return GUILLEMETS.some(([arrow, partner]) => arrow.test(gap) && !partner.test(original.slice(rest)));
}

/**
 * Makes a phrase book. Costs next to nothing, since phrases are unpacked as they are looked for; keep it all the same.
 *
 * @param packed - `src/data/phrases.json`.
 */
export function compilePhrases(packed: PackedPhrases): PhraseBook {
  const openers = openPhraseList(packed.phrases, packed.shorthands);
  let inside: Map<number, ListedPhrase[]> | null = null;

  function primary(lang: string): string {
    const subtag = primarySubtag(lang);
    return packed.aliases[subtag] ?? subtag;
  }

  /** The meanings of a phrase, each with the languages in which it is ambiguous. */
  const meaningsOf = remember((signs) =>
    Array.from(signs.matchAll(MEANING), ([, sign = '', only = '']) => {
      const [kind, form] = (packed.meanings[sign] ?? '').split(' ') as [PhraseKind, PhraseForm];
      return { kind, form, languages: Array.from(only.matchAll(LANGUAGE), ([code]) => packed.languages[code]) };
    }),
  );

  function read({ phrase, meanings }: ListedPhrase, original: string, folded: Folded, from: number, lang: string): PhraseMatch[] {
    const to = from + phrase.length;
    const start = folded.starts[from] ?? 0;
    const end = folded.ends[to - 1] ?? start;
    const words = original.slice(start, end);
    const standing = standingOf(original, folded, to);
    const capitals = isUpperCase(words) && !isUpperCase(FIRST_WORD.exec(original.slice(standing.rest))?.[0] ?? '');
    const found: PhraseMatch[] = [];
    for (const { kind, form, languages } of meaningsOf(meanings)) {
      if (languages.length > 0 && !languages.includes(lang) && !languages.includes('en')) continue;
      const names = kind === 'follow' && standing.standing === 'running' && TO_NAME.test(original.slice(standing.rest));
      const ambiguous = languages.length > 0;
      found.push({
        kind,
        form,
        phrase: words,
        start,
        end,
        capitals,
        ambiguous,
        ...standing,
        ...(names && { standing: 'title' as const }),
      });
    }
    return found;
  }

  /** The phrases with this first word, longest first. Most texts begin with a word that opens none. */
  const withFirstWord = remember((word): readonly ListedPhrase[] =>
    openers
      .startingWith(word)
      .filter(({ phrase }) => isBoundary(phrase, word.length))
      .toReversed(),
  );

  /** Phrases that may open a text, longest first. */
  function mayOpen(text: string): readonly ListedPhrase[] {
    const word = firstWord(text);
    if (word === '' || UNSPACED.test(word)) {
      // Where a number comes first, or words run on without blanks, there is no first word to go by.
      const start = foldText(text, FIRST_LOOK);
      return openers.opening(openers.hasStart(start) ? foldText(text, OPENING) : start);
    }
    const phrases = withFirstWord(word);
    if (phrases.length === 0) return phrases;
    const start = foldText(text, FIRST_LOOK);
    return phrases.filter(({ phrase }) => phrase.startsWith(start.slice(0, phrase.length)));
  }

  return {
    match(text, lang) {
      const phrases = mayOpen(text);
      if (phrases.length === 0) return [];
      const folded = fold(text, OPENING);
      return phrases
        .filter(({ phrase }) => folded.text.startsWith(phrase) && isBoundary(folded.text, phrase.length))
        .flatMap((listed) => read(listed, text, folded, 0, primary(lang)));
    },
    within(text, lang) {
      if (text.length > SHORT_TEXT) return [];
      inside ??= byStart(openPhraseList(packed.inside, packed.shorthands).all());
      const written = foldText(text);
      const found: PhraseMatch[] = [];
      const runsOn = UNSPACED.test(written);
      let folded: Folded | null = null;
      for (let at = 1; at < written.length - 1; at++) {
        if (!isGap(written.charCodeAt(at - 1)) && !(runsOn && isWordStart(written, at))) continue;
        const starting = inside.get(startOf(written, at));
        if (!starting) continue;
        for (const listed of starting) {
          if (!written.startsWith(listed.phrase, at)) continue;
          const to = at + listed.phrase.length;
          if (!isBoundary(written, to) && !HANGUL.test(written.charAt(to))) continue;
          found.push(...read(listed, text, (folded ??= fold(text)), at, primary(lang)));
        }
      }
      return found;
    },
  };
}

/** The two code units by which `inside` phrases are found, as a number; none is shorter. */
function startOf(text: string, at: number): number {
  return text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1);
}

function byStart(phrases: readonly ListedPhrase[]): Map<number, ListedPhrase[]> {
  const groups = new Map<number, ListedPhrase[]>();
  for (const listed of phrases) {
    const start = startOf(listed.phrase, 0);
    const group = groups.get(start);
    if (group) group.push(listed);
    else groups.set(start, [listed]);
  }
  return groups;
}

/**
 * Whether a match stands as a label and not as the first words of a sentence.
 *
 * An ambiguous phrase must be the whole text, stand before a separator, or be in capitals before a title that is not. Others may also stand before
 * a title, and unless they are headings or buttons before anything in a script without capitals; those of form `line` open sentences.
 */
export function isLabel({ standing, ambiguous, capitals, form }: PhraseMatch): boolean {
  if (standing === 'whole' || standing === 'separated') return true;
  if (ambiguous) return standing === 'title' && capitals;
  if (form === 'line' || form === 'inside') return true;
  return standing === 'title' || (standing === 'unmarked' && form === 'label');
}

function isUpperCase(text: string): boolean {
  return text.length > 1 && text !== text.toLowerCase() && text === text.toUpperCase();
}
