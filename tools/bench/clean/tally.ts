import type { Expected } from '../../../tests/fixtures/fixtures';
import { splitSentences } from '../../../src/text/sentences';
import { squeeze } from '../../../tests/fixtures/squeeze';

/** What a system did to one page, or to several together. */
export interface Tally {
  readonly pages: number;
  /** Strings that must go, and those of them that went. */
  readonly junk: number;
  readonly removed: number;
  /** True sentences, and those of them that are gone. */
  readonly sentences: number;
  readonly lost: number;
  /** Pages without junk and without loss. */
  readonly right: number;
}

const NOTHING: Tally = { pages: 0, junk: 0, removed: 0, sentences: 0, lost: 0, right: 0 };

/**
 * Counts what a text holds of a fixture's junk and sentences. Doubled text is no junk here: a system that shows it once is as right.
 *
 * @param text - What a system made of the page.
 */
export function tallyOf({ lang, paragraphs, notes, headings, keep, removed }: Expected, text: string): Tally {
  const held = squeeze(text);
  const junk = removed.filter(({ kind }) => kind !== 'duplicate').map((each) => squeeze(each.text));
  const sentences = [
    ...paragraphs.flatMap((paragraph) => splitSentences(paragraph, lang).map(({ start, end }) => paragraph.slice(start, end))),
    ...notes,
    ...headings,
    ...keep,
  ].map(squeeze);
  const gone = junk.filter((string) => !held.includes(string)).length;
  const lost = sentences.filter((string) => !held.includes(string)).length;
  return {
    pages: 1,
    junk: junk.length,
    removed: gone,
    sentences: sentences.length,
    lost,
    right: gone === junk.length && lost === 0 ? 1 : 0,
  };
}

/** The sum over pages. */
export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (all, one) => ({
      pages: all.pages + one.pages,
      junk: all.junk + one.junk,
      removed: all.removed + one.removed,
      sentences: all.sentences + one.sentences,
      lost: all.lost + one.lost,
      right: all.right + one.right,
    }),
    NOTHING,
  );
}
