import { isLabel, type PhraseBook, type PhraseMatch } from './phrases';

/** What a line says of where a text comes from. */
export interface OriginStatement {
  readonly kind: 'republished' | 'machine-translated';
  /** The publication that the line names; empty where it names none. */
  readonly name: string;
  /** The words that say so, as the page writes them. */
  readonly evidence: string;
}

/** Longer texts tell a story and don't state an origin. */
const LONGEST = 200;
const LONGEST_NAME = 60;
/** What ends a name: the end of a sentence or clause, a bracket, a bar. */
const NAME_END = /[.!?。！？।,;:，、；：|()（）\n]/u;

/** Words such as "by the" before a name in capitals. */
const LEADING_WORDS = /^\s*(?:\p{Ll}+['’\s]\s*)+(?=\p{Lu})/u;
const OUTER_MARKS = /^[\p{P}\s]+|[\p{P}\s]+$/gu;

/**
 * Reads a line such as "This article first appeared in The Evening Paper." or "Traduit automatiquement".
 *
 * @param text - A line above or below an article; others hold no statement of their own origin, whatever they say.
 * @param lang - BCP 47 tag of the article, empty if unknown.
 * @returns Null for a text of more than 200 characters, one without such words, and one that says when and not where the text was published.
 */
export function originStatement(text: string, lang: string, book: PhraseBook): OriginStatement | null {
  if (text.length > LONGEST) return null;
  const matches = [...book.match(text, lang).filter(isLabel), ...book.within(text, lang)];
  const translated = matches.find(({ kind }) => kind === 'machine-translated');
  if (translated) return { kind: 'machine-translated', name: '', evidence: translated.phrase };
  // The last phrase stands next to the name.
  const republished = matches.findLast(({ kind }) => kind === 'republished');
  if (!republished) return null;
  const clause = text.slice(republished.rest).split(/[.!?。！？।\n]/u, 1)[0] ?? '';
  if (/\p{N}/u.test(clause)) return null;
  return { kind: 'republished', name: nameAfter(text, republished), evidence: republished.phrase };
}

function nameAfter(text: string, { rest }: PhraseMatch): string {
  const clause = text.slice(rest).split(NAME_END, 1)[0] ?? '';
  const name = clause.replace(LEADING_WORDS, '').replace(OUTER_MARKS, '');
  return name.length <= LONGEST_NAME ? name : '';
}
