import data from '../../data/metadata.json';
import type { SiteNames } from './site';
import { letters, line } from './text';
import type { MetadataWords } from './words';

/** Whom a byline names. */
export interface Names {
  /** The byline as it stands, without its opener, date and addresses. */
  readonly text: string;
  readonly persons: readonly string[];
  /** Agencies, editorial teams and organisations. */
  readonly desks: readonly string[];
}

/** What names are read with. */
export interface NameContext {
  readonly words: MetadataWords;
  readonly site: SiteNames;
}

const AGENCIES = new Set(data.agencies.map(letters));
const PLACEHOLDERS = new Set(data.placeholders.map(letters));

/** Longest byline that is read; more is a biography. */
const MAX_BYLINE = 250;
const MAX_NAME = 60;
const MAX_WORDS = 6;

/**
 * Takes the opener off a byline: "By", "Von", "Text:".
 *
 * @returns The rest, or null where the text does not begin with an opener of the language. An opener that is not followed by a sign
 *   must be followed by a capital, a digit or a script without case.
 */
export function withoutOpener(text: string, words: MetadataWords): string | null {
  const lower = text.toLowerCase();
  for (const opener of words.openers) {
    if (!lower.startsWith(opener)) continue;
    const rest = text.slice(opener.length);
    const sign = /^\s*[:：=＝／/|–—-]+\s*/.exec(rest);
    if (sign) return rest.slice(sign[0].length);
    if (rest === '') return '';
    const unspaced = !/[\p{Lu}\p{Ll}]$/u.test(opener);
    if (!unspaced && !/^\s/.test(rest)) continue;
    const next = rest.trimStart();
    if (/^[^\p{Ll}]/u.test(next)) return next;
  }
  return null;
}

/**
 * Reads the names out of a byline.
 *
 * @param source - Text of the byline, with or without opener.
 * @param declared - The markup says that this is an author, so a single word in lower case counts too (a user's name).
 * @returns Null where it names nobody.
 */
export function readNames(source: string, { words, site }: NameContext, declared = false): Names | null {
  let text = bare(line(source, MAX_BYLINE * 2));
  for (let round = 0; round < 3; round++) {
    const rest = withoutOpener(text, words);
    if (rest === null) break;
    text = bare(rest);
  }
  if (!text || text.length > MAX_BYLINE) return null;
  const persons: string[] = [];
  const desks: string[] = [];
  for (const part of splitNames(text, words)) {
    const name = cleanName(part, words);
    if (!name || PLACEHOLDERS.has(letters(name))) continue;
    if (isDesk(name, words) || site.has(name)) pushOnce(desks, name);
    else if (isPerson(name, words, declared)) pushOnce(persons, name);
  }
  return persons.length + desks.length === 0 ? null : { text, persons, desks };
}

/** Drops addresses, handles, dates and what follows them, and signs at the ends. */
function bare(text: string): string {
  return text
    .replace(/\(?\b[\w.+-]+@[\w-]+\.[\w.]+\)?/g, ' ')
    .replace(/\b(?:https?:\/\/|www\.)\S+/gi, ' ')
    .replace(/(?:^|\s)@\w+/g, ' ')
    .replace(/[\s,(|•·–—-]*\d{1,4}[\s./:年-].*$/u, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\p{P}\p{S}]+/u, '')
    .replace(/[\s\p{S},;:|/•·–—(\[-]+$/u, '')
    .trim();
}

function splitNames(text: string, words: MetadataWords): string[] {
  const joined = words.conjunctions.filter((word) => /^\p{L}/u.test(word)).join('|');
  const pattern = new RegExp(`\\s*(?:[;|•·/／、，؛،\\n&+]|\\s[–—-]\\s|,(?!\\s*(?:jr|sr)\\b)|\\s(?:${joined})\\s)\\s*`, 'iu');
  return text.split(pattern);
}

function cleanName(part: string, words: MetadataWords): string {
  let name = part.replace(/\s*[(（\[].*$/u, '').replace(/^[\s\p{P}\p{S}]+|[\s\p{S},;:]+$/gu, '');
  const rest = withoutOpener(name, words);
  if (rest) name = rest;
  return name.trim();
}

function isDesk(name: string, words: MetadataWords): boolean {
  const key = letters(name);
  if (AGENCIES.has(key)) return true;
  const lower = name.toLowerCase();
  return words.desks.some((desk) => lower === desk || lower.startsWith(`${desk} `) || lower.endsWith(` ${desk}`) || (desk.length > 6 && lower.includes(desk)));
}

function isPerson(name: string, words: MetadataWords, declared: boolean): boolean {
  if (name.length > MAX_NAME || name.length < 2) return false;
  const tokens = name.split(' ');
  if (tokens.length > MAX_WORDS) return false;
  if (/[?!:"“”„«»<>{}=©®]|\d{3}|\.\.\.|…|\.(?:com|net|org|de)$/.test(name)) return false;
  // Credentials after a comma (MD, Ph.D.) and roles are no names.
  if (tokens.length === 1 && !declared && /^(?:\p{Lu}|\p{Lu}\p{Ll}?\.)+[A-Z]*$/u.test(name)) return false;
  if (tokens.some((token) => words.roles.has(token.toLowerCase().replace(/[.,]+$/, '')))) return false;
  if (declared) return true;
  if (!/^[\p{Lu}\p{Lo}\p{Lt}]/u.test(name)) return false;
  const cased = tokens.filter((token) => /^\p{Ll}/u.test(token));
  return cased.length * 2 < tokens.length || tokens.length <= 2;
}

function pushOnce(list: string[], item: string): void {
  if (!list.some((known) => letters(known) === letters(item))) list.push(item);
}
