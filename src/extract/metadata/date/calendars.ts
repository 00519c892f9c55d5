import { remember } from '../../../remember';
import { isoDay, plausibleYear } from './calendar-date';

/** What dates are read with. */
export interface DateContext {
  /** BCP 47 of the page; English is understood too. */
  readonly lang: string;
  /** Two-letter end of the page's host, which tells 3/4 from 4/3 where the language alone leaves it open; or empty. */
  readonly region: string;
}

/**
 * A day of any calendar that the browser knows.
 *
 * @returns `YYYY-MM-DD` of the Gregorian calendar; null where there is no such day or it is none of the web.
 */
export function toIso(calendar: string, year: number, month: number, day: number): string | null {
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

/** Writes dates of a calendar in figures. */
export const calendarFormat = remember(
  (calendar) =>
    new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    }),
);

/** Year, month and day of an instant as a format writes them. */
export function numbersOf(format: Intl.DateTimeFormat, time: number): { year: number; month: number; day: number } {
  const numbers = { year: 0, month: 0, day: 0 };
  for (const { type, value } of format.formatToParts(time)) {
    if (type === 'year') numbers.year = Number.parseInt(value, 10);
    else if (type === 'month' || type === 'day') numbers[type] = Number.parseInt(value, 10);
  }
  return numbers;
}

/** The calendar that a language writes unasked: Buddhist in Thai, Persian in Farsi. */
export const calendarOf = remember((lang) => new Intl.DateTimeFormat(known(lang)).resolvedOptions().calendar);

/** The language as the page's country writes it, where the language's own mark names no country. */
export function regional({ lang, region }: DateContext): string {
  const locale = known(lang);
  return !locale.includes('-') && /^[a-z]{2}$/.test(region)
    ? known(`${locale}-${region === 'uk' ? 'GB' : region.toUpperCase()}`)
    : locale;
}

/** The language if the browser has data for it, else English. */
export const known = remember((lang) => {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(lang)[0] ?? 'en';
  } catch {
    // Not a language tag; the page's own mark may be anything.
    return 'en';
  }
});
