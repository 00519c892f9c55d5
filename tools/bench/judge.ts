import type { Page } from './corpus';
import type { Run } from './in-page';
import { sameDay, samePeople, sameTitle } from './metadata-scores';
import { bagScore, holds, segmentCounts, type Counts, type Score } from './text-scores';

/** Whether an answer is right; null where none was given. */
export type Answer = boolean | null;

/** What one system got right on one page; a part is null where the page has no reference for it. */
export interface Verdict {
  readonly file: string;
  readonly corpus: Page['corpus'];
  readonly error: string | null;
  readonly empty: boolean;
  readonly ms: number;
  readonly words: Score | null;
  readonly segments: Counts | null;
  /** Hand-checked junk still there, inside the article and around it, and true sentences lost. */
  readonly junk: {
    readonly inside: readonly boolean[];
    readonly around: readonly boolean[];
    readonly kept: readonly boolean[];
  } | null;
  readonly title: Answer | undefined;
  readonly byline: Answer | undefined;
  readonly date: Answer | undefined;
}

/**
 * Judges one system on one page. A failure counts as an empty text.
 *
 * @param run - A string where the browser gave up on the page, saying why.
 */
export function judge(page: Page, run: Run | string): Verdict {
  const reading = typeof run === 'string' ? null : run.reading;
  const text = [reading?.standfirst ?? '', reading?.text ?? ''].join('\n').trim();
  const gone = (strings: readonly string[]): boolean[] => holds(text, strings).map((held) => !held);
  const { injections } = page;
  const place = (wanted: 'inside' | 'around'): string[] =>
    (injections?.remove ?? []).filter((junk) => junk.place === wanted).map((junk) => junk.text);
  const authors = reading?.authors.length ? reading.authors : null;
  return {
    file: page.file,
    corpus: page.corpus,
    error: typeof run === 'string' ? run : run.error,
    empty: text === '',
    ms: typeof run === 'string' ? 0 : run.ms,
    words: page.text !== null ? bagScore(text, page.text) : null,
    segments: page.segments && segmentCounts(text, page.segments),
    junk: injections && {
      inside: gone(place('inside')),
      around: gone(place('around')),
      kept: holds(text, injections.keep),
    },
    title: page.title === null ? undefined : reading?.title ? sameTitle(reading.title, page.title) : null,
    byline: page.authors.length === 0 ? undefined : authors && samePeople(authors, page.authors),
    date: page.date === null ? undefined : reading?.published ? sameDay(reading.published, page.date) : null,
  };
}
