import type { LanguageRules } from './language-rules';

/** "In 1955 r. Mishima": so early in a sentence an abbreviation does not end it. */
const EARLY_WORDS = 7;

/** Ordinals of days, classes and centuries are below; a greater number before a stop is a year or a sum and ends the sentence. */
const GREATEST_ORDINAL = 99;

/** Nothing longer is an abbreviation; keeps the work on unbroken text linear. */
const LONGEST_WORD = 60;

const OPENING_MARKS = /^["“”„«»‘'’「『([¿¡—–\-\s]+/;
const BULLET = /^[•●▪]/;
const ENUMERATOR = /^(?:[•●▪]\s*)?\(?(?:\p{Nd}{1,3}|\p{L})[.)]+$/u;
const STOPPED = /(\S*?)[.．]["”“»«’'」』)\]）]*(?:\[\w{1,3}\])*$/u;
const BEFORE_WORD = /^.*[("“”„«‘'’[/—–](?=.)/u;
const QUOTED = /["”“»’」』]$/;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;
const CASELESS_INITIAL = /^(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}])\p{Lo}$/u;
/** A small letter goes on, except in Georgian, whose running text has no capitals; "iPhone" opens a sentence too. */
const GOES_ON = /^[\p{Ll}--[ა-ჿ]](?!\p{Lu})/v;
const INITIALS = /^(?:\p{L}\p{M}*[.-]+)+\p{L}\p{M}*$/u;

/**
 * Decides whether a proposed end is one.
 *
 * @param line - One line.
 * @param start - Where the sentence starts.
 * @param end - The proposed end, behind the stop and what closes with it.
 * @param rules - Spelling of the language.
 */
export function endsSentence(line: string, start: number, end: number, rules: LanguageRules): boolean {
  const sentence = line.slice(start, end);
  const rest = line.slice(end, end + 80).trimStart();
  if (ENUMERATOR.test(sentence) || /^[,;:)\]]/.test(rest)) return false;
  if (BULLET.test(rest)) return true;
  const next = rest.replace(OPENING_MARKS, '');
  if (GOES_ON.test(next)) return false;
  if (next === rest && /^\S/.test(line.slice(end)) && !endsGlued(sentence, next, rules)) return false;
  const stopped = STOPPED.exec(sentence.slice(-LONGEST_WORD));
  if (!stopped) return true;
  const word = stopped[1]!.replace(BEFORE_WORD, '');
  return word === '' || word.endsWith('.') || !belongsToNext(word, sentence, next, rules);
}

/** Is an end without a space after it one? In scripts without spaces it is, unless the speaker's clause goes on; elsewhere only "word.Next". */
function endsGlued(sentence: string, next: string, rules: LanguageRules): boolean {
  if (QUOTED.test(sentence) && rules.goesOn.some((word) => next.startsWith(word))) return false;
  const stopped = /(.)[.!?…]\P{L}*$/u.exec(sentence.slice(-LONGEST_WORD));
  return !stopped || UNSPACED.test(stopped[1]!) || (/\p{Ll}{3}[.!?…]$/u.test(sentence) && /^\p{Lu}/u.test(next));
}

/** Does a word before a full stop go with the word after it, as an abbreviation, an initial or an ordinal does? */
function belongsToNext(word: string, sentence: string, next: string, rules: LanguageRules): boolean {
  if (rules.never.has(word)) return true;
  const starter = rules.starters.has(/^[\p{L}\p{M}]+(?![\p{L}\p{M}.])/u.exec(next)?.[0].toLowerCase() ?? '');
  const digit = /^\p{Nd}/u.test(next);
  if (/^\p{Nd}+$/u.test(word)) return rules.ordinals && Number(word) <= GREATEST_ORDINAL && !starter && !digit;
  if (starter) return false;
  if (rules.number.has(word)) return digit;
  if (rules.ordinals && /^[IVXL]{2,}$/.test(word)) return true;
  if (rules.seldom.has(word)) return digit || /^\p{Lu}/u.test(word) || sentence.split(/\s+/).length <= EARLY_WORDS;
  return /^[\p{Lu}\p{Ll}]$/u.test(word) || CASELESS_INITIAL.test(word) || INITIALS.test(word);
}
