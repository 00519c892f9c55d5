import { UNSPACED } from '../../../text/characters';
import { decoded } from '../../../text/percent-encoding';
import { letters, weight } from '../text';
import type { Heading } from './headings';
import type { Candidate } from './site-suffix';

/** A longer heading is a text. */
const MAX_TITLE = 200;
/** Words that one of several headings must share with the titles of the head to be the headline. */
const MIN_SHARED = 0.4;

/** Letters below which a heading is a label, and below which it is one if it shares no word with the head's titles. */
const LABEL = 8;
const SHORT = 20;

function isLabel({ key, text }: Heading, head: readonly Candidate[], url: URL | null): boolean {
  if (weight(key) >= SHORT || head.every((title) => weight(title.key) <= weight(key) || title.key.includes(key))) return false;
  // A page that is called so in its address is about that.
  if (key === letters(lastStep(url))) return false;
  const known = new Set(head.flatMap((title) => wordsOf(title.text)));
  const own = wordsOf(text);
  return own.length === 0 ? weight(key) < LABEL : !own.some((word) => known.has(word));
}

/** The last step of an address' path, without what it ends in; empty where there is none. */
function lastStep(url: URL | null): string {
  return decoded(/([^/.]+)(?:\.\w+)?\/?$/.exec(url?.pathname ?? '')?.[1] ?? '');
}

/** Words of a text that may tell it from others: those of more than three letters, and pairs of signs in scripts without spaces. */
function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])
    .filter((word) => weight(word) > 3)
    .flatMap((word) => (UNSPACED.test(word) ? pairs(word) : word));
}

const pairs = (word: string): string[] =>
  Array.from({ length: Math.max(1, word.length - 1) }, (_, start) => word.slice(start, start + 2));

/** The one heading of the first level; of several, the one that has most of its words from the head's titles. Null where it is rather a label. */
export function onlyHeading(headings: readonly Heading[], head: readonly Candidate[], url: URL | null): Heading | null {
  const first = headings.filter((heading) => heading.level1 && heading.text.length <= MAX_TITLE);
  if (new Set(first.map(({ key }) => key)).size === 1) return isLabel(first[0]!, head, url) ? null : first[0]!;
  const known = new Set(head.flatMap(({ text }) => wordsOf(text)));
  const share = ({ text }: Heading): number => {
    const own = wordsOf(text);
    return own.length < 2 ? 0 : own.filter((word) => known.has(word)).length / own.length;
  };
  const [best] = first.toSorted((a, b) => share(b) - share(a));
  return best && share(best) >= MIN_SHARED ? best : null;
}
