import { dayOf } from './calendar-date';
import type { DateContext } from './calendars';

/** Ends of hosts that name a country and are sold to all the world. */
const WORLDWIDE = new Set(['ai', 'cc', 'co', 'eu', 'fm', 'io', 'me', 'to', 'tv', 'ws']);

const formats = new Map<string, Intl.DateTimeFormat>();
const zones = new Map<string, readonly string[]>();

/**
 * The day of an instant where the page is made: in the zones of its country, which the end of its host tells, or else its language.
 *
 * @param date - ISO 8601 in UTC.
 * @returns Null where the country is unknown, its zones differ in the day, the time is midnight in UTC (a day without a time), or the
 *   browser has no list of zones.
 */
export function dayInRegion(date: string, { lang, region }: DateContext): string | null {
  const instant = Date.parse(date);
  if (Number.isNaN(instant) || instant % 86_400_000 === 0) return null;
  const days = new Set(zonesOf(lang, region).map((zone) => formatOf(zone).format(instant)));
  const [day] = days;
  return days.size === 1 && day ? dayOf(day) : null;
}

function zonesOf(lang: string, region: string): readonly string[] {
  const key = `${lang}|${region}`;
  let found = zones.get(key);
  if (!found) zones.set(key, (found = readZones(lang, region)));
  return found;
}

function readZones(lang: string, region: string): readonly string[] {
  try {
    const national = /^[a-z]{2}$/.test(region) && !WORLDWIDE.has(region);
    const country = national ? (region === 'uk' ? 'GB' : region.toUpperCase()) : new Intl.Locale(lang).region;
    return country ? (new Intl.Locale('und', { region: country }).getTimeZones?.() ?? []) : [];
  } catch {
    // Not a language tag or no country.
    return [];
  }
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) formats.set(timeZone, (format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })));
  return format;
}
