import { attribute } from '../../../capture/tree';
import { dayOf } from './calendar-date';
import { findDay, type WrittenDay } from './date-words';
import { type Dated, type PageDateContext, readDate } from './dated';
import type { Neighbourhood } from '../neighbourhood';
import { line, openingText } from '../text';
import { creditIn } from '../words';

/** Dates that the page shows, nearest to the headline first. */
export interface ShownDates {
  /** Dates that make up much of a line by the headline. */
  readonly clear: readonly Dated[];
  /** Dates that the markup marks anywhere. */
  readonly marked: readonly Dated[];
  /** Those, and such as stand among other words. */
  readonly other: readonly Dated[];
  /** Those whose label says that the article was changed. */
  readonly updated: readonly Dated[];
}

/** Text of an element or a block that may be a date with its label and a byline. */
const MAX_TEXT = 160;
/** Characters of a longer block that may be a dateline: "(5 May 2024) …", "BERN, 5 May 2024 – …". */
const MAX_DATELINE = 60;
/** Share of a line that a date makes up which the line is there for, beside a time, a label and a name. */
const MIN_SHARE = 0.3;
const AFTER = 12;
const BEFORE = 8;

/**
 * Reads the dates by the headline: first those of whole blocks, then, where they are asked for, those that the markup marks as dates, which may
 * stand anywhere.
 *
 * @param known - Days given by other places, which settle whether 3/4 is in March or in April.
 */
export function shownDates(neighbourhood: Neighbourhood, known: readonly string[], context: PageDateContext): ShownDates {
  const { published, updated, mentioned } = writtenDates(neighbourhood, known, context);
  let read: MarkedDates | null = null;
  const inMarkup = (): MarkedDates => (read ??= markedDates(neighbourhood, known, context));
  const isBare = (): boolean => published.length + mentioned.length + inMarkup().marked.length === 0;
  return {
    clear: published,
    get marked() {
      return isBare() ? inMarkup().classed : inMarkup().marked;
    },
    get other() {
      return [...this.marked, ...mentioned];
    },
    get updated() {
      return [...updated, ...inMarkup().updated, ...(isBare() ? [] : inMarkup().classed)];
    },
  };
}

interface WrittenDates {
  readonly published: readonly Dated[];
  readonly updated: readonly Dated[];
  /** Dates among other words, which may be of something else. */
  readonly mentioned: readonly Dated[];
}

function writtenDates(neighbourhood: Neighbourhood, known: readonly string[], context: PageDateContext): WrittenDates {
  const published: Dated[] = [];
  const updated: Dated[] = [];
  const mentioned: Dated[] = [];
  for (const { block, index } of neighbourhood.blocks(AFTER, BEFORE)) {
    const long = block.text.length > MAX_TEXT;
    const text = long ? block.text.slice(0, MAX_DATELINE) : block.text;
    const day = findDay(text, context);
    if (!day || (block.isHeading && day.end - day.start < text.length / 3)) continue;
    const dated: Dated = { date: settle(day, known), source: 'text', block: long ? -1 : index };
    if (block.tag === 'figcaption' || creditIn(text) >= 0) continue;
    const before = text.slice(0, day.start).toLowerCase();
    const labelled = day.start === 0 || (before.match(/[\p{L}\p{M}]+/gu) ?? []).some((word) => context.words.labels.has(word));
    const own = !long && !/[.!?…]$/.test(text) && (labelled || (day.end - day.start) / text.length >= MIN_SHARE);
    if (isUpdate(text.slice(0, day.start), context)) updated.push(dated);
    else if (own) published.push(dated);
    else if (!long || day.start < MAX_DATELINE / 2) mentioned.push(dated);
  }
  return { published, updated, mentioned };
}

interface MarkedDates {
  readonly marked: readonly Dated[];
  readonly updated: readonly Dated[];
  /** Marked `updated` by class alone, which many templates write on the only date they have. */
  readonly classed: readonly Dated[];
}

function markedDates(neighbourhood: Neighbourhood, known: readonly string[], context: PageDateContext): MarkedDates {
  const marked: Dated[] = [];
  const updated: Dated[] = [];
  const classed: Dated[] = [];
  for (const element of neighbourhood.dates()) {
    const text = line(openingText(element, MAX_TEXT * 2), MAX_TEXT * 2);
    const stamp = attribute(element, 'datetime');
    const date = (stamp && readDate(stamp, context)) || (text.length <= MAX_TEXT ? settle(findDay(text, context), known) : null);
    if (!date) continue;
    const dated: Dated = { date, source: stamp ? 'markup' : 'text', block: -1 };
    const names = (attribute(element, 'class') ?? '').toLowerCase();
    if (isUpdate(`${labelBefore(element)} ${text}`, context)) updated.push(dated);
    else if (isUpdate(names, context) && !names.includes('publish')) classed.push(dated);
    else marked.push(dated);
  }
  return { marked, updated, classed };
}

/** What stands before an element, as far as a label goes. */
function labelBefore({ previousSibling }: Element): string {
  return previousSibling ? line(openingText(previousSibling, 80), 80).slice(-40) : '';
}

function isUpdate(label: string, { words }: PageDateContext): boolean {
  const lower = label.toLowerCase();
  return words.updated.some((stem) => lower.includes(stem));
}

function settle(day: WrittenDay, known: readonly string[]): string;
function settle(day: WrittenDay | null, known: readonly string[]): string | null;
function settle(day: WrittenDay | null, known: readonly string[]): string | null {
  return day?.other && known.some((date) => dayOf(date) === day.other) ? day.other : (day?.day ?? null);
}
