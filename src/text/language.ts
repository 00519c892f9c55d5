import data from '../data/languages.json';
import { remember } from '../remember';
import { tally } from '../tally';
import { primarySubtag } from './language-tag';

/** Characters that are looked at; more says nothing new. */
const MAX_TEXT = 2000;
/** Letters below which a text says nothing of its language. */
const MIN_LETTERS = 20;
/** Share of the words of a text that must be function words of a language for it to be that: prose has 0.3 and more, names have none. */
const MIN_SHARE = 0.1;
/** Words of a language that a text must have. */
const MIN_HITS = 5;
/**
 * A text whose beginning has so many different words of a language, as so large a share, is in it, and the other languages need not be
 * asked: of 300 texts in 60 languages none is taken for a neighbour's so.
 */
const FIRST_LOOK = 800;
const PLAIN_WORDS = 12;
const PLAIN_SHARE = 0.25;
/**
 * Share of the best language's score at which the language that the page names is believed. Neighbours (Norwegian and Danish, Croatian
 * and Serbian) score alike; strangers reach a third at most.
 */
const BELIEVED = 0.6;

interface Script {
  readonly name: string;
  readonly languages: readonly string[];
}

const SCRIPTS: readonly Script[] = Object.entries(data.scripts).map(([name, languages]) => ({ name, languages }));
/** What finds the letters of each script; made where a text is not plainly Latin, since browsers take their time over it. */
let patterns: readonly RegExp[] | null = null;
const LISTS: Readonly<Record<string, string>> = data.words;
const RTL = new Set(['Arabic', 'Hebrew', 'Thaana']);

/** The most common words of a language. */
const vocabularyOf = remember((language): ReadonlySet<string> => new Set(LISTS[language]?.split(' ')));

/**
 * Guesses the language of a text: by its script, and within a script that several languages write by their most common words.
 *
 * @param mark - Language that the page names (BCP 47), believed where the text could be of it.
 * @returns BCP 47, the mark itself where it is believed; null where the text tells nothing.
 */
export function guessLanguage(source: string, mark = ''): string | null {
  const text = source.slice(0, MAX_TEXT).normalize('NFC');
  const script = mainScript(text);
  if (!script) return null;
  const [only] = script.languages;
  const named = primarySubtag(mark);
  if (script.name === 'Han') return chinese(text, mark);
  if (script.languages.length === 1 && only) return named === only ? mark : only;
  if (script.languages.includes(named) && isPlainly(named, text.slice(0, FIRST_LOOK))) return mark;
  const words = wordsOf(text);
  const scores = scoresOf(tally(words), script.languages);
  const [best, top] = [...scores].toSorted((a, b) => b[1].score - a[1].score)[0] ?? ['', { score: 0, hits: 0 }];
  const own =
    scores.get(named)?.score ??
    scores.get(`${named}-Cyrl`)?.score ??
    (named === 'nb' || named === 'nn' ? scores.get('no')?.score : undefined);
  if (top.hits < MIN_HITS || top.hits < words.length * MIN_SHARE) return null;
  return own !== undefined && own >= top.score * BELIEVED ? mark : best;
}

/**
 * Direction of a text by its strong characters.
 *
 * @returns `rtl` where its main script is written from right to left.
 */
export function textDirection(source: string): 'ltr' | 'rtl' {
  const script = mainScript(source.slice(0, MAX_TEXT));
  return script && RTL.has(script.name) ? 'rtl' : 'ltr';
}

/** The script of most letters; kana mark a text as Japanese however many Han characters it has. Null for a text without letters. */
function mainScript(text: string): Script | null {
  const length = Math.min(text.length, SCRIPT_SAMPLE);
  let latin = 0;
  for (let at = 0; at < length; at++) {
    const small = text.charCodeAt(at) | 32;
    if (small > 96 && small < 123 && ++latin * 2 > length) return LATIN;
  }
  let best: Script | null = null;
  let most = 0;
  patterns ??= SCRIPTS.map(({ name }) => new RegExp(`\\p{sc=${name}}`, 'gu'));
  for (const [index, script] of SCRIPTS.entries()) {
    const count = (text.match(patterns[index]!)?.length ?? 0) * (script.languages[0] === 'ja' ? KANA_WEIGHT : 1);
    if (count > most) [best, most] = [script, count];
  }
  return most >= Math.min(MIN_LETTERS, text.length / 4) ? best : null;
}

/** Characters that tell a text in Latin script. */
const SCRIPT_SAMPLE = 400;
const LATIN = SCRIPTS.find(({ name }) => name === 'Latin')!;
/** Japanese prose has at least one kana for two Han characters. */
const KANA_WEIGHT = 3;

function chinese(text: string, mark: string): string {
  if (/^(?:zh|yue|wuu|lzh)\b/i.test(mark) && mark.length > 2) return mark;
  const count = (characters: string) => Array.from(text).filter((char) => characters.includes(char)).length;
  return count(data.traditional) > count(data.simplified) ? 'zh-Hant' : 'zh-Hans';
}

/** What stands between words, as far as it matters here: a class of all letters takes browsers much longer. */
const BETWEEN_WORDS = /[\s!-@[-`{-\u00bf\u060c\u061b\u061f\u06d4\u0964\u0965\u2010-\u2017\u201a-\u206f\u3001\u3002]+/;

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(BETWEEN_WORDS);
}

function isPlainly(language: string, text: string): boolean {
  const vocabulary = vocabularyOf(language);
  const words = wordsOf(text);
  const hits = words.filter((word) => vocabulary.has(word));
  return hits.length >= words.length * PLAIN_SHARE && new Set(hits).size >= PLAIN_WORDS;
}

/** How much of a text is in the words of each language: words that several have weigh less. */
function scoresOf(
  counts: ReadonlyMap<string, number>,
  languages: readonly string[],
): Map<string, { score: number; hits: number }> {
  const found: { language: string; word: string; count: number }[] = [];
  for (const language of languages) {
    for (const word of vocabularyOf(language)) {
      const count = counts.get(word);
      if (count !== undefined) found.push({ language, word, count });
    }
  }
  const sharing = tally(found.map(({ word }) => word));
  const scores = new Map(languages.map((language) => [language, { score: 0, hits: 0 }]));
  for (const { language, word, count } of found) {
    const own = scores.get(language)!;
    own.score += count / Math.sqrt(sharing.get(word)!);
    own.hits += count;
  }
  return scores;
}
