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

/**
 * Finds the byline.
 *
 * Places disagree mostly in whom they mean: JSON-LD and `meta` may name the account that published the page where the page shows who
 * wrote it. So what a reader sees by the headline after "By" wins, if it is a full name; then what the markup declares, the more
 * exact first; persons win over desks wherever they stand.
 */
export function findByline(sources: BylineSources, context: NameContext): Byline | null {
  const claims = [shown, fromJsonLd, fromProperties, fromMarkup, fromLabels, beside, fromMeta, signed].map((read) => read(sources, context));
  const [visible, ...others] = claims;
  const named = claims.filter((claim) => claim !== null && claim !== undefined && claim.names.persons.length > 0) as Claim[];
  const first = visible?.names.persons.some(isFullName) ? visible : (named.find((claim) => claim !== visible) ?? named[0]);
  if (!first) return byline(others.find(Boolean) ?? visible ?? null);
  // Where one place names some of the people of another, the other is complete; where it names a first name, the full one.
  const fuller = named.find(({ names }) => isFuller(names.persons, first.names.persons));
  return byline(fuller ?? first);
}

/** Whether a list names all the people of another one, and more of them or more of their names. */
function isFuller(persons: readonly string[], than: readonly string[]): boolean {
  if (persons.length < than.length || persons.length > MAX_PERSONS) return false;
  if (persons.length === than.length && persons.every((person, index) => person.length <= (than[index] ?? '').length)) return false;
  const keys = persons.map((person) => person.toLowerCase().split(/\s+/));
  return than.every((person) => keys.some((key) => person.toLowerCase().split(/\s+/).every((word) => key.includes(word))));
}

/** More people than this in one place are the site's staff. */
const MAX_PERSONS = 8;

/** More than one word, or a script without case, whose names may be one. */
function isFullName(name: string): boolean {
  return name.includes(' ') || !/[\p{Lu}\p{Ll}]/u.test(name);
}

function byline(claim: Claim | null): Byline | null {
  if (!claim) return null;
  const { names, source, block } = claim;
  return { text: names.text, authors: names.persons.length > 0 ? names.persons : names.desks, source, block };
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
function beside({ blocks, neighbourhood }: BylineSources, context: NameContext): Claim | null {
  for (const { block, index } of neighbourhood.blocks(AFTER, BEFORE)) {
    const text = textOf(block);
    if (text.length > MAX_DATED || block.isHeading || creditIn(text) === 0) continue;
    const parts = text.split(PARTS);
    if (parts.length < 2 || !parts.some((part) => DATE.test(part))) continue;
    for (const part of parts) {
      const names = DATE.test(part) ? null : readNames(part, context);
      if (names && coverage(names, context) > 0.9 && names.persons.every(isFullName)) return { names, source: 'text', block: index };
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
  const path = letters((element.getAttribute('href') ?? '').replace(/[?#].*$/, '').split('/').filter(Boolean).at(-1) ?? '');
  return text.split(/[\s,.]+/).some((word) => word.length > 2 && path.includes(letters(word)));
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
  const names = metaValues(declarations, data.meta.author)
    .filter((content) => !/^(?:https?:)?\/\//.test(content))
    .flatMap((content) => readNames(content, context, true) ?? []);
  const best = names.find(({ persons }) => persons.length > 0) ?? names[0];
  return best ? { names: best, source: 'meta', block: -1 } : null;
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

/** Text of an element with a bar between parts that stand in elements of their own. */
function textInParts(element: Element): string {
  if ((element.textContent ?? '').length > MAX_ELEMENT * 10) return '';
  let text = '';
  for (const child of element.childNodes) {
    if (child.nodeType === 3) text += child.nodeValue ?? '';
    else if (child.nodeType === 1 && !/^(?:script|style|svg|button)$/.test((child as Element).localName)) {
      const part = (child as Element).firstElementChild ? textInParts(child as Element) : (child.textContent ?? '');
      const touching = /[\p{L}\p{M}.]$/u.test(text) && /^[\p{L}\p{M}]/u.test(part);
      const block = /^(?:div|p|li|h\d|dd|dt|br|time)$/.test((child as Element).localName);
      text += block ? ` | ${part}` : touching ? `${child.nodeName === child.previousSibling?.nodeName && child.nodeName === 'A' ? '; ' : ' | '}${part}` : part;
    }
  }
  return text;
}

function merge(list: readonly Names[]): Names {
  const persons = [...new Set(list.flatMap((names) => names.persons))];
  const desks = [...new Set(list.flatMap((names) => names.desks))];
  return { text: list.length === 1 ? (list[0]?.text ?? '') : (persons.length > 0 ? persons : desks).join(', '), persons, desks };
}
