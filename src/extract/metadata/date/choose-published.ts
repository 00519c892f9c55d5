import { dayOf, daysBetween, isUtc } from './calendar-date';
import type { Dated, PageDateContext } from './dated';
import { dayInRegion } from './page-zone';
import type { ShownDates } from './shown-dates';

/** All that a page says of when its article came out. */
export interface DateEvidence {
  /** Dates of publication and of the last change that are written for machines, best first. */
  readonly declared: readonly Dated[];
  readonly changed: readonly Dated[];
  /** The day in the page's address, if it has one. */
  readonly address: readonly Dated[];
  readonly shown: ShownDates;
}

/**
 * Chooses the day of publication.
 *
 * Where declarations differ, or give the time in UTC, a witness decides for the one of its own day, or for its own day next to it: the
 * address (written at publication, in the page's zone, and never changed: right on 120 of 126 pages), then the date by the headline.
 * Without declarations, a witness is all there is.
 *
 * @returns Null where nothing tells, and where the page leaves a doubt: it shows one later than the declared, or marks several.
 */
export function choosePublished(evidence: DateEvidence, context: PageDateContext): Dated | null {
  const { declared, address, shown } = evidence;
  const [best] = declared;
  if (!best) return address[0] ?? shown.clear[0] ?? onlyMarked(shown);
  const clear = [...address, ...shown.clear];
  const confirmed =
    first(clear, (witness) => sameDay(witness, evidence) ?? nextDay(witness, evidence, context)) ??
    first(shown.other, (witness) => sameDay(witness, evidence)) ??
    first(shown.other, (witness) => nextDay(witness, evidence, context));
  if (confirmed) return confirmed;
  const against = contradiction(best, evidence);
  if (against !== undefined) return against;
  const day = isUtc(best.date) ? dayInRegion(best.date, context) : null;
  return day && day !== dayOf(best.date) ? { ...best, date: day } : best;
}

function first(witnesses: readonly Dated[], confirm: (witness: Dated) => Dated | null): Dated | null {
  for (const witness of witnesses) {
    const confirmed = confirm(witness);
    if (confirmed) return confirmed;
  }
  return null;
}

/** The declared date that a witness confirms; of declarations of one kind not a worse one that only repeats the day of the last change. */
function sameDay({ date, block }: Dated, { declared, changed }: DateEvidence): Dated | null {
  const same = declared.find((dated) => dayOf(dated.date) === dayOf(date));
  if (!same) return null;
  const repeatsChange = same.source === declared[0]!.source && changed.some((dated) => dayOf(dated.date) === dayOf(date));
  return { ...(repeatsChange ? declared[0]! : same), block };
}

/** The day of a witness, where a declared instant in UTC may fall on it in the page's zone. */
function nextDay(witness: Dated, { declared }: DateEvidence, context: PageDateContext): Dated | null {
  const day = dayOf(witness.date);
  const isNear = declared.some(
    ({ date }) =>
      isUtc(date) &&
      !/T00:00(?::00)?\D/.test(date) &&
      daysBetween(dayOf(date), day) === 1 &&
      (dayInRegion(date, context) ?? day) === day,
  );
  return isNear ? { ...witness, date: day } : null;
}

/** The one day that the markup marks as a date, where it marks no other and nothing says that it is of a change. */
function onlyMarked({ marked, updated }: ShownDates): Dated | null {
  const [only] = marked;
  if (!only || new Set(marked.map(({ date }) => dayOf(date))).size > 1) return null;
  return updated.some(({ date, source }) => source === 'text' && dayOf(date) === dayOf(only.date)) ? null : only;
}

/**
 * What holds in place of a declared date that no witness confirms.
 *
 * @returns The day that the page shows; null where it shows another without telling which is right; undefined where nothing speaks against it.
 */
function contradiction(best: Dated, { declared, changed, shown }: DateEvidence): Dated | null | undefined {
  const { clear, other, updated } = shown;
  const [witness = other[0]] = clear;
  const day = witness && dayOf(witness.date);
  const isChange = changed.some(({ date }) => dayOf(date) === day);
  // The only day that the page shows is that of a change: texts that are kept up to date are dated anew, and JSON-LD keeps their first day.
  const anew = witness
    ? isChange
      ? clear[0]
      : undefined
    : updated.find(({ source, date }) => source === 'text' && dayOf(date) !== dayOf(best.date));
  if (anew && best.source === 'json-ld') return anew;
  if (!witness || isChange) return undefined;
  // A day without a time in `meta` is often that of the print edition or of an import.
  const isBare = declared.every(({ date, source }) => source === 'meta' && !date.includes('T'));
  const isRepeated = [...clear, ...other].filter(({ date }) => dayOf(date) === day).length > 1;
  if (clear.length === 0) return isBare && isRepeated ? witness : undefined;
  return isBare || isRepeated || dayOf(witness.date) < dayOf(best.date) ? witness : null;
}
