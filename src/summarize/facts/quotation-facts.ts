import { findQuotations } from '../../text/quotations';
import { splitWords } from '../../text/words';
import type { StorySentence } from '../story-sentences';
import { type Fact, factOf } from './fact';
import { anyOf, type FactLanguage } from './fact-language';
import { findNames, type Name } from './names';

/** Fewer words in quotation marks are a term, more than these no fact at a glance. */
const FEWEST_WORDS = 4;
const MOST_WORDS = 60;

interface Patterns {
  /** Before the name: the verb, perhaps with a title, after a comma or the quotation's mark: `… said President `. */
  readonly verbBefore: RegExp;
  /** After the name: the verb. */
  readonly verbAfter: RegExp;
  /** After the name: the verb and what opens the quotation. */
  readonly verbThenQuote: RegExp;
  /** After the name: somebody else speaks too, or instead: "and NAME", "'s lawyer". */
  readonly also: RegExp;
  /** Before the name: it may be part of what somebody else is. */
  readonly within: RegExp;
  readonly title: RegExp;
}

const cache = new WeakMap<FactLanguage, Patterns>();

/**
 * Finds who said what: a quotation with a speaker named right beside it.
 *
 * @returns Facts whose text is the quotation with its marks and whose value is the speaker's name as it stands there.
 */
export function findSayings(sentence: StorySentence, language: FactLanguage): Fact[] {
  if (!language.known) return [];
  const { text } = sentence;
  const names = findNames(text, language.lang);
  return findQuotations(text).flatMap(({ start, end }) => {
    const words = splitWords(text.slice(start, end)).length;
    if (words < FEWEST_WORDS || words > MOST_WORDS) return [];
    const speaker = speakerAfter(text, end, names, language) ?? speakerBefore(text, start, names, language);
    return speaker === null ? [] : [factOf('quotation', sentence, start, end, speaker.text, 'quotation')];
  });
}

function patternsOf(language: FactLanguage): Patterns {
  let patterns = cache.get(language);
  if (!patterns) {
    const verb = `(?:${anyOf(language.says)})`;
    const title = `(?:${anyOf(language.titles)}\\s)?`;
    patterns = {
      also: new RegExp(String.raw`^(?:['’]s(?!\p{L})|\s${anyOf(language.to)}\s)`, 'u'),
      within: new RegExp(String.raw`(?:\p{L}\s${anyOf(language.of)}|,)\s$`, 'u'),
      title: new RegExp(String.raw`^\s?[,–—-]?\s?${title}$`, 'u'),
      verbBefore: new RegExp(String.raw`^\s?[,–—-]?\s?${verb}\s${title}$`, 'u'),
      verbAfter: new RegExp(String.raw`^,?\s${verb}(?![\p{L}\p{N}-])`, 'u'),
      verbThenQuote: new RegExp(String.raw`^\s${verb}(?:\s[^"“”„«»:.!?,]{1,40})?\s?[:,]?\s?$`, 'u'),
    };
    cache.set(language, patterns);
  }
  return patterns;
}

/** "…", said NAME · "…", NAME said. */
function speakerAfter(text: string, end: number, names: readonly Name[], language: FactLanguage): Name | null {
  const { verbBefore, verbAfter, also, title } = patternsOf(language);
  const name = names.find((candidate) => candidate.start >= end);
  if (!name || name.start - end > 60) return null;
  const between = text.slice(end, name.start);
  const after = text.slice(name.end);
  if (verbBefore.test(between) && !also.test(after)) return name;
  return title.test(between) && verbAfter.test(after) ? name : null;
}

/** NAME said: "…" */
function speakerBefore(text: string, start: number, names: readonly Name[], language: FactLanguage): Name | null {
  const name = names.findLast((candidate) => candidate.end <= start);
  if (!name || start - name.end > 80) return null;
  // Somebody between the name and the quotation may be the one who speaks.
  const { within, verbThenQuote } = patternsOf(language);
  return !within.test(text.slice(0, name.start)) && verbThenQuote.test(text.slice(name.end, start)) ? name : null;
}
