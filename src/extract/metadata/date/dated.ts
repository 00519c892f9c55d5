import { markupDate } from './calendar-date';
import type { DateContext } from './calendars';
import { findDay } from './date-words';
import type { MetadataSource } from '../types';
import type { MetadataWords } from '../words';

/** A date and the kind of place that gives it. */
export interface Dated {
  readonly date: string;
  readonly source: MetadataSource;
  /** Index of the block that shows it, −1 where none is known. */
  readonly block: number;
}

/** What dates of a page are read with. */
export interface PageDateContext extends DateContext {
  readonly words: MetadataWords;
  readonly url: URL | null;
}

/** A date of the markup in any of its notations. */
export function readDate(text: string, context: DateContext): string | null {
  return markupDate(text) ?? findDay(text, context)?.day ?? null;
}
