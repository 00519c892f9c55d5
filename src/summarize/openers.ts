import data from '../data/summary-openers.json';

/** How a sentence leans on what stands before it: by a word that refers back, by a connective, or not at all. */
export type Opening = 'reference' | 'connective' | null;

interface Entry {
  readonly reference: string;
  readonly connective: string;
  readonly glued?: boolean;
}

interface Openers {
  readonly reference: ReadonlySet<string>;
  readonly connective: ReadonlySet<string>;
  /** Longest phrase in words; 0 where words are written without spaces. */
  readonly longest: number;
}

const entries: Readonly<Record<string, Entry | undefined>> = data.languages;
const cache = new Map<string, Openers | null>();

/**
 * Tells whether a sentence opens with a word whose meaning is elsewhere.
 *
 * @param sentence - As it stands; quotation marks and dashes before the first word are passed over.
 * @param lang - BCP 47; for a language without data the answer is always null.
 */
export function openingOf(sentence: string, lang: string): Opening {
  const openers = openersOf(lang);
  if (openers === null) return null;
  const head = sentence
    .slice(0, 60)
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[^\p{L}\p{N}]+/u, '');
  if (openers.longest === 0) {
    for (const kind of ['reference', 'connective'] as const)
      for (const word of openers[kind]) if (head.startsWith(word)) return kind;
    return null;
  }
  const words = head.match(/[\p{L}\p{M}\p{N}'-]+/gu) ?? [];
  const elided = words[0]?.includes("'") ? [words[0].slice(0, words[0].indexOf("'")), ...words.slice(1)] : words;
  for (const list of [words, elided]) {
    for (let length = Math.min(openers.longest, list.length); length > 0; length--) {
      const phrase = list.slice(0, length).join('_');
      if (openers.reference.has(phrase)) return 'reference';
      if (openers.connective.has(phrase)) return 'connective';
    }
  }
  return null;
}

function openersOf(lang: string): Openers | null {
  const language = /^[a-z]{2,3}/i.exec(lang)?.[0].toLowerCase() ?? '';
  let found = cache.get(language);
  if (found === undefined) {
    const entry = entries[language === 'nn' || language === 'no' ? 'nb' : language];
    const [reference, connective] = [entry?.reference.split(' ') ?? [], entry?.connective.split(' ') ?? []];
    const longest = entry?.glued ? 0 : Math.max(...[...reference, ...connective].map((phrase) => phrase.split('_').length));
    found = entry ? { reference: new Set(reference), connective: new Set(connective), longest } : null;
    cache.set(language, found);
  }
  return found;
}
