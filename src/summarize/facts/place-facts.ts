import type { StorySentence } from '../story-sentences';
import { type Fact, factOf } from './fact';
import { anyOf, type FactLanguage } from './fact-language';

/** Codes of `Intl` that are no places. */
const NO_PLACE = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

interface Gazetteer {
  readonly pattern: RegExp;
  readonly at: RegExp;
}

const cache = new WeakMap<FactLanguage, Gazetteer>();

/**
 * Finds the places that a story names most: countries by the names that `Intl` knows in the language, and well-known cities and regions.
 *
 * @returns Facts at the first mention that stands like a place, most named first; the value is the name.
 */
export function findPlaces(sentences: readonly StorySentence[], language: FactLanguage): Fact[] {
  const { pattern, at } = gazetteerOf(language);
  const mentions = new Map<string, number>();
  const first = new Map<string, Fact>();
  for (const sentence of sentences) {
    for (const match of sentence.text.matchAll(pattern)) {
      const [place] = match;
      const [before, after] = [sentence.text.slice(0, match.index), sentence.text.slice(match.index + place.length)];
      // A capital beside it makes it part of a longer name: "New York Times", "Paris Hilton".
      if (/\p{Lu}[\p{L}.]*[\s-]$/u.test(before) || /^[\s-]\p{Lu}/u.test(after)) continue;
      mentions.set(place, (mentions.get(place) ?? 0) + 1);
      if (!first.has(place) && (!language.known || at.test(before))) {
        first.set(place, factOf('place', sentence, match.index, match.index + place.length, place, 'place'));
      }
    }
  }
  return [...first.entries()].toSorted(([a], [b]) => mentions.get(b)! - mentions.get(a)!).map(([, fact]) => fact);
}

function gazetteerOf(language: FactLanguage): Gazetteer {
  let found = cache.get(language);
  if (!found) {
    const names = new Set([...countries(language.lang), ...(language.known ? language.places : [])]);
    found = {
      pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])${anyOf(names)}(?![\p{L}\p{N}])`, 'gu'),
      at: new RegExp(String.raw`(?<![\p{L}\p{N}])${anyOf(language.at)}(?:\s${anyOf(language.articles)})?(?:\s|['’])?$`, 'iu'),
    };
    cache.set(language, found);
  }
  return found;
}

function countries(lang: string): string[] {
  const long = new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' });
  const short = new Intl.DisplayNames(lang, { type: 'region', style: 'short', fallback: 'none' });
  const names: string[] = [];
  for (let code = 0; code < 26 * 26; code++) {
    const region = String.fromCharCode(65 + Math.floor(code / 26), 65 + (code % 26));
    if (NO_PLACE.has(region)) continue;
    for (const name of [long.of(region), short.of(region)])
      if (name !== undefined && name.length > 1) names.push(name.replace(/\s\(.*\)$/, ''));
  }
  return names;
}
