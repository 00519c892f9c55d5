import data from '../../data/metadata.json';
import { type Declarations, metaValues } from './declarations';
import { type JsonLd, type JsonNode, nodes, own, texts, typesOf } from './json-ld';
import { afterOpener, type NameContext, type Names, openedName, readNames } from './names';
import type { Neighbourhood } from './neighbourhood';
import { letters, line } from './text';
import type { MetadataBlock, MetadataSource } from './types';
import { creditIn } from './words';

/** Whom the page names as its author. */
export interface Byline {
  readonly text: string;
  readonly authors: readonly string[];
  readonly source: MetadataSource;
  readonly block: number;
}

interface Claim {
  readonly names: Names;
  readonly source: MetadataSource;
  readonly block: number;
}

/** Longest text of an element that is still a byline and not a biography. */
const MAX_ELEMENT = 200;
/** Longest block that may be a byline by its opener alone. */
const MAX_BLOCK = 120;
/** Blocks after and before the headline that are read. */
const AFTER = 12;
const BEFORE = 6;

const AUTHOR = new RegExp(data.classes.author.join('|'), 'i');

/** Where bylines are looked for. */
export interface BylineSources {
  readonly declarations: Declarations;
  readonly ld: JsonLd;
  /** The article's JSON-LD object, null where there is none. */
  readonly article: JsonNode | null;
  readonly blocks: readonly MetadataBlock[];
  readonly neighbourhood: Neighbourhood;
}

/** What a claim names: people in full, only by one word (a first name, a user's name), or a desk. */
type Kind = 'full' | 'word' | 'desk';

/**
 * The places in which bylines are looked for, with the rank of what they name (lower is better). Places disagree mostly in whom they
 * mean: JSON-LD, card labels and `meta` may name the account that published the page, or the site, where the page shows who wrote it.
 * So what stands by the headline after "By" wins; full names win over single words, and these over desks of the same place.
 * Ranks follow how often each was right on 1,070 pages: shown 0.91, JSON-LD 0.92, microdata 0.86, markup 0.84, labels 0.89, signature
 * 0.95, meta 0.85 (desks: 0.95 where shown or in markup, 0.75 in JSON-LD, 0.67 in meta).
 */
const PLACES: readonly { read: (sources: BylineSources, context: NameContext) => Claim | null; ranks: Readonly<Record<Kind, number>>; declares?: true }[] = [
  { read: shown, ranks: { full: 0, desk: 1, word: 10 } },
  { read: fromJsonLd, ranks: { full: 2, word: 8, desk: 13 } },
  { read: fromProperties, ranks: { full: 3, word: 9, desk: 14 } },
  { read: fromMarkup, ranks: { full: 4, desk: 12, word: 16 } },
  { read: signed, ranks: { full: 5, desk: 17, word: 17 } },
  { read: fromLabels, ranks: { full: 6, word: 11, desk: 16 } },
  { read: beside, ranks: { full: 7, desk: 18, word: 18 } },
  { read: fromMeta, ranks: { full: 15, word: 19, desk: 20 }, declares: true },
];

/** Finds the byline: the best-ranked claim, completed by the others where they name the same people. */
export function findByline(sources: BylineSources, context: NameContext): Byline | null {
  const claims: (Claim & { rank: number })[] = [];
  for (const { read, ranks, declares } of PLACES) {
    const claim = read(sources, context);
    // A site that declares itself the author of all it has says nothing; one that signs with its name does.
    if (claim && declares && kindOf(claim) === 'desk' && claim.names.desks.some((desk) => context.site.is(desk))) continue;
    if (claim) claims.push({ ...claim, rank: ranks[kindOf(claim)] });
  }
  const best = claims.toSorted((a, b) => a.rank - b.rank)[0];
  if (!best) return null;
  const { names, source, block } = claims.find((claim) => completes(claim.names.persons, best.names.persons)) ?? best;
  return { text: names.text, authors: names.persons.length > 0 ? names.persons : names.desks, source, block };
}

function kindOf({ names: { persons } }: Claim): Kind {
  if (persons.length === 0) return 'desk';
  return persons.some(isFullName) ? 'full' : 'word';
}

/**
 * Whether a list is a better reading of the same people: it has all of them and more, has the full name of one given by a single
 * word, or ends a name where the other runs on into the next words ("Ann Lee", "Ann Lee Updated").
 */
function completes(persons: readonly string[], than: readonly string[]): boolean {
  if (than.length === 0 || persons.length < than.length || persons.length > MAX_PERSONS) return false;
  if (persons.length > than.length) return than.every((person) => persons.some((other) => letters(other) === letters(person)));
  return persons.every((person, index) => {
    const other = than[index] ?? '';
    return isFullName(person) && (isFullName(other) ? other.startsWith(`${person} `) : person.startsWith(`${other} `));
  });
}

/** More people than this in one place are the site's staff. */
const MAX_PERSONS = 8;

/** More than one word, or a script without case, whose names may be one. */
function isFullName(name: string): boolean {
  return name.includes(' ') || !/[\p{Lu}\p{Ll}]/u.test(name);
}

