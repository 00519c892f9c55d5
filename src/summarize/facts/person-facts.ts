import type { StorySentence } from '../story-sentences';
import { type Fact, factOf } from './fact';
import { anyOf, type FactLanguage, FIRST_NAMES, ORGANISATIONS } from './fact-language';
import { findNames } from './names';

/** A person named once is in passing. */
const FEWEST_MENTIONS = 2;
const MOST_WORDS = 5;

/**
 * Finds the persons that a story names most: by a first name, a title before the name or an age behind it, with the surname named again.
 *
 * @returns Facts at the first full mention, most named first; the value is the full name.
 */
export function findPersons(sentences: readonly StorySentence[], language: FactLanguage): Fact[] {
  if (!language.known) return [];
  const mentions = new Map<string, number>();
  /** Named once is enough for whom a title or an age introduces. */
  const sure = new Set<string>();
  const first = new Map<string, Fact>();
  const title = new RegExp(String.raw`(?<![\p{L}\p{N}])${anyOf(language.titles)}\s$`, 'u');
  const saysAfter = new RegExp(String.raw`^\s${anyOf(language.says)}(?!\p{L})`, 'u');
  const saysBefore = new RegExp(String.raw`(?<!\p{L})${anyOf(language.says)}\s$`, 'u');
  const titleWords = new Set(language.titles);
  for (const sentence of sentences) {
    for (const name of findNames(sentence.text, language.lang)) {
      const words = [...name.words];
      let { start } = name;
      let titled = title.test(sentence.text.slice(0, start));
      while (words.length > 1 && titleWords.has(words[0]!)) {
        start = sentence.text.indexOf(words[1]!, start + words[0]!.length);
        words.shift();
        titled = true;
      }
      const surname = words.at(-1)!;
      const told = sentence.text.slice(name.end);
      mentions.set(surname, (mentions.get(surname) ?? 0) + 1);
      if (words.length < 2 || words.length > MOST_WORDS || surname.length < 3 || words.some((word) => ORGANISATIONS.has(word)))
        continue;
      if (words.some((word) => word.length > 2 && word === word.toUpperCase())) continue;
      const introduced =
        /^(?:, \d{1,2},| \(\d{1,2}\)|, \p{Ll})/u.test(told) ||
        saysAfter.test(told) ||
        saysBefore.test(sentence.text.slice(0, start));
      const known = FIRST_NAMES.has(words[0]!);
      if (!known && !titled && !/^(?:, \d{1,2},| \(\d{1,2}\))/.test(told)) continue;
      if (known && (titled || introduced)) sure.add(surname);
      if (!first.has(surname))
        first.set(surname, factOf('person', sentence, start, name.end, sentence.text.slice(start, name.end), 'person'));
    }
  }
  // "Sebastian Hendels Karriere": a genitive of a name that stands there without its s is not the name.
  for (const surname of first.keys()) if (surname.endsWith('s') && mentions.has(surname.slice(0, -1))) first.delete(surname);
  return [...first.entries()]
    .filter(([surname]) => sure.has(surname) || mentions.get(surname)! >= FEWEST_MENTIONS)
    .toSorted(([a], [b]) => mentions.get(b)! - mentions.get(a)!)
    .map(([, fact]) => fact);
}
