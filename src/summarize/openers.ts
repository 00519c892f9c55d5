import data from '../data/summary-openers.json';
import { type Facts, factsOf } from '../text/facts-of';
import { primarySubtag } from '../text/language-tag';

/** How a sentence leans on what stands elsewhere: by a word that refers back, by a connective, by a picture, or not at all. */
export type Opening = 'reference' | 'connective' | 'picture' | null;

const KINDS = ['reference', 'connective', 'picture'] as const;

/** Enough of a sentence to hold the longest phrase. */
const HEAD = 60;

interface Entry {
  readonly reference: string;
  readonly connective: string;
  readonly picture?: string;
  readonly glued?: boolean;
}

interface Openers {
  readonly phrases: ReadonlyMap<string, Opening>;
  /** Longest phrase in words; 0 where words are written without spaces. */
  readonly longest: number;
}

const entries: Facts<Entry> = data.languages;
const cache = new Map<string, Openers | null>();

/**
 * Tells whether a sentence opens with words whose meaning is elsewhere.
 *
 * @param sentence - As it stands; quotation marks and dashes before the first word are passed over.
 * @param lang - BCP 47; for a language without data the answer is always null.
 */
export function openingOf(sentence: string, lang: string): Opening {
  const openers = openersOf(lang);
  if (openers === null) return null;
  const head = sentence
    .slice(0, HEAD)
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[^\p{L}\p{N}]+/u, '');
  if (openers.longest === 0) {
    for (const [phrase, kind] of openers.phrases) if (head.startsWith(phrase)) return kind;
    return null;
  }
  const words = head.match(/[\p{L}\p{M}\p{N}'-]+/gu) ?? [];
  const elided = words[0]?.includes("'") ? [words[0].slice(0, words[0].indexOf("'")), ...words.slice(1)] : words;
  for (const list of [words, elided]) {
    for (let length = Math.min(openers.longest, list.length); length > 0; length--) {
      const kind = openers.phrases.get(list.slice(0, length).join('_'));
      if (kind !== undefined) return kind;
    }
  }
  return null;
}

function openersOf(lang: string): Openers | null {
  const language = primarySubtag(lang);
  let found = cache.get(language);
  if (found === undefined) {
    const entry = factsOf(entries, language === 'nn' || language === 'no' ? 'nb' : language);
    const phrases = new Map(KINDS.flatMap((kind) => (entry?.[kind]?.split(' ') ?? []).map((phrase) => [phrase, kind] as const)));
    const longest = entry?.glued ? 0 : Math.max(...[...phrases.keys()].map((phrase) => phrase.split('_').length));
    found = entry ? { phrases, longest } : null;
    cache.set(language, found);
  }
  return found;
}