/** A block by the headline that begins with an opener. */
function shown({ blocks, neighbourhood }: BylineSources, context: NameContext): Claim | null {
  for (const { block, index } of neighbourhood.blocks(AFTER, BEFORE)) {
    if (block.text.length > MAX_BLOCK || block.tag === 'figcaption' || creditIn(block.text) === 0) continue;
    const rest = openedName(textOf(block), context.words);
    if (rest === null) continue;
    const text = rest || (blocks[index + 1]?.text ?? '');
    const names = readNames(text, context);
    if (!names || coverage(names, context) < MIN_COVERAGE) continue;
    // A single word may be anything, unless a date or little else stands beside it.
    if (names.persons.some(isFullName) || names.persons.length === 0 || /\p{Nd}/u.test(block.text) || block.text.split(' ').length <= 3) {
      return { names, source: 'text', block: index };
    }
  }
  return null;
}

/**
 * A full name beside a full date in one short line by the headline: "12.12.2022 - Ann Lee". A name in a line of its own is not taken:
 * without its label nothing tells it from a section, a place or a line of the menu (of 60 such lines 12 were authors).
 */
function beside({ neighbourhood }: BylineSources, context: NameContext): Claim | null {
  for (const { block, index } of neighbourhood.blocks(AFTER, BEFORE)) {
    const text = textOf(block);
    if (text.length > MAX_DATED || block.isHeading || creditIn(text) === 0) continue;
    const parts = text.split(PARTS);
    if (parts.length < 2 || !parts.some((part) => DATE.test(part))) continue;
    for (const part of parts) {
      const names = DATE.test(part) ? null : readNames(part, context);
      if (names && coverage(names, context) > 0.9 && names.persons.every((name) => isFullName(name) && name.split(' ').length < 5)) return { names, source: 'text', block: index };
    }
  }
  return null;
}

const MAX_DATED = 90;
const PARTS = /\s+[-–—|/•·]\s+|\s*[|•·]\s*|,\s/u;
const DATE = /\p{Nd}{1,4}\D{1,10}\p{Nd}{4}|\p{Nd}{4}\D{1,10}\p{Nd}{1,2}|\p{Nd}{1,2}[./]\p{Nd}{1,2}[./]\p{Nd}{2}/u;

/** A block's text, with its parts set apart where the block is all of its element. */
function textOf(block: MetadataBlock): string {
  if (block.element.firstElementChild === null) return block.text;
  const parts = line(textInParts(block.element), MAX_BLOCK * 2);
  return letters(parts) === letters(block.text) ? parts : block.text;
}

/** Share of a byline that is names: a sentence that begins with "From" has little. */
function coverage({ text, persons, desks }: Names, { words }: NameContext): number {
  return [...persons, ...desks].join(' ').length / text.replace(words.ends, '').length;
}

const MIN_COVERAGE = 0.6;

function fromJsonLd({ ld, article }: BylineSources, context: NameContext): Claim | null {
  for (const node of article ? [article, ...ld.articles] : ld.articles) {
    const members = ['author', 'creator'].flatMap((key) => nodes(ld, own(node, key)));
    const names = members.flatMap((member) => {
      const read = texts(ld, { member }, 'member').flatMap((name) => readNames(name, context, true) ?? []);
      const isOrganisation = typeof member !== 'string' && typesOf(member).some((type) => type.endsWith('organization'));
      return isOrganisation ? read.map(({ text, persons, desks }) => ({ text, persons: [], desks: [...desks, ...persons] })) : read;
    });
    if (names.length > 0) return { names: merge(names), source: 'json-ld', block: -1 };
  }
  return null;
}

function fromProperties({ declarations, neighbourhood }: BylineSources, context: NameContext): Claim | null {
  const elements = declarations.properties.filter(({ name }) => name === 'author' || name === 'creator').map(({ element }) => element);
  const outer = elements.filter((element) => !elements.some((other) => other !== element && other.contains(element)));
  const names = neighbourhood.nearest(outer).flatMap((element) => readNames(nameIn(element), context, true) ?? []);
  return names.length > 0 ? { names: merge(names.slice(0, 6)), source: 'microdata', block: -1 } : null;
}

function fromMarkup({ declarations, neighbourhood }: BylineSources, context: NameContext): Claim | null {
  let desk: Claim | null = null;
  for (const element of neighbourhood.nearest(declarations.authors)) {
    const text = nameIn(element);
    if (creditIn(text) === 0 || !isAuthorElement(element, text)) continue;
    const names = readNames(text, context, element.localName === 'a' || text.split(' ').length <= 3);
    if (!names) continue;
    if (names.persons.length > 0) return { names, source: 'markup', block: -1 };
    desk ??= { names, source: 'markup', block: -1 };
  }
  return desk;
}

