import { builtin } from '../../../capture/tree';
import data from '../../../data/metadata.json';
import { decoded } from '../../../text/percent-encoding';
import { type BylineSources, type Claim, isFullName } from './byline-claim';
import { metaValues } from '../declarations';
import { namesIn } from './element-names';
import { nodes, own, texts, typesOf } from '../json-ld';
import { AUTHOR } from '../marks';
import { type NameContext, type Names, readNames } from './names';
import { afterOpener } from './openers';
import { letters } from '../text';
import type { MetadataBlock } from '../types';
import { beginsWithCredit } from '../words';

const FIRMS = new Set(data.legalForms);

/** Authors of the article's JSON-LD; organisations count as desks. A user's name counts only where the page shows it. */
export function fromJsonLd({ ld, article, blocks }: BylineSources, context: NameContext): Claim | null {
  for (const node of article ? [article, ...ld.articles] : ld.articles) {
    const members = ['author', 'creator'].flatMap((key) => nodes(ld, own(node, key)));
    const names = members.flatMap((member) => {
      const read = texts(ld, { member }, 'member').flatMap((name) => readNames(name, context, true) ?? []);
      const isOrganisation = typeof member !== 'string' && typesOf(member).some((type) => type.endsWith('organization'));
      return isOrganisation
        ? read.map(({ text, persons, desks }) => ({ text, persons: [], desks: [...desks, ...persons] }))
        : read;
    });
    if (names.length === 0) continue;
    const merged = merge(names);
    const [person] = merged.persons;
    if (person === undefined || isFullName(person) || isShown(person, blocks))
      return { names: merged, source: 'json-ld', block: -1 };
  }
  return null;
}

/** Authors by microdata and RDFa, near the headline. */
export function fromProperties({ declarations, neighbourhood }: BylineSources, context: NameContext): Claim | null {
  const elements = declarations.properties
    .filter(({ name }) => name === 'author' || name === 'creator')
    .map(({ element }) => element);
  const outer: Element[] = [];
  for (const element of elements) {
    const last = outer.at(-1);
    if (!last || !builtin(last, 'contains').call(last, element)) outer.push(element);
  }
  const names = neighbourhood.nearest([outer]).flatMap((element) => readNames(namesIn(element), context, true) ?? []);
  return names.length > 0 ? { names: merge(names.slice(0, 6)), source: 'microdata', block: -1 } : null;
}

/** Authors by relation, class or address of an element near the headline. */
export function fromMarkup({ neighbourhood }: BylineSources, context: NameContext): Claim | null {
  let desk: Claim | null = null;
  for (const element of neighbourhood.authors()) {
    const text = namesIn(element);
    if (beginsWithCredit(text) || !isAuthorElement(element, text)) continue;
    const names = readNames(text, context, element.localName === 'a' || text.split(' ').length <= 3);
    if (!names) continue;
    if (names.persons.length > 0) return { names, source: 'markup', block: -1 };
    desk ??= { names, source: 'markup', block: -1 };
  }
  return desk;
}

/** A link counts as naming an author by its relation, its class, or an address that repeats the name: `/author/ann-lee`. */
function isAuthorElement(element: Element, text: string): boolean {
  if (
    element.localName !== 'a' ||
    element.getAttribute('rel')?.includes('author') ||
    AUTHOR.test(element.getAttribute('class') ?? '')
  )
    return true;
  const path = (element.getAttribute('href') ?? '').replace(/[?#].*$/, '').toLowerCase();
  const at = Math.max(...data.authorPaths.map((author) => path.indexOf(author)));
  const slug = at < 0 ? '' : letters(decoded(path.slice(at).split('/').slice(2).join('')));
  return text.split(/[\s,.]+/).some((word) => word.length > 2 && slug.includes(letters(word)));
}

/** Card labels of social networks, written by WordPress plugins in the site's language: "Written by" beside the author's name. */
export function fromLabels({ declarations }: BylineSources, context: NameContext): Claim | null {
  for (const number of ['1', '2']) {
    const [label] = metaValues(declarations, [`twitter:label${number}`]);
    const [content] = metaValues(declarations, [`twitter:data${number}`]);
    if (!label || !content || afterOpener(label, context.words) === null) continue;
    const names = readNames(content, context, true);
    if (names) return { names, source: 'meta', block: -1 };
  }
  return null;
}

/** Authors by `meta`; a firm only where the page shows it too, since systems fill in who built the site. */
export function fromMeta({ declarations, blocks }: BylineSources, context: NameContext): Claim | null {
  let desk: Claim | null = null;
  for (const key of data.meta.author) {
    const contents = metaValues(declarations, [key]).filter((content) => !/^(?:https?:)?\/\//.test(content));
    const names = contents.flatMap((content) => readNames(givenNameFirst(content), context, true) ?? []);
    if (names.length === 0) continue;
    const claim: Claim = { names: merge(names), source: 'meta', block: -1 };
    if (claim.names.persons.length > 0) return claim;
    if (claim.names.desks.some((name) => !isFirm(name) || isShown(name, blocks))) desk ??= claim;
  }
  return desk;
}

function isFirm(name: string): boolean {
  return FIRMS.has(name.toLowerCase().split(' ').at(-1) ?? '');
}

/** Longest block that may show who wrote the article. */
const MAX_SHOWN = 200;

function isShown(name: string, blocks: readonly MetadataBlock[]): boolean {
  const key = letters(name);
  return blocks.some(({ text }) => text.length >= name.length && text.length <= MAX_SHOWN && letters(text).includes(key));
}

/** "Lee, Ann" as libraries write it; a comma between two full names joins two people. */
function givenNameFirst(name: string): string {
  return name.replace(/^([\p{L}\p{M}'’-]+), ([\p{L}\p{M}.'’-]+(?: \p{L}\.?)?)$/u, '$2 $1');
}

function merge(list: readonly Names[]): Names {
  const persons = [...new Set(list.flatMap((names) => names.persons))];
  const desks = [...new Set(list.flatMap((names) => names.desks))];
  return { text: list.length === 1 ? (list[0]?.text ?? '') : (persons.length > 0 ? persons : desks).join(', '), persons, desks };
}
