import data from '../../data/metadata.json';
import { type Declarations, metaValues } from './declarations';
import { type JsonLd, type JsonNode, nodes, own, texts } from './json-ld';
import { type NameContext, type Names, readNames, withoutOpener } from './names';
import type { Neighbourhood } from './neighbourhood';
import { line } from './text';
import type { MetadataBlock, MetadataSource } from './types';

/** Whom the page names as its author. */
export interface Byline {
  readonly text: string;
  readonly authors: readonly string[];
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

/**
 * Finds the byline.
 *
 * Places disagree mostly in who they mean, not in how they spell it: JSON-LD and `meta` may name the account that published the page
 * where the page shows who wrote it. So persons win over desks wherever they stand.
 *
 * @param article - The article's JSON-LD object, null where there is none.
 */
export function findByline(
  declarations: Declarations,
  ld: JsonLd,
  article: JsonNode | null,
  blocks: readonly MetadataBlock[],
  neighbourhood: Neighbourhood,
  context: NameContext,
): Byline | null {
  let desk: Byline | null = null;
  for (const read of [fromJsonLd, fromProperties, fromLabels, fromMarkup, fromMeta, fromText]) {
    const found = read();
    if (!found) continue;
    const { names, source, block } = found;
    if (names.persons.length > 0) return { text: names.text, authors: names.persons, source, block };
    desk ??= { text: names.text, authors: names.desks, source, block };
  }
  return desk;

  type Found = { names: Names; source: MetadataSource; block: number } | null;

  function fromJsonLd(): Found {
    for (const node of article ? [article, ...ld.articles] : ld.articles) {
      const names = ['author', 'creator'].flatMap((key) => texts(ld, node, key)).flatMap((name) => readNames(name, context, true) ?? []);
      if (names.length > 0) return { names: merge(names), source: 'json-ld', block: -1 };
    }
    return null;
  }

  function fromProperties(): Found {
    const elements = declarations.properties.filter(({ name }) => name === 'author' || name === 'creator').map(({ element }) => element);
    const names = neighbourhood.nearest(elements).flatMap((element) => readNames(nameIn(element), context, true) ?? []);
    return names.length > 0 ? { names: merge(names.slice(0, 6)), source: 'microdata', block: -1 } : null;
  }

  /** Card labels of social networks, written by WordPress plugins in the site's language: "Written by" beside the author's name. */
  function fromLabels(): Found {
    for (const number of ['1', '2']) {
      const label = declarations.metas.get(`twitter:label${number}`)?.[0];
      const content = declarations.metas.get(`twitter:data${number}`)?.[0];
      if (!label || !content || withoutOpener(label, context.words) === null) continue;
      const names = readNames(content, context, true);
      if (names) return { names, source: 'meta', block: -1 };
    }
    return null;
  }

  function fromMarkup(): Found {
    for (const element of neighbourhood.nearest(declarations.authors)) {
      const names = readNames(nameIn(element), context, element.getAttribute('rel')?.includes('author'));
      if (names) return { names, source: 'markup', block: -1 };
    }
    return null;
  }

  function fromMeta(): Found {
    const names = metaValues(declarations, data.meta.author)
      .filter((content) => !/^(?:https?:)?\/\//.test(content))
      .flatMap((content) => readNames(content, context, true) ?? []);
    return names[0] ? { names: names[0], source: 'meta', block: -1 } : null;
  }

  function fromText(): Found {
    for (const { block, index } of neighbourhood.blocks(blocks, AFTER, BEFORE)) {
      if (block.text.length > MAX_BLOCK || block.isHeading) continue;
      if (withoutOpener(block.text, context.words) === null && !AUTHOR.test(block.names)) continue;
      const names = readNames(block.text, context);
      if (names) return { names, source: 'text', block: index };
    }
    return null;
  }
}

/** The name in an element: a part that is marked as such, or its whole text. */
function nameIn(element: Element): string {
  const content = element.getAttribute('content');
  if (content) return content;
  const text = line(element.textContent ?? '', MAX_ELEMENT * 3);
  const marked = [...element.querySelectorAll('[itemprop~="name"],[rel~="author"],.fn,[class*="author-name" i],[class*="author__name" i]')].slice(0, 6);
  const names = [...new Set(marked.map((part) => line(part.getAttribute('content') ?? part.textContent ?? '', MAX_ELEMENT)).filter(Boolean))];
  if (names.length > 0) return names.join('; ');
  return text.length <= MAX_ELEMENT ? text : '';
}

function merge(list: readonly Names[]): Names {
  const persons = [...new Set(list.flatMap((names) => names.persons))];
  const desks = [...new Set(list.flatMap((names) => names.desks))];
  return { text: list.length === 1 ? (list[0]?.text ?? '') : (persons.length > 0 ? persons : desks).join(', '), persons, desks };
}

/** Members of JSON-LD that hold a thing's name, for other fields. */
export function namesOf(ld: JsonLd, node: JsonNode, key: string): string[] {
  return nodes(ld, own(node, key)).length > 0 ? texts(ld, node, key) : [];
}
