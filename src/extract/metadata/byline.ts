import data from '../../data/metadata.json';
import { type Declarations, metaValues } from './declarations';
import { type JsonLd, type JsonNode, texts } from './json-ld';
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
  const visible = shown(sources, context);
  if (visible?.names.persons.some(isFullName)) return byline(visible);
  let desk: Claim | null = null;
  for (const read of [fromJsonLd, fromProperties, fromMarkup, () => visible, fromLabels, fromMeta, signed]) {
    const claim = read(sources, context);
    if (claim && claim.names.persons.length > 0) return byline(claim);
    desk ??= claim;
  }
  return desk && byline(desk);
}

/** More than one word, or a script without case, whose names may be one. */
function isFullName(name: string): boolean {
  return name.includes(' ') || !/[\p{Lu}\p{Ll}]/u.test(name);
}

function byline({ names, source, block }: Claim): Byline {
  return { text: names.text, authors: names.persons.length > 0 ? names.persons : names.desks, source, block };
}

/** A block by the headline that begins with an opener. */
function shown({ blocks, neighbourhood }: BylineSources, context: NameContext): Claim | null {
  for (const { block, index } of neighbourhood.blocks(AFTER, BEFORE)) {
    if (block.text.length > MAX_BLOCK || block.tag === 'figcaption' || creditIn(block.text) === 0) continue;
    const rest = openedName(block.text, context.words);
    if (rest === null) continue;
    const text = rest || (blocks[index + 1]?.text ?? '');
    const names = readNames(text, context);
    if (names && coverage(names) > MIN_COVERAGE) return { names, source: 'text', block: index };
  }
  return null;
}

/** Share of a byline that is names: a sentence that begins with "From" has little. */
function coverage({ text, persons, desks }: Names): number {
  return [...persons, ...desks].join(' ').length / text.length;
}

const MIN_COVERAGE = 0.6;

function fromJsonLd({ ld, article }: BylineSources, context: NameContext): Claim | null {
  for (const node of article ? [article, ...ld.articles] : ld.articles) {
    const names = ['author', 'creator'].flatMap((key) => texts(ld, node, key)).flatMap((name) => readNames(name, context, true) ?? []);
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
    if (creditIn(text) === 0) continue;
    const names = readNames(text, context, element.getAttribute('rel')?.includes('author') ?? element.localName === 'a');
    if (!names) continue;
    if (names.persons.length > 0) return { names, source: 'markup', block: -1 };
    desk ??= { names, source: 'markup', block: -1 };
  }
  return desk;
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

/** A labelled signature below the text: "Author: …". */
function signed({ blocks, neighbourhood }: BylineSources, context: NameContext): Claim | null {
  for (const { block, index } of neighbourhood.blocks(MAX_SIGNED, 0)) {
    if (block.text.length > MAX_BLOCK || creditIn(block.text) === 0 || !/[:：]/.test(block.text.slice(0, 30))) continue;
    const rest = afterOpener(block.text, context.words);
    const names = rest && readNames(rest, context);
    if (names) return { names, source: 'text', block: index };
  }
  return null;
}

/** Blocks after the headline in which a signature is looked for. */
const MAX_SIGNED = 300;

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
    else if (child.nodeType === 1 && !/^(?:script|style|svg|time|button)$/.test((child as Element).localName)) {
      const part = (child as Element).firstElementChild ? textInParts(child as Element) : (child.textContent ?? '');
      const touching = /[\p{L}\p{M}.]$/u.test(text) && /^[\p{L}\p{M}]/u.test(part);
      const block = /^(?:div|p|li|h\d|dd|dt|br)$/.test((child as Element).localName);
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