/** A link counts as naming an author by its relation, its class, or an address that repeats the name: `/author/ann-lee`. */
function isAuthorElement(element: Element, text: string): boolean {
  if (element.localName !== 'a' || element.getAttribute('rel')?.includes('author') || AUTHOR.test(element.getAttribute('class') ?? '')) return true;
  const path = (element.getAttribute('href') ?? '').replace(/[?#].*$/, '').toLowerCase();
  const at = Math.max(...data.authorPaths.map((author) => path.indexOf(author)));
  const slug = at < 0 ? '' : letters(decodeURIComponentSafely(path.slice(at).split('/').slice(2).join('')));
  return text.split(/[\s,.]+/).some((word) => word.length > 2 && slug.includes(letters(word)));
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign; the letters around it are enough.
    return text;
  }
}

/** Card labels of social networks, written by WordPress plugins in the site's language: "Written by" beside the author's name. */
function fromLabels({ declarations }: BylineSources, context: NameContext): Claim | null {
  for (const number of ['1', '2']) {
    const label = declarations.metas.get(`twitter:label${number}`)?.[0];
    const content = declarations.metas.get(`twitter:data${number}`)?.[0];
    if (!label || !content || afterOpener(label, context.words) === null) continue;
    const names = readNames(content, context, true);
    if (names) return { names, source: 'meta', block: -1 };
  }
  return null;
}

function fromMeta({ declarations }: BylineSources, context: NameContext): Claim | null {
  let desk: Claim | null = null;
  for (const key of data.meta.author) {
    const contents = metaValues(declarations, [key]).filter((content) => !/^(?:https?:)?\/\//.test(content));
    const names = contents.flatMap((content) => readNames(givenNameFirst(content), context, true) ?? []);
    if (names.length === 0) continue;
    const claim: Claim = { names: merge(names), source: 'meta', block: -1 };
    if (claim.names.persons.length > 0) return claim;
    desk ??= claim;
  }
  return desk;
}

/** "Lee, Ann" as libraries write it; a comma between two full names joins two people. */
function givenNameFirst(name: string): string {
  return name.replace(/^([\p{L}\p{M}'’-]+), ([\p{L}\p{M}.'’-]+(?: \p{L}\.?)?)$/u, '$2 $1');
}

/** A signature at the end of the text: "Author: …". */
function signed({ neighbourhood }: BylineSources, context: NameContext): Claim | null {
  for (const { block, index } of neighbourhood.ending(ENDING)) {
    const { text } = block;
    if (text.length > MAX_BLOCK || creditIn(text) === 0 || /[.?!…]$/.test(text)) continue;
    const rest = afterOpener(text, context.words);
    const names = rest && readNames(rest, context);
    if (!names || coverage(names, context) < 0.8) continue;
    if (names.persons.length === 0 || names.persons.some(isFullName)) return { names, source: 'text', block: index };
  }
  return null;
}

/** Blocks at the end of the text in which a signature is looked for. */
const ENDING = 12;

/** The name in an element: a part that is marked as such, or its whole text with its parts set apart. */
function nameIn(element: Element): string {
  const content = element.getAttribute('content');
  if (content) return content;
  for (const selector of [element.hasAttribute('itemprop') ? '[itemprop~="name"]' : '.fn', '[class*="author-name" i],[class*="author__name" i]', '[rel~="author"]']) {
    const names = new Map<string, string>();
    for (const part of element.querySelectorAll(selector)) {
      const name = line(part.getAttribute('content') ?? textInParts(part), MAX_ELEMENT);
      if (name && names.size < 6) names.set(letters(name), name);
    }
    if (names.size > 0) return [...names.values()].join('; ');
  }
  const text = line(textInParts(element), MAX_ELEMENT * 2);
  return text.length <= MAX_ELEMENT ? text : '';
}

/** Elements that begin a line of their own. */
const LINES = /^(?:div|p|li|h\d|dd|dt|br|time)$/;
const UNREAD = /^(?:script|style|svg|button)$/;
/** Levels below an element whose parts are told apart. */
const MAX_LEVELS = 6;

/** Text of an element with a bar between parts that stand in elements of their own; empty for more than a byline can be. */
function textInParts(element: Element): string {
  return (element.textContent ?? '').length > MAX_ELEMENT * 10 ? '' : parts(element, 0);
}

function parts(element: Element, level: number): string {
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeType === 3) text += node.nodeValue ?? '';
    if (node.nodeType !== 1) continue;
    const child = node as Element;
    if (UNREAD.test(child.localName)) continue;
    const part = child.firstElementChild && level < MAX_LEVELS ? parts(child, level + 1) : (child.textContent ?? '');
    const touching = /[\p{L}\p{M}.]$/u.test(text) && /^[\p{L}\p{M}]/u.test(part);
    if (LINES.test(child.localName)) text += ' | ';
    else if (touching) text += child.localName === 'a' && child.previousElementSibling?.localName === 'a' ? '; ' : ' | ';
    text += part;
  }
  return text;
}

function merge(list: readonly Names[]): Names {
  const persons = [...new Set(list.flatMap((names) => names.persons))];
  const desks = [...new Set(list.flatMap((names) => names.desks))];
  return { text: list.length === 1 ? (list[0]?.text ?? '') : (persons.length > 0 ? persons : desks).join(', '), persons, desks };
}
