/** A moment as a page gave it, in words. */
export interface DateText {
  /** "3 hours ago" within a week of now, else the date. */
  readonly short: string;
  /** The date, with the time of day where the page gives one. */
  readonly exact: string;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** The offset from UTC at the end of an ISO 8601 time. */
const OFFSET = /(?<=T.*)(?:Z|[+-]\d{2}:?\d{2})$|(?<=T[\d:.]+)$/;

/**
 * Words a date of an article.
 *
 * @param iso - ISO 8601, with or without a time; a date alone is a day, wherever the reader is.
 * @param language - BCP 47 of the interface.
 * @param now - The present.
 * @returns null where the text is no date.
 */
export function dateText(iso: string, language: string, now: Date): DateText | null {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return null;
  const timed = iso.includes('T');
  // Day and hour as the page's own clock had them: a reader elsewhere must find the date that the newspaper printed.
  const there = new Date(iso.replace(OFFSET, 'Z'));
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(there);
  if (!timed) return { short: day, exact: day };
  const exact = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' }).format(there);
  const ageMs = now.getTime() - date.getTime();
  if (ageMs < 0 || ageMs >= 7 * DAY_MS) return { short: day, exact };
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (ageMs < HOUR_MS) return { short: relative.format(-Math.floor(ageMs / MINUTE_MS), 'minute'), exact };
  if (ageMs < DAY_MS) return { short: relative.format(-Math.floor(ageMs / HOUR_MS), 'hour'), exact };
  return { short: relative.format(-Math.floor(ageMs / DAY_MS), 'day'), exact };
}
