import { dayOf } from './calendar-date';
import type { DateContext } from './calendars';

/**
 * The day of an instant where the page is made: in the zones of its country, which the end of its host tells, or else its language.
 *
 * @param date - ISO 8601 in UTC.
 * @returns Null where the country is unknown, its zones differ in the day, or the browser has no list of them.
 */
export function dayInRegion(date: string, { lang, region }: DateContext): string | null {
  const instant = Date.parse(date);
  // Midnight in UTC is a day without a time.
  if (Number.isNaN(instant) || instant % 86_400_000 === 0) return null;
  const days = new Set(
    zonesOf(lang, region).map((timeZone) => new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(instant)),
  );
  const [day] = days;
  return days.size === 1 && day ? dayOf(day) : null;
}

function zonesOf(lang: string, region: string): readonly string[] {
  try {
    const country =
      /^[a-z]{2}$/.test(region) &&
      region !== 'eu' &&
      region !== 'io' &&
      region !== 'tv' &&
      region !== 'me' &&
      region !== 'co' &&
      region !== 'ai'
        ? region === 'uk'
          ? 'GB'
          : region.toUpperCase()
        : new Intl.Locale(lang).region;
    return country ? (new Intl.Locale('und', { region: country }).getTimeZones?.() ?? []) : [];
  } catch {
    // Not a language tag or no country.
    return [];
  }
}
