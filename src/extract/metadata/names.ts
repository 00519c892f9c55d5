import data from '../../data/metadata.json';
import type { SiteNames } from './site';
import { letters, line } from './text';
import { creditIn, type MetadataWords } from './words';

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
const LEGAL_FORMS = new Set(data.legalForms);
const PLACEHOLDERS = new Set(data.placeholders.map(letters));

/** Words of names that are written small. */
const PARTICLES = new Set(data.particles);

/** Longest byline that is read; more is a biography. */
const MAX_BYLINE = 250;
const MAX_NAME = 60;
const MAX_WORDS = 6;
/** Longest text before an opener inside a line: a date, "Blog post". */
const MAX_LEAD = 45;

/**
 * What follows the opener of a byline: "By", "Von", "Text:".
 *
 * @returns The rest (empty where the opener is all there is), or null where the text has no opener of the language before a name.
 */
export function afterOpener(text: string, words: MetadataWords): string | null {
  const lower = text.toLowerCase();
  for (const opener of words.openers) {
    if (!lower.startsWith(opener)) continue;
    const rest = text.slice(opener.length);
    if (rest.trim() === '') return '';
    const sign = /^\s*[:：=＝／/|–—-]+\s*/.exec(rest);
    if (sign) return rest.slice(sign[0].length);
    // Without a sign, a word must end here and a name begin; a script without spaces needs more than a word of two signs.
    const cased = /[\p{Lu}\p{Ll}.]$/u.test(opener);
    if (cased ? !/^\s/.test(rest) : opener.length < 3 && !/^\s/.test(rest)) continue;
    if (/^[^\p{Ll}]/u.test(rest.trimStart())) return rest.trimStart();
  }
  // A desk before a colon names its member: "Redaktion: Ann Lee".
  for (const desk of words.desks) {
    const sign = lower.startsWith(desk) ? /^\s*[:：]\s*(?=\S)/.exec(text.slice(desk.length)) : null;
    if (sign) return text.slice(desk.length + sign[0].length);
  }
  return null;
}

/**
 * What follows an opener inside a line that has a date: "11 April 2018 by …", "Posted in … by … on …".
 *
 * @returns Null where there is none. A particle of a name is none: "Christoph von Eichhorn".
 */
function insideDated(text: string, words: MetadataWords): string | null {
  const inside = words.inside.exec(text);
  if (!inside || inside.index > MAX_LEAD || !/\p{Nd}/u.test(text)) return null;
  const lead = text.slice(0, inside.index);
  const rest = text.slice(inside.index + inside[0].length);
  if (creditIn(lead) >= 0) return null;
  const isLabel = /\p{Nd}/u.test(lead) || words.labels.has(lead.split(' ')[0]?.toLowerCase() ?? '');
  return isLabel && (/^[\p{Lu}\p{Lo}]/u.test(rest) || withoutTail(rest, words).split(' ').length <= 2) ? rest : null;
}

/**
 * What a line gives after an opener: at its start, at the start of a part of it, or after a date in it.
 *
 * @returns Null where it has none.
 */
export function openedName(text: string, words: MetadataWords): string | null {
  const parts = text.split(PARTS);
  for (const [index, part] of parts.entries()) {
    const rest = afterOpener(part, words) ?? insideDated(part, words);
    if (rest !== null) return rest.trim() === '' ? (parts[index + 1] ?? '') : rest;
  }
  return null;
}

/** Signs between the parts of a line: who, when, where. */
const PARTS = /\s*[|•·●▪⋅∙]\s*/u;

/**
 * Reads the names out of a byline.
 *
 * @param source - Text of the byline, with or without opener.
 * @param declared - The markup says that this is an author, so a single word in lower case counts too (a user's name).
 * @returns Null where it names nobody.
 */
