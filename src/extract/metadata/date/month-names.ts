import { UNSPACED } from '../../../text/characters';
import { calendarFormat, calendarOf, type DateContext, known, numbersOf, regional } from './calendars';

/** Names of the months in a calendar, lower case, and what finds them in a text. */
export interface MonthNames {
  readonly calendar: string;
  readonly months: ReadonlyMap<string, number>;
  readonly pattern: RegExp;
}

const cache = new Map<string, MonthNames>();

/**
 * Names of the months in a language (also as its country writes them), in its own calendar and in the Gregorian one, and in English;
 * one after another, since reading them takes a browser its time and the first mostly do.
 */
export function* monthNames(context: DateContext): Generator<MonthNames, void> {
  const locale = known(context.lang);
  const locales = [...new Set([locale, regional(context)])];
  for (const calendar of new Set([calendarOf(context.lang), 'gregory'])) yield read(locales, calendar);
  // British English shortens September to Sept.
  yield read(locale.startsWith('en') ? ['en-GB'] : ['en', 'en-GB'], 'gregory');
}

function read(locales: readonly string[], calendar: string): MonthNames {
  const key = `${locales.join('|')}|${calendar}`;
  let found = cache.get(key);
  if (!found) cache.set(key, (found = monthNamesOf(locales, calendar)));
  return found;
}

/** A letter that makes a month's name part of a longer word; none of the scripts that write words together, or particles onto them. */
const GOES_ON = `[\\p{Ll}\\p{M}]|(?!${UNSPACED.source}|\\p{sc=Hangul})\\p{Lo}`;

function monthNamesOf(locales: readonly string[], calendar: string): MonthNames {
  const months = new Map<string, number>();
  for (const locale of locales) addMonthNames(months, locale, calendar);
  const sorted = [...months.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const body = sorted.length > 0 ? sorted.join('|') : '(?!)';
  return { calendar, months, pattern: new RegExp(`(?<![\\p{L}\\p{M}])(?:${body})\\.?(?!${GOES_ON})`, 'gu') };
}

function addMonthNames(months: Map<string, number>, locale: string, calendar: string): void {
  const times = Array.from({ length: 12 }, (_, month) => Date.UTC(2023, month, 15));
  const numbers = calendar === 'gregory' ? null : times.map((time) => numbersOf(calendarFormat(calendar), time).month);
  for (const options of [
    { month: 'long', day: 'numeric' },
    { month: 'long' },
    { month: 'short', day: 'numeric' },
    { month: 'short' },
  ] as const) {
    const format = new Intl.DateTimeFormat(locale, { ...options, calendar, timeZone: 'UTC', numberingSystem: 'latn' });
    for (const [index, time] of times.entries()) {
      const parts = format.formatToParts(time);
      const at = parts.findIndex((part) => part.type === 'month');
      const name = parts[at]?.value.toLowerCase().replace(/\.$/, '');
      if (!name || !/\p{L}/u.test(name)) continue;
      // Hebrew writes "in" onto the month.
      const prefix = /\p{L}+$/u.exec(parts[at - 1]?.value ?? '')?.[0] ?? '';
      for (const form of [name, prefix + name]) months.set(form, numbers?.[index] ?? index + 1);
    }
  }
}
