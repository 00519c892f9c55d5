import type { Sighting } from '../bench/detection';
import type { Answer, Verdict } from '../bench/judge';
import { score } from '../bench/text-scores';

/** A share by the name of what it measures; 1 is best for every one. */
export type Figures = Readonly<Record<string, number>>;

/** Types on which a lit button is a false alarm. */
const NO_ARTICLES = new Set(['listing', 'product', 'service', 'collection']);

/** A figure, or nothing where the pages carry no reference for it. */
function share(name: string, values: readonly (boolean | number)[]): [string, number][] {
  if (values.length === 0) return [];
  return [[name, values.reduce<number>((sum, value) => sum + Number(value), 0) / values.length]];
}

function segments(name: string, verdicts: readonly Verdict[]): [string, number][] {
  const counts = verdicts.flatMap((verdict) => verdict.segments ?? []);
  if (counts.length === 0) return [];
  const sum = (of: (count: (typeof counts)[number]) => number): number => counts.reduce((total, each) => total + of(each), 0);
  const found = sum((count) => count.found);
  const given = found + sum((count) => count.unwanted.length);
  return [[name, score(found, given, found + sum((count) => count.missing.length)).f]];
}

/** Right answers of those that the reference knows; none given counts as wrong. */
function answers(name: string, given: readonly (Answer | undefined)[]): [string, number][] {
  return share(
    name,
    given.filter((answer) => answer !== undefined).map((answer) => answer === true),
  );
}

/**
 * The figures that have floors, from what the benchmark made of the pages.
 *
 * @returns None for a corpus without pages.
 */
export function figuresOf(verdicts: readonly Verdict[], sightings: readonly Sighting[]): Figures {
  const of = (corpus: Verdict['corpus']): Verdict[] => verdicts.filter((verdict) => verdict.corpus === corpus);
  const words = (corpus: Verdict['corpus']): number[] => of(corpus).flatMap((verdict) => verdict.words?.f ?? []);
  const lit = (wanted: (type: string) => boolean): boolean[] =>
    sightings.filter(({ type }) => wanted(type)).map(({ detections }) => detections['lede']?.article === true);
  const metadata = (['trafilatura', 'wcxb', 'news'] as const).flatMap((corpus) =>
    (['title', 'byline', 'date'] as const).flatMap((part) =>
      answers(
        `${corpus}: ${part} right of all`,
        of(corpus).map((verdict) => verdict[part]),
      ),
    ),
  );
  return Object.fromEntries([
    ...segments('fixtures: segments F', of('fixtures')),
    ...segments('trafilatura: segments F', of('trafilatura')),
    ...share('wcxb: word F1', words('wcxb')),
    ...share('news: bag F1', words('news')),
    ...share(
      'hand-checked: junk inside removed',
      verdicts.flatMap(({ junk }) => junk?.inside ?? []),
    ),
    ...share(
      'hand-checked: true sentences kept',
      verdicts.flatMap(({ junk }) => junk?.kept ?? []),
    ),
    ...metadata,
    ...share(
      'detection: articles found',
      lit((type) => type === 'article'),
    ),
    ...share(
      'detection: other pages left alone',
      lit((type) => NO_ARTICLES.has(type)).map((each) => !each),
    ),
  ]);
}
