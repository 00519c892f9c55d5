/**
 * Dates as the markup writes them: ISO 8601 and what is close to it, Unix time, RFC 2822.
 *
 * @param text - A value of a `datetime`, `meta` or JSON-LD date.
 * @returns ISO 8601 with the offset that the text gives; a date alone where it gives no time; null where it is no such date.
 */
export function markupDate(text: string): string | null {
  const trimmed = text.trim();
  const iso =
    /^["']?(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s_]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(am|pm)?\s*(Z|UTC|GMT|[+-]\d{1,2}:?\d{2}|[+-]\d{2})?)?/i.exec(
      trimmed,
    );
  if (iso) {
    const day = isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    return day && withTime(day, iso[4], iso[5], iso[6], iso[7], iso[8]);
  }
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(trimmed);
  if (compact) {
    const day = isoDay(Number(compact[1]), Number(compact[2]), Number(compact[3]));
    if (day) return withTime(day, compact[4], compact[5], compact[6], undefined, compact[7]);
  }
  if (/^\d{10}(?:\d{3})?$/.test(trimmed)) {
    const time = new Date(Number(trimmed) * (trimmed.length === 10 ? 1000 : 1));
    return plausibleYear(time.getUTCFullYear()) ? time.toISOString().replace(/\.\d+Z$/, 'Z') : null;
  }
  const mail =
    /^(?:\p{L}+\.?,?\s+)?(\d{1,2})\s+([A-Za-z]{3,9})\s+(\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})/u.exec(
      trimmed,
    );
  if (mail) {
    const month =
      1 +
      ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].indexOf(
        (mail[2] ?? '').slice(0, 3).toLowerCase(),
      );
    const day = isoDay(Number(mail[3]), month, Number(mail[1]));
    return day && withTime(day, mail[4], mail[5], mail[6], undefined, mail[7]);
  }
  return null;
}

/** First year that a page on the web may date from, and a last one that catches placeholders such as 9999. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** Whether a page can be of this year. */
export function plausibleYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/**
 * A day of the Gregorian calendar.
 *
 * @returns `YYYY-MM-DD`; null where there is no such day, or its year is no year of the web.
 */
export function isoDay(year: number, month: number, day: number): string | null {
  if (!plausibleYear(year) || month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate())
    return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function withTime(day: string, hour?: string, minute?: string, second?: string, half?: string, zone?: string): string {
  if (hour === undefined || minute === undefined) return day;
  const hours = (Number(hour) % (half ? 12 : 24)) + (half?.toLowerCase() === 'pm' ? 12 : 0);
  const offset = !zone
    ? ''
    : /^(?:Z|UTC|GMT)$/i.test(zone)
      ? 'Z'
      : zone.replace(
          /^([+-])(\d{1,2}):?(\d{2})?$/,
          (_, sign: string, h: string, m = '00') => `${sign}${h.padStart(2, '0')}:${m}`,
        );
  return `${day}T${String(hours).padStart(2, '0')}:${minute}${second ? `:${second}` : ''}${offset}`;
}

/** Day of an ISO 8601 date in its own zone. */
export function dayOf(date: string): string {
  return date.slice(0, 10);
}

/** Whether a date gives its time in UTC. */
export function isUtc(date: string): boolean {
  return /T.*(?:Z|[+-]00:00)$/.test(date);
}

/** Days from one ISO day to another, without sign. */
export function daysBetween(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}
