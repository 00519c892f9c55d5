import { calendarFormat, calendarOf, type DateContext, known, numbersOf, regional } from './calendars';

/** Names of the months in a calendar, lower case, and what finds them in a text. */
export interface MonthNames {
  readonly calendar: string;
  readonly months: ReadonlyMap<string, number>;
  readonly pattern: RegExp;
}

const cache = new Map<string, MonthNames[]>();

/** Names of the months in a language (also as its country writes them), in its own calendar and in the Gregorian one, and in English. */
export function monthNames(context: DateContext): MonthNames[] {
  const key = `${context.lang}|${context.region}`;
  let found = cache.get(key);
  if (!found) {
    const locale = known(context.lang);
    found = [...new Set([calendarOf(context.lang), 'gregory'])].map((calendar) =>
      monthNamesOf([...new Set([locale, regional(context)])], calendar),
    );
    // British English shortens September to Sept.
    if (!locale.startsWith('en')) found.push(monthNamesOf(['en', 'en-GB'], 'gregory'));
    else found.push(monthNamesOf(['en-GB'], 'gregory'));
    cache.set(key, found);
  }
  return found;
}

function monthNamesOf(locales: readonly string[], calendar: string): MonthNames {
  const months = new Map<string, number>();
  for (const locale of locales) addMonthNames(months, locale, calendar);
  const sorted = [...months.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const body = sorted.length > 0 ? sorted.join('|') : '(?!)';
  return { calendar, months, pattern: new RegExp(`(?<![\\p{L}\\p{M}])(?:${body})\\.?(?![\\p{Ll}\\p{M}])`, 'gu') };
}

function addMonthNames(months: Map<string, number>, locale: string, calendar: string): void {
  const read = calendarFormat(calendar);
  for (const options of [
    { month: 'long', day: 'numeric' },
    { month: 'long' },
    { month: 'short', day: 'numeric' },
    { month: 'short' },
  ] as const) {
    const format = new Intl.DateTimeFormat(locale, { ...options, calendar, timeZone: 'UTC', numberingSystem: 'latn' });
    for (let month = 0; month < 12; month++) {
      const time = Date.UTC(2023, month, 15);
      const parts = format.formatToParts(time);
      const at = parts.findIndex((part) => part.type === 'month');
      const name = parts[at]?.value.toLowerCase().replace(/\.$/, '');
      if (!name || !/\p{L}/u.test(name)) continue;
      // Hebrew writes "in" onto the month.
      const prefix = /\p{L}+$/u.exec(parts[at - 1]?.value ?? '')?.[0] ?? '';
      for (const form of [name, prefix + name]) months.set(form, numbersOf(read, time).month);
    }
  }
}
