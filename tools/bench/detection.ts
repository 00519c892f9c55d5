import type { PageResult } from './in-page';
import { median, quantile } from './report';
import { table, type Cell } from './table';

/** What the detectors said of a page of a known type. */
export interface Sighting {
  readonly type: string;
  readonly detections: PageResult['detections'];
}

/** Pages on which a lit button is a false alarm; forums and documentation may well be read. */
const NO_ARTICLES = new Set(['listing', 'product', 'service', 'collection', 'other']);

/** How often each detector lights the button, by type of page, and how long it takes on articles. */
export function detectionTable(sightings: readonly Sighting[]): string {
  const names = [...new Set(sightings.flatMap(({ detections }) => Object.keys(detections)))];
  const types = [...new Set(sightings.map(({ type }) => type))].filter((type) => type !== 'article');
  const rows = names.map((name): Cell[] => {
    const lit = (chosen: (type: string) => boolean): number | null => {
      const own = sightings.filter(({ type }) => chosen(type));
      return own.length === 0 ? null : own.filter(({ detections }) => detections[name]?.article).length / own.length;
    };
    const times = sightings.flatMap(({ type, detections }) => (type === 'article' ? [detections[name]?.ms ?? 0] : []));
    return [
      name,
      lit((type) => type === 'article'),
      lit((type) => NO_ARTICLES.has(type)),
      ...types.map((each) => lit((type) => type === each)),
      median(times),
      quantile(times, 0.95),
    ];
  });
  return table(
    ['detection', 'articles found', 'false alarms', ...types.map((type) => `on ${type}`), 'median ms', 'p95 ms'],
    rows,
  );
}
