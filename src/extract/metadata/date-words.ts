import { isoDay, plausibleYear } from './calendar-date';

/** A day that a text names, with the place of its words. */
export interface WrittenDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly start: number;
  readonly end: number;
  /** The other reading of a date in figures whose order the text leaves open (3/4/2024). */
  readonly other?: string;
}

/** What dates are read with. */
export interface DateContext {
  /** BCP 47 of the page; English is understood too. */
  readonly lang: string;
  /** Two-letter end of the page's host, which tells 3/4 from 4/3 where the language alone leaves it open; or empty. */
  readonly region: string;
}

/** Text that is searched for a date. */
const MAX_TEXT = 300;

/**
 * Finds the first full date (with its year) in a text: in figures, or in words of the page's language or English.
 *
 * @returns Null where there is none; relative dates and dates without a year are none.
 */
export function findDay(source: string, context: DateContext): WrittenDay | null {
  const text = asciiDigits(source.slice(0, MAX_TEXT));
  if (!/\d/.test(text)) return null;
  const found = [yearFirst(text, context), figures(text, context), inWords(text, context)].filter((day) => day !== null);
  return found.sort((a, b) => a.start - b.start)[0] ?? null;
}

/** 2024-05-03, 2024年5月3日, 2024년 5월 3일, 2024. 5. 3. */
function yearFirst(text: string, context: DateContext): WrittenDay | null {
  const match = /(?<!\d)(\d{4})(?:\s?[-./]\s?|\s?[年년]\s?)(\d{1,2})(?:\s?[-./]\s?|\s?[月월]\s?)(\d{1,2})(?!\d)/u.exec(text);
  if (!match) return null;
  return at(match, civil(Number(match[1]), Number(match[2]), Number(match[3]), context));
}

/** 3.5.2024, 03/05/2024, 03-05-24. */
function figures(text: string, context: DateContext): WrittenDay | null {
  const match = /(?<![\d.,/])(\d{1,2})\s?([-./])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d|[./]\d)/.exec(text);
  if (!match) return null;
  const first = Number(match[1]);
  const second = Number(match[3]);
  const year = Number(match[4]) + ((match[4] ?? '').length === 2 ? 2000 : 0);
  const dayFirst = civil(year, second, first, context);
  const monthFirst = civil(year, first, second, context);
  const [best, other] = match[2] !== '.' && monthComesFirst(context) ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
  const found = at(match, best ?? other);
  return found && best && other && best !== other ? { ...found, other } : found;
}

function inWords(text: string, context: DateContext): WrittenDay | null {
  const lower = text.toLowerCase();
  for (const names of monthNames(context)) {
    for (const match of lower.matchAll(names.pattern)) {
      const month = names.months.get(match[0].replace(/\.$/, ''));
      if (!month) continue;
      const found = aroundMonth(lower, match.index, match[0].length, month, names.calendar);
      if (found) return found;
    }
  }
  return null;
}

/** Day and year stand on either side of the month's name: 5 May 2024, May 5, 2024, 2024. május 5., 2024 m. gegužės 5 d. */
function aroundMonth(text: string, start: number, length: number, month: number, calendar: string): WrittenDay | null {
  const before = /(?:(?<!\d)(\d{4})[^\d]{1,10})?(?:(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|[ºª°])?[^\d\p{L}]{0,3}(?:\p{L}{1,4}[\s.-]{1,2}){0,2})?$/u.exec(text.slice(0, start));
  const after = /^[^\d]{0,10}(\d{1,2})(?!\d)(?:[^\d]{1,12}(\d{4})(?!\d))?/u.exec(text.slice(start + length));
  const yearBefore = before?.[1];
  const dayBefore = before?.[2];
  const dayAfter = after?.[1];
  const directly = /^[^\d]{0,10}(\d{4})(?!\d)/.exec(text.slice(start + length));
  const yearAfter = dayBefore ? directly?.[1] : after?.[2];
  const year = yearAfter ?? yearBefore;
  const day = dayBefore ?? dayAfter;
  if (!year || !day) return null;
  const iso = toIso(calendar, Number(year), month, Number(day));
  if (!iso) return null;
  const from = dayBefore || yearBefore ? start - (before?.[0].length ?? 0) : start;
  const to = start + length + ((dayBefore ? directly : after)?.[0].length ?? 0);
  return { day: iso, start: from, end: to };
}

function at(match: RegExpExecArray, day: string | null): WrittenDay | null {
  return day ? { day, start: match.index, end: match.index + match[0].length } : null;
}

/** A day in figures, in the Gregorian calendar or in the one that the language writes. */
function civil(year: number, month: number, day: number, context: DateContext): string | null {
  return isoDay(year, month, day) ?? (plausibleYear(year) ? null : toIso(calendarOf(context.lang), year, month, day));
}

