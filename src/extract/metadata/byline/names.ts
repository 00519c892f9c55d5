import data from '../../../data/metadata.json';
import { trimmed, withoutTail } from './byline-text';
import { afterOpener, openedName, PARTS } from './openers';
import type { SiteNames } from '../site';
import { letters, line } from '../text';
import type { MetadataWords } from '../words';

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

function cleanName(part: string, words: MetadataWords, declared: boolean): string {
  let name = part
    .replace(/\s*[(（[].*$/u, '')
    .replace(words.ends, '')
    .replace(/^[\s\p{P}\p{S}]+|[\s\p{S},;:]+$/gu, '');
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
  name = tokens
    .join(' ')
    .replace(/(?<=\s.*\p{L})\d{1,2}\.?$/u, '')
    .replace(/^(.{4,}) \1$/u, '$1');
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
  return words.desks.some(
    (desk) =>
      lower === desk || lower.startsWith(`${desk} `) || lower.endsWith(` ${desk}`) || (desk.length > 6 && lower.includes(desk)),
  );
}

function isPerson(name: string, words: MetadataWords, declared: boolean): boolean {
  if (name.length > MAX_NAME || name.length < 2) return false;
  const tokens = name.split(' ');
  if (tokens.length > MAX_WORDS) return false;
  if (/[?!:"“”„«»<>{}=©®%#]|\d{3}|\.\.\.|…|\.(?:com|net|org|[a-z]{2})$/i.test(name)) return false;
  if (tokens.some((token) => isRole(token, words))) return false;
  const first = (tokens[0] ?? '').toLowerCase();
  if (tokens.slice(1).every((token) => /^\p{Ll}/u.test(token)) && (words.labels.has(first) || words.isCalendarWord(first)))
    return false;
  if (tokens.length === 1) {
    // Credentials after a comma: MD, Ph.D., CFP®.
    if (!declared && /^(?:\p{Lu}\p{Ll}{0,2}[.-]?)+$/u.test(name) && /\p{Lu}.*\p{Lu}/u.test(name) && name.length <= 6)
      return false;
    if (declared) return true;
  }
  if (!/^[\p{Lu}\p{Lo}\p{Lt}]/u.test(name) && !(declared && tokens.every((token) => /^\p{Ll}/u.test(token)))) return false;
  // Between the names stand only particles: von, de la, bin; a last word written small belongs to a label: "Posted on".
  const rest = tokens.slice(1);
  if (declared && tokens.length < 4)
    return !(rest.length > 0 && /^\p{Ll}{1,3}$/u.test(tokens.at(-1) ?? '') && /^\p{Lu}/u.test(name));
  return !/^\p{Ll}/u.test(rest.at(-1) ?? '') && rest.every((token) => !/^\p{Ll}/u.test(token) || PARTICLES.has(token));
}

function pushOnce(list: string[], item: string): void {
  if (!list.some((known) => letters(known) === letters(item))) list.push(item);
}
