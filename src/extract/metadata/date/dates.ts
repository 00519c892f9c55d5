import { attribute, builtin } from '../../../capture/tree';
import data from '../../../data/metadata.json';
import { dayOf, markupDate } from './calendar-date';
import { choosePublished } from './choose-published';
import { type Dated, type PageDateContext, readDate } from './dated';
import { type Declarations, metaValues } from '../declarations';
import { type JsonLd, type JsonNode, own } from '../json-ld';
import type { Neighbourhood } from '../neighbourhood';
import { shownDates } from './shown-dates';
import type { MetadataSource } from '../types';

/** When the article was published and changed. */
export interface Dates {
  readonly published: Dated | null;
  readonly modified: Dated | null;
}

/**
 * Finds the days of publication and of the last change.
 *
 * What is declared for machines comes first, since it leaves no doubt of the order of day and month, in the order JSON-LD, microdata,
 * `meta`; what the page shows and its address are witnesses for or against it (`choosePublished`).
 *
 * @param described - JSON-LD objects to read, best first.
 */
export function findDates(
  declarations: Declarations,
  described: readonly JsonNode[],
  neighbourhood: Neighbourhood,
  context: PageDateContext,
): Dates {
  const declared: Dated[] = [];
  const changed: Dated[] = [];
  const add = (list: Dated[], text: unknown, source: MetadataSource) => {
    const date = typeof text === 'string' ? readDate(text, context) : null;
    if (date) list.push({ date, source, block: -1 });
  };
  for (const node of described) {
    for (const key of ['datePublished', 'dateCreated', 'uploadDate']) add(declared, first(own(node, key)), 'json-ld');
    add(changed, first(own(node, 'dateModified')), 'json-ld');
  }
  for (const { name, element } of declarations.properties) {
    if (!/^date(?:published|created|modified)$/.test(name) || neighbourhood.nearest([[element]]).length === 0) continue;
    const list = name === 'datemodified' ? changed : declared;
    add(list, attribute(element, 'content') ?? attribute(element, 'datetime') ?? builtin(element, 'textContent'), 'microdata');
  }
  for (const content of metaValues(declarations, data.meta.published)) add(declared, content, 'meta');
  for (const content of metaValues(declarations, data.meta.modified)) add(changed, content, 'meta');
  const known = [...declared, ...changed].map(({ date }) => dayOf(date));
  const shown = shownDates(neighbourhood, known, context);
  const inAddress = context.url && dayInAddress(context.url);
  const address: Dated[] = inAddress ? [{ date: inAddress, source: 'url', block: -1 }] : [];
  return {
    published: choosePublished({ declared, changed, address, shown }, context),
    modified: changed[0] ?? shown.updated[0] ?? null,
  };
}

/** A full date in the path: /2024/05/03/, /2024-05-03-, -20240503. */
function dayInAddress(url: URL): string | null {
  const match = /(?<!\d)((?:19|20)\d{2})([/_.-]?)(\d{2})\2(\d{2})(?!\d)/.exec(url.pathname);
  return match ? markupDate(`${match[1]}-${match[3]}-${match[4]}`) : null;
}

function first(member: unknown): unknown {
  return Array.isArray(member) ? member[0] : member;
}

/** The article's own dates in JSON-LD come before those of the page that holds it. */
export function datedNodes(ld: JsonLd, article: JsonNode | null): JsonNode[] {
  return [...(article ? [article] : []), ...ld.articles.filter((node) => node !== article).slice(0, 1), ...ld.pages];
}