export function readNames(source: string, { words, site }: NameContext, declared = false): Names | null {
  const persons: string[] = [];
  const desks: string[] = [];
  let text = '';
  const whole = line(source, MAX_BYLINE * 2);
  for (const part of [openedName(whole, words) ?? '', ...whole.split(PARTS)]) {
    text = withoutTail(withoutOpeners(trimmed(part), words), words);
    if (!text || text.length > MAX_BYLINE) continue;
    for (const item of text.split(words.joints)) {
      const name = cleanName(item, words, declared);
      if (!name || isPlaceholder(name)) continue;
      // After the site's own name come its town and its trade, not people.
      const ofSite = site.is(name) || (persons.length === 0 && desks.some((desk) => site.is(desk)));
      if (ofSite || isDesk(name, words)) pushOnce(desks, name);
      // After a full name, a single word is a town, a trade or a degree.
      else if (persons.some((person) => person.includes(' ')) && /^\p{Lu}[\p{L}\p{M}.-]*$/u.test(name)) continue;
      else if (isPerson(name, words, declared)) pushOnce(persons, name);
    }
    // Many single words are sections or tags.
    if (persons.length > 3 && persons.filter((name) => name.includes(' ')).length * 2 < persons.length) return null;
    // The first part that names somebody is the byline; sections and biographies follow.
    if (persons.length + desks.length > 0) return { text: withoutRoles(text, [...persons, ...desks], words), persons, desks };
  }
  return null;
}

function isPlaceholder(name: string): boolean {
  const key = letters(name);
  return PLACEHOLDERS.has(key) || key.startsWith('admin') || key.endsWith('admin');
}

function withoutOpeners(source: string, words: MetadataWords): string {
  let text = source;
  for (let round = 0; round < 3; round++) {
    const rest = afterOpener(text, words);
    if (!rest) break;
    text = trimmed(rest);
  }
  return text;
}

/** The byline as it stands, or its names alone where all else are roles ("林語禾／報導"). */
function withoutRoles(text: string, names: readonly string[], words: MetadataWords): string {
  let rest = text;
  for (const name of names) rest = rest.replace(name, ' ');
  const others = rest.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  return others.length > 0 && others.every((word) => /^\p{Lo}/u.test(word) && isRole(word, words)) ? names.join(', ') : text;
}

