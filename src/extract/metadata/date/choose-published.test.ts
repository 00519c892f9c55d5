import { describe, expect, it } from 'vitest';
import { metadataWords } from '../words';
import { choosePublished, type DateEvidence } from './choose-published';
import type { Dated } from './dated';

const context = { lang: 'de', region: 'de', words: metadataWords('de'), url: null };

const of =
  (source: Dated['source']) =>
  (...dates: string[]): Dated[] =>
    dates.map((date) => ({ date, source, block: -1 }));
const ld = of('json-ld');
const meta = of('meta');
const text = of('text');
const marked = of('markup');

function choose(evidence: Partial<Omit<DateEvidence, 'shown'>>, shown: Partial<DateEvidence['shown']> = {}): string | null {
  return (
    choosePublished(
      {
        declared: [],
        changed: [],
        address: [],
        ...evidence,
        shown: { clear: [], marked: [], other: shown.marked ?? [], updated: [], ...shown },
      },
      context,
    )?.date ?? null
  );
}

describe('choosePublished', () => {
  it('takes the declared date that the page shows', () => {
    const declared = [...ld('2024-05-02T09:00:00+02:00'), ...meta('2024-05-03T09:00:00+02:00')];
    expect(choose({ declared }, { clear: text('2024-05-03') })).toBe('2024-05-03T09:00:00+02:00');
    expect(choose({ declared }, {})).toBe('2024-05-02T09:00:00+02:00');
  });

  it('does not take the day of a change for it, where a better declaration of the same kind names another', () => {
    const declared = meta('2017-04-12T18:33:00+02:00', '2020-02-19');
    const changed = meta('2020-02-19T15:24:00+01:00');
    expect(choose({ declared, changed }, { clear: text('2020-02-19') })).toBe('2017-04-12T18:33:00+02:00');
  });

  it('takes the day of a change that the page alone shows for a text that JSON-LD says is older', () => {
    const declared = ld('2019-06-17T00:00:00+02:00');
    const changed = ld('2020-06-04T16:41:00+02:00');
    expect(choose({ declared, changed }, { updated: text('2020-06-04') })).toBe('2020-06-04');
    expect(choose({ declared, changed }, { clear: text('2020-06-04') })).toBe('2020-06-04');
    expect(choose({ declared, changed }, { updated: text('2019-06-17') })).toBe('2019-06-17T00:00:00+02:00');
  });

  it('keeps the day that meta declares where the page shows only that of a change', () => {
    const declared = meta('2019-06-17T00:00:00+02:00');
    const changed = meta('2020-06-04T16:41:00+02:00');
    expect(choose({ declared, changed }, { updated: text('2020-06-04') })).toBe('2019-06-17T00:00:00+02:00');
    expect(choose({ declared, changed }, { clear: text('2020-06-04') })).toBe('2019-06-17T00:00:00+02:00');
  });

  it('takes an earlier day that the page shows, and none where it shows a later one', () => {
    const declared = ld('2024-05-10T09:00:00+02:00');
    expect(choose({ declared }, { clear: text('2013-12-30') })).toBe('2013-12-30');
    expect(choose({ declared }, { clear: text('2024-05-20') })).toBeNull();
    expect(choose({ declared }, { clear: text('2024-05-20'), other: marked('2024-05-20') })).toBe('2024-05-20');
  });

  it('takes the shown day for an instant in UTC only where the country has that day', () => {
    const night = ld('2024-05-02T23:10:00Z');
    const day = ld('2024-05-02T14:10:00Z');
    expect(choose({ declared: night }, { clear: text('2024-05-03') })).toBe('2024-05-03');
    expect(choose({ declared: day }, { clear: text('2024-05-03', '2024-05-02') })).toBe('2024-05-02T14:10:00Z');
  });

  it('takes a day that the markup alone marks, but none of several', () => {
    expect(choose({}, { marked: marked('2024-05-02', '2024-05-02') })).toBe('2024-05-02');
    expect(choose({}, { marked: marked('2024-05-02', '2024-04-01') })).toBeNull();
    expect(choose({}, { marked: text('2024-05-02'), updated: text('2024-05-02') })).toBeNull();
  });

  it('knows nothing where nothing is said', () => {
    expect(choose({})).toBeNull();
  });
});
