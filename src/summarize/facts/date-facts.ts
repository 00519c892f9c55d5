import { findQuotations } from '../../text/quotations';
import type { StorySentence } from '../story-sentences';
import { type Fact, factOf } from './fact';
import { anyOf, type FactLanguage } from './fact-language';

const cache = new WeakMap<FactLanguage, DatePatterns>();

interface DatePatterns {
  readonly months: ReadonlyMap<string, number>;
  readonly dayMonth: RegExp;
  readonly monthDay: RegExp | null;
  readonly monthYear: RegExp;
  readonly yearOnly: RegExp | null;
  readonly relative: readonly { readonly pattern: RegExp; readonly days: number }[];
}

/** ISO dates and the dates of Chinese, Japanese and Korean, which need no names of months. */
const DIGITS_ONLY = [
  /(?<![\d-])(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?![\d-])/g,
  /(?:(?<year>\d{4})\s?[年년]\s?)?(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日일]/g,
];

/**
 * Finds dates, each resolved to a day or a month.
 *
 * @param published - ISO date of the story, to which days without a year and "yesterday" refer; without it these are left out.
 * @returns Facts whose value is `YYYY-MM-DD` or `YYYY-MM`.
 */
export function findDates(sentence: StorySentence, language: FactLanguage, published: string | null): Fact[] {
  const { months, dayMonth, monthDay, monthYear, yearOnly, relative } = patternsOf(language);
  const today = /^\d{4}-\d\d-\d\d/.exec(published ?? '')?.[0] ?? null;
  const found: Fact[] = [];
  const push = (match: RegExpMatchArray, value: string | null): void => {
    const [from, to] = [match.index!, match.index! + match[0].length];
    const taken = found.some((fact) => fact.start < sentence.start + to && sentence.start + from < fact.end);
    if (value !== null && !taken) found.push(factOf('date', sentence, from, to, value, 'date'));
  };
  const { text } = sentence;
  for (const pattern of [...DIGITS_ONLY, dayMonth, monthDay]) {
    for (const match of pattern === null ? [] : text.matchAll(pattern)) {
      const { year, month, day } = match.groups!;
      push(match, isoDay(year === undefined ? null : Number(year), months.get(key(month!)) ?? Number(month), Number(day), today));
    }
  }
  for (const match of text.matchAll(monthYear))
    push(match, `${match.groups!['year']!}-${pad(months.get(key(match.groups!['month']!))!)}`);
  for (const match of yearOnly === null ? [] : text.matchAll(yearOnly)) push(match, match[0]);
  if (today !== null) {
    const quotations = findQuotations(text);
    for (const { pattern, days } of relative) {
      for (const match of text.matchAll(pattern)) {
        if (!quotations.some(({ start, end }) => start < match.index && match.index < end)) push(match, addDays(today, days));
      }
    }
  }
  return found;
}

function patternsOf(language: FactLanguage): DatePatterns {
  let patterns = cache.get(language);
  if (patterns) return patterns;
  const months = monthNames(language.lang);
  const month = `(?<month>${anyOf(months.keys())})`;
  const year = String.raw`(?<year>(?:1[5-9]|20)\d\d)(?![\d%])`;
  const of = String.raw`(?:\s(?:de|of|d['’])\s?|\s)`;
  const day = String.raw`(?<![\d.,:/–-])(?<day>[12]\d|3[01]|0?[1-9])`;
  const end = String.raw`(?![\p{L}\d]|\s?[–-]\s?\d)`;
  patterns = {
    months: new Map([...months].map(([name, number]) => [key(name), number])),
    dayMonth: new RegExp(String.raw`${day}(?:\.|er|º|°|st|nd|rd|th)?${of}${month}(?:\.?,?\s(?:del?\s)?${year})?${end}`, 'giu'),
    monthDay:
      language.lang === 'en'
        ? new RegExp(String.raw`(?<!\p{L})${month}\.?\s(?<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?:,?\s${year})?${end}`, 'gu')
        : null,
    monthYear: new RegExp(
      String.raw`(?<!\d[.\s]{0,2})(?<!\p{L})${month}\.?\s(?:del?\s)?${year}${end}`,
      language.lang === 'en' ? 'gu' : 'giu',
    ),
    yearOnly:
      language.yearAfter.length === 0
        ? null
        : new RegExp(
            String.raw`(?<=(?<!\p{L})${anyOf(language.yearAfter)}\s)(?<year>(?:18|19|20)\d\d)(?![\p{L}\d%°€$£-]|[.,–/:]\d|\s(?:\d|${anyOf([...language.counts, ...language.units, ...language.percent, ...language.currencies.keys(), ...language.magnitudes.keys()])}(?!\p{L})))`,
            'gu',
          ),
    relative: relativeDays(language.lang),
  };
  cache.set(language, patterns);
  return patterns;
}

/** Long and short names of the months, as they stand beside a day and alone. */
function monthNames(lang: string): Map<string, number> {
  const names = new Map<string, number>();
  for (const options of [{ month: 'long', day: 'numeric' }, { month: 'long' }, { month: 'short', day: 'numeric' }] as const) {
    const format = new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC' });
    for (let month = 0; month < 12; month++) {
      const name =
        format
          .formatToParts(Date.UTC(2001, month, 2))
          .find(({ type }) => type === 'month')
          ?.value.replace(/\.$/, '') ?? '';
      if (/^\p{L}{3,}$/u.test(name) && !names.has(name)) names.set(name, month + 1);
    }
  }
  return names;
}

/** What `Intl` calls the days around today, as far as the word means nothing else: not "tomorrow" where it also means "morning". */
function relativeDays(lang: string): { pattern: RegExp; days: number }[] {
  const format = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
  return [-2, -1].flatMap((days) => {
    const word = format.format(days, 'day');
    return /\d/.test(word)
      ? []
      : [{ pattern: new RegExp(String.raw`(?<![\p{L}\p{N}-])${anyOf([word])}(?![\p{L}\p{N}’'-])`, 'giu'), days }];
  });
}

function key(name: string): string {
  return name.toLowerCase();
}

/** A real day, in the year that brings it nearest to today where none is given. */
function isoDay(year: number | null, month: number, day: number, today: string | null): string | null {
  if (month < 1 || month > 12) return null;
  if (year !== null) return realDay(year, month, day);
  if (today === null) return null;
  const now = Date.parse(today);
  const around = Number(today.slice(0, 4));
  const days = [around - 1, around, around + 1]
    .map((candidate) => realDay(candidate, month, day))
    .filter((date) => date !== null);
  return days.toSorted((a, b) => Math.abs(Date.parse(a) - now) - Math.abs(Date.parse(b) - now))[0] ?? null;
}

function realDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}` : null;
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
