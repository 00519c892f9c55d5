import { remember } from '../../../remember';
import { isoDay, plausibleYear } from './calendar-date';
import { calendarOf, type DateContext, regional, toIso } from './calendars';
import { monthNames } from './month-names';

/** A day that a text names, with the place of its words. */
export interface WrittenDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly start: number;
  readonly end: number;
  /** The other reading of a date in figures whose order the text leaves open (3/4/2024). */
  readonly other?: string;
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
  // A year in full; only dates in figures do without.
  const years = /\d{4}/.test(text);
  const found = [years ? yearFirst(text, context) : null, figures(text, context), years ? inWords(text, context) : null].filter(
    (day) => day !== null,
  );
  return found.toSorted((a, b) => a.start - b.start)[0] ?? null;
}

/** A year and a day of the month as near to each other as they stand in a date in words. */
const AROUND_WORDS = /(?<!\d)(?:\d{1,2}(?!\d)\D{1,50}\d{4}(?!\d)|\d{4}(?!\d)\D{1,50}\d{1,2}(?!\d))/;

/** 2024-05-03, 2024年5月3日, 2024년 5월 3일, 2024. 5. 3. */
function yearFirst(text: string, context: DateContext): WrittenDay | null {
  const match = /(?<!\d)(\d{4})(?:\s?[-./]\s?|\s?[年년]\s?)(\d{1,2})(?:\s?[-./]\s?|\s?[月월]\s?)(\d{1,2})(?!\d)/u.exec(text);
  if (!match) return null;
  return spanning(match, civil(Number(match[1]), Number(match[2]), Number(match[3]), context));
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
  const found = spanning(match, best ?? other);
  return found && best && other && best !== other ? { ...found, other } : found;
}

function inWords(text: string, context: DateContext): WrittenDay | null {
  if (!AROUND_WORDS.test(text)) return null;
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
  const before =
    /(?:(?<!\d)(\d{4})[^\d]{1,10})?(?:(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|[ºª°])?[^\d\p{L}]{0,3}(?:\p{L}{1,4}[\s.-]{1,2}){0,2})?$/u.exec(
      text.slice(0, start),
    );
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

function spanning(match: RegExpExecArray, day: string | null): WrittenDay | null {
  return day ? { day, start: match.index, end: match.index + match[0].length } : null;
}

/** A day in figures, in the Gregorian calendar or in the one that the language writes. */
function civil(year: number, month: number, day: number, context: DateContext): string | null {
  return isoDay(year, month, day) ?? (plausibleYear(year) ? null : toIso(calendarOf(context.lang), year, month, day));
}

/** Whether dates in figures begin with the month: by the page's region, else by the language's own. */
function monthComesFirst(context: DateContext): boolean {
  return beginsWithMonth(regional(context));
}

const beginsWithMonth = remember((locale) => {
  const parts = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(0);
  const order = parts.map((part) => part.type).filter((type) => type === 'month' || type === 'day');
  return order[0] === 'month' && parts[0]?.type === 'month';
});

/** Decimal digits of every script as ASCII ones; the length stays, offsets may shift for scripts beyond the basic plane. */
function asciiDigits(text: string): string {
  return /^[\x20-\x7e]*$/.test(text)
    ? text
    : text.replace(/(?![0-9])\p{Nd}/gu, (digit) => String(digitValue(digit.codePointAt(0) ?? 0)));
}

/** Digits of a script are ten neighbours in Unicode, zero first. */
function digitValue(code: number): number {
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code - zero;
}
