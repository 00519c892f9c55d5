import data from '../../data/metadata.json';
import { dayOf, markupDate } from './calendar-date';
import { type DateContext, findDay, type WrittenDay } from './date-words';
import { type Declarations, metaValues } from './declarations';
import { type JsonLd, type JsonNode, own } from './json-ld';
import type { Neighbourhood } from './neighbourhood';
import { line } from './text';
import type { MetadataSource } from './types';
import type { MetadataWords } from './words';

/** A date and the kind of place that gives it. */
export interface Dated {
  readonly date: string;
  readonly source: MetadataSource;
  /** Index of the block that shows it, −1 where none is known. */
  readonly block: number;
}

/** When the article was published and changed. */
export interface Dates {
  readonly published: Dated | null;
  readonly modified: Dated | null;
}

/** Text of an element or a block that may be a date with its label and a byline. */
const MAX_TEXT = 160;
const AFTER = 12;
const BEFORE = 8;

/**
 * Finds the days of publication and of the last change.
 *
 * Declarations for machines win over words, since they leave no doubt of the order of day and month; words win over the address.
 * Where a declaration is in UTC and the page shows the day before or after, the shown day is the one in the page's own zone.
 *
 * @param article - JSON-LD objects to read, best first.
 */
export function findDates(
  declarations: Declarations,
  described: readonly JsonNode[],
  neighbourhood: Neighbourhood,
  { words, url, ...context }: DateContext & { words: MetadataWords; url: URL | null },
): Dates {
  const published: Dated[] = [];
  const modified: Dated[] = [];
  const add = (list: Dated[], text: unknown, source: MetadataSource, block = -1) => {
    const date = typeof text === 'string' ? readDate(text, context) : null;
    if (date) list.push({ date, source, block });
  };
  for (const node of described) {
    for (const key of ['datePublished', 'dateCreated', 'uploadDate']) add(published, first(own(node, key)), 'json-ld');
    add(modified, first(own(node, 'dateModified')), 'json-ld');
  }
  for (const { name, element } of declarations.properties) {
    if (name !== 'datepublished' && name !== 'datecreated' && name !== 'datemodified') continue;
    if (neighbourhood.nearest([element]).length === 0) continue;
    const list = name === 'datemodified' ? modified : published;
    add(list, element.getAttribute('content') ?? element.getAttribute('datetime') ?? element.textContent, 'microdata');
  }
  for (const content of metaValues(declarations, data.meta.published)) add(published, content, 'meta');
  for (const content of metaValues(declarations, data.meta.modified)) add(modified, content, 'meta');
  const shown = shownDates();
  for (const { updated, ...dated } of shown) (updated ? modified : published).push(dated);
  const inAddress = url && dayInAddress(url);
  if (inAddress) published.push({ date: inAddress, source: 'url', block: -1 });
  const best = published[0] ?? null;
  return { published: best && inPageZone(best, shown), modified: modified[0] ?? null };

  function shownDates(): (Dated & { updated: boolean })[] {
    const found: (Dated & { updated: boolean })[] = [];
    for (const element of neighbourhood.nearest([...declarations.times, ...declarations.dates])) {
      const text = line(element.textContent ?? '', MAX_TEXT * 2);
      const label = `${line(element.previousSibling?.textContent ?? '', 80).slice(-40)} ${text} ${element.getAttribute('class') ?? ''}`;
      const attribute = element.getAttribute('datetime');
      const date = (attribute && readDate(attribute, context)) || (text.length <= MAX_TEXT ? findDay(text, context)?.day : null);
      if (date) found.push({ date, source: attribute ? 'markup' : 'text', block: -1, updated: isUpdate(label) });
    }
    for (const { block, index } of neighbourhood.blocks(AFTER, BEFORE)) {
      if (block.text.length > MAX_TEXT || block.isHeading) continue;
      const day = findDay(block.text, context);
      if (day) found.push({ date: settle(day, found), source: 'text', block: index, updated: isUpdate(block.text.slice(0, day.start)) });
    }
    return found;
  }

  function isUpdate(label: string): boolean {
    const lower = label.toLowerCase();
    return words.updated.some((stem) => lower.includes(stem));
  }

  /** 3/4 or 4/3: another date of the page decides where it is one of the two. */
  function settle(day: WrittenDay, others: readonly Dated[]): string {
    return day.other && [...published, ...modified, ...others].some(({ date }) => dayOf(date) === day.other) ? day.other : day.day;
  }
}

/** A date of the markup in any of its notations. */
function readDate(text: string, context: DateContext): string | null {
  return markupDate(text) ?? findDay(text, context)?.day ?? null;
}

/** The day that the page shows, where the declared time is in UTC and the shown day is next to it. */
function inPageZone(declared: Dated, shown: readonly (Dated & { updated: boolean })[]): Dated {
  if (!/T.*(?:Z|\+00:00)$/.test(declared.date)) return declared;
  const day = dayOf(declared.date);
  const visible = shown.filter(({ source, updated }) => source === 'text' && !updated)[0];
  if (!visible || dayOf(visible.date) === day) return declared;
  return Math.abs(Date.parse(dayOf(visible.date)) - Date.parse(day)) <= 86_400_000 ? { ...visible, date: dayOf(visible.date) } : declared;
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