/** Drops addresses and handles, and signs at the ends. */
function trimmed(text: string): string {
  return text
    .replace(/[(<[]?(?:mailto:)?[\w.+-]+@[\w-]+\.[\w.]+[)>\]]?/g, ' ')
    .replace(/\b(?:https?:\/\/|www\.)\S+/gi, ' ')
    .replace(/(?:^|\s)@\w+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\p{P}\p{S}]+/u, '')
    .replace(/[\s\p{S},;:|/•·–—([-]+$/u, '');
}

/** Where a label or a role is written onto a name without a space ("LeePublished", "LeeReporter"); the text's length if nowhere. */
function joinIn(text: string, words: MetadataWords): number {
  for (const match of text.matchAll(/(?<=\p{Ll}{2})\p{Lu}[\p{L}\p{M}]+/gu)) {
    const word = match[0].toLowerCase();
    if (words.labels.has(word) || words.calendar.has(word) || words.roles.has(word)) return match.index;
  }
  return text.length;
}

/** Drops a date and what follows it, with the short words and the day of the week before it. */
function withoutTail(source: string, words: MetadataWords): string {
  const text = source.slice(0, joinIn(source, words));
  // A figure written onto a full name is a date without its space; onto a single word, part of a user's name.
  const date = /(?:[\s,(|•·–—-]*(?<![\p{L}\p{N}])|(?<=\s.*\p{L}\p{M}*))\p{Nd}{1,4}(?:[\s.,/:年-]|st|nd|rd|th|$).*$/u.exec(text);
  let head = date ? text.slice(0, date.index) : text;
  const credit = creditIn(head);
  if (credit >= 0) head = head.slice(0, credit);
  for (let round = 0; round < 6; round++) {
    const last = /(?:^|[\s,|•·–—-]+)([\p{L}\p{M}]+)\.?[\s,|•·–—:-]*$/u.exec(head);
    const word = last?.[1]?.toLowerCase() ?? '';
    const dangling = words.labels.has(word) || (head.length < source.length && (words.calendar.has(word) || words.ends.test(` ${word} .`) || (word.length <= 3 && last?.[1] === word)));
    if (!last || !dangling || last.index === 0) break;
    head = head.slice(0, last.index);
  }
  return trimmed(head);
}

function cleanName(part: string, words: MetadataWords, declared: boolean): string {
  let name = part.replace(/\s*[(（[].*$/u, '').replace(words.ends, '').replace(/^[\s\p{P}\p{S}]+|[\s\p{S},;:]+$/gu, '');
  const rest = afterOpener(name, words);
  if (rest) name = rest;
  const tokens = name.trim().split(' ');
  while (tokens.length > 1 && isRole(tokens[0], words)) tokens.shift();
  // Where names have no capitals, a role follows them in place of a title; elsewhere a last word such as "Expert" may be of a desk's name.
  while (tokens.length > 1 && isRole(tokens.at(-1), words) && /^\p{Lo}/u.test(tokens[0] ?? '')) tokens.pop();
  // In running text a title follows the name: "Ann Lee Executive Digital Editor"; declared, it may be part of a desk's name.
  const title = declared ? -1 : tokens.findIndex((token) => isRole(token, words));
  if (title >= 2 && /^\p{Lu}/u.test(name)) tokens.length = 2;
  // A note's number written onto a full name.
  name = tokens.join(' ').replace(/(?<=\s.*\p{L})\d{1,2}\.?$/u, '').replace(/^(.{4,}) \1$/u, '$1');
  // 山田太郎記者, 記者林語禾: a role written onto the name.
  for (const role of words.roles) {
    if (!/\p{Lo}$/u.test(role) || name.length < role.length + 2) continue;
    if (name.endsWith(role)) return name.slice(0, -role.length).trim();
    if (name.startsWith(role)) return name.slice(role.length).trim();
  }
  return name;
}

function isRole(token: string | undefined, words: MetadataWords): boolean {
  return token !== undefined && words.roles.has(token.toLowerCase().replace(/[.,]+$/, ''));
}

function isDesk(name: string, words: MetadataWords): boolean {
  const key = letters(name);
  if (AGENCIES.has(key)) return true;
  const lower = name.toLowerCase();
  const tokens = lower.split(' ');
  if (LEGAL_FORMS.has(tokens.at(-1) ?? '') || (tokens.length > 1 && tokens.some((token) => isRole(token, words)))) return true;
  return words.desks.some((desk) => lower === desk || lower.startsWith(`${desk} `) || lower.endsWith(` ${desk}`) || (desk.length > 6 && lower.includes(desk)));
}

function isPerson(name: string, words: MetadataWords, declared: boolean): boolean {
  if (name.length > MAX_NAME || name.length < 2) return false;
  const tokens = name.split(' ');
  if (tokens.length > MAX_WORDS) return false;
  if (/[?!:"“”„«»<>{}=©®%#]|\d{3}|\.\.\.|…|\.(?:com|net|org|[a-z]{2})$/i.test(name)) return false;
  if (tokens.some((token) => isRole(token, words))) return false;
  const first = (tokens[0] ?? '').toLowerCase();
  if ((words.labels.has(first) || words.calendar.has(first)) && tokens.slice(1).every((token) => /^\p{Ll}/u.test(token))) return false;
  if (tokens.length === 1) {
    // Credentials after a comma: MD, Ph.D., CFP®.
    if (!declared && /^(?:\p{Lu}\p{Ll}{0,2}[.-]?)+$/u.test(name) && /\p{Lu}.*\p{Lu}/u.test(name) && name.length <= 6) return false;
    if (declared) return true;
  }
  if (!/^[\p{Lu}\p{Lo}\p{Lt}]/u.test(name) && !(declared && tokens.every((token) => /^\p{Ll}/u.test(token)))) return false;
  // Between the names stand only particles: von, de la, bin; a last word written small belongs to a label: "Posted on".
  const rest = tokens.slice(1);
  if (declared && tokens.length < 4) return !(rest.length > 0 && /^\p{Ll}{1,3}$/u.test(tokens.at(-1) ?? '') && /^\p{Lu}/u.test(name));
  return !/^\p{Ll}/u.test(rest.at(-1) ?? '') && rest.every((token) => !/^\p{Ll}/u.test(token) || PARTICLES.has(token));
}

function pushOnce(list: string[], item: string): void {
  if (!list.some((known) => letters(known) === letters(item))) list.push(item);
}