function toIso(calendar: string, year: number, month: number, day: number): string | null {
  if (calendar === 'gregory' || plausibleYear(year)) return isoDay(year, month, day);
  if (day < 1 || day > 31 || month < 1 || month > 12) return null;
  const format = calendarFormat(calendar);
  // The year of the calendar differs from ours by a constant, up to drift; try our years around it and read the day back.
  const now = numbersOf(format, Date.UTC(2000, 6, 1));
  const guess = Date.UTC(2000 + Math.round((year - now.year) * (calendar.startsWith('islamic') ? 0.9702 : 1)), 6, 1);
  let time = guess;
  for (let round = 0; round < 6; round++) {
    const here = numbersOf(format, time);
    const off = (year - here.year) * 365 + (month - here.month) * 30 + (day - here.day);
    if (off === 0) break;
    time += off * DAY_MS;
  }
  for (let delta = -5; delta <= 5; delta++) {
    const here = numbersOf(format, time + delta * DAY_MS);
    if (here.year !== year || here.month !== month || here.day !== day) continue;
    const date = new Date(time + delta * DAY_MS);
    return isoDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  }
  return null;
}

const DAY_MS = 86_400_000;

interface MonthNames {
  readonly calendar: string;
  readonly months: ReadonlyMap<string, number>;
  readonly pattern: RegExp;
}

const names = new Map<string, MonthNames[]>();
const formats = new Map<string, Intl.DateTimeFormat>();
const calendars = new Map<string, string>();

/** Names of the months in a language (also as its country writes them), in its own calendar and in the Gregorian one, and in English. */
function monthNames(context: DateContext): MonthNames[] {
  const key = `${context.lang}|${context.region}`;
  let found = names.get(key);
  if (!found) {
    const locale = known(context.lang);
    const calendars = [...new Set([calendarOf(context.lang), 'gregory'])];
    found = calendars.map((calendar) => monthNamesOf([...new Set([locale, regional(context)])], calendar));
    // British English shortens September to Sept.
    if (!locale.startsWith('en')) found.push(monthNamesOf(['en', 'en-GB'], 'gregory'));
    else found.push(monthNamesOf(['en-GB'], 'gregory'));
    names.set(key, found);
  }
  return found;
}

function monthNamesOf(locales: readonly string[], calendar: string): MonthNames {
  const months = new Map<string, number>();
  for (const locale of locales) addMonthNames(months, locale, calendar);
  const sorted = [...months.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const body = sorted.length > 0 ? sorted.join('|') : '(?!)';
  return { calendar, months, pattern: new RegExp(`(?<![\\p{L}\\p{M}])(?:${body})\\.?(?![\\p{Ll}\\p{M}])`, 'gu') };
}

function addMonthNames(months: Map<string, number>, locale: string, calendar: string): void {
  const read = calendarFormat(calendar);
  for (const options of [{ month: 'long', day: 'numeric' }, { month: 'long' }, { month: 'short', day: 'numeric' }, { month: 'short' }] as const) {
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

function calendarFormat(calendar: string): Intl.DateTimeFormat {
  let format = formats.get(calendar);
  if (!format) {
    format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' });
    formats.set(calendar, format);
  }
  return format;
}

function numbersOf(format: Intl.DateTimeFormat, time: number): { year: number; month: number; day: number } {
  const numbers = { year: 0, month: 0, day: 0 };
  for (const { type, value } of format.formatToParts(time)) {
    if (type === 'year') numbers.year = Number.parseInt(value, 10);
    else if (type === 'month' || type === 'day') numbers[type] = Number.parseInt(value, 10);
  }
  return numbers;
}

/** The calendar that a language writes unasked: Buddhist in Thai, Persian in Farsi. */
function calendarOf(lang: string): string {
  let calendar = calendars.get(lang);
  if (!calendar) calendars.set(lang, (calendar = new Intl.DateTimeFormat(known(lang)).resolvedOptions().calendar));
  return calendar;
}

/** The language as the page's country writes it, where the language's own mark names no country. */
function regional({ lang, region }: DateContext): string {
  const locale = known(lang);
  return !locale.includes('-') && /^[a-z]{2}$/.test(region) ? known(`${locale}-${region === 'uk' ? 'GB' : region.toUpperCase()}`) : locale;
}

/** Whether dates in figures begin with the month: by the page's region, else by the language's own. */
function monthComesFirst(context: DateContext): boolean {
  const parts = new Intl.DateTimeFormat(regional(context), { year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(0);
  const order = parts.map((part) => part.type).filter((type) => type === 'month' || type === 'day');
  return order[0] === 'month' && parts[0]?.type === 'month';
}

/** The language if the browser has data for it, else English. */
function known(lang: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(lang)[0] ?? 'en';
  } catch {
    // Not a language tag; the page's own mark may be anything.
    return 'en';
  }
}

/** Decimal digits of every script as ASCII ones; the length stays, offsets may shift for scripts beyond the basic plane. */
function asciiDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => String(digitValue(digit.codePointAt(0) ?? 0)));
}

/** Digits of a script are ten neighbours in Unicode, zero first. */
function digitValue(code: number): number {
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code - zero;
}
