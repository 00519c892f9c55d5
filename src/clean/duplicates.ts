import { isHeading, Role, type TextBlock } from '../capture/page';
import type { PageStats } from '../extract/features/page-stats';

/** Shorter texts may rightly stand twice. */
const MIN_WORDS = 8;
const MIN_QUOTE_WORDS = 5;
/** Share of a pull quote's four-word runs that stand elsewhere in the article. */
const QUOTED = 0.9;
/** Each costs a look through the whole text; a page with more of them has no pull quotes but another way of repeating itself. */
const MOST_QUOTES = 200;

/**
 * Finds text that the article holds twice: exact copies (for phones and desktops), and pull quotes that repeat a sentence.
 *
 * @param keep - 1 for each block that stands in the article.
 * @returns Indices of kept blocks, ascending.
 */
export function findDuplicates(stats: PageStats, keep: Uint8Array): number[] {
  const { page, text } = stats;
  const seen = new Map<string, number>();
  const found: number[] = [];
  let quotes = 0;
  const folded: string[] = [];
  const textOf = (i: number): string => (folded[i] ??= fold(page.blocks[i]!.text));
  const kept = page.blocks.map((_, i) => i).filter((i) => keep[i]);
  for (const i of kept) {
    // The words of a text that stands twice stand elsewhere too.
    if (Math.max(stats.earlier[i]!, stats.later[i]!) < QUOTED) continue;
    const block = page.blocks[i]!;
    const key = textOf(i);
    const { words } = text[i]!;
    const first = words >= MIN_WORDS ? seen.get(key) : undefined;
    if (first !== undefined && isQuote(page.blocks[first]!) && !isQuote(block)) {
      // The quote came before the sentence that it repeats.
      found.push(first);
      seen.set(key, i);
      continue;
    }
    const pulled =
      !isHeading(block) &&
      words >= MIN_QUOTE_WORDS &&
      quotes++ < MOST_QUOTES &&
      kept.some((other) => repeatsOthers(other, stats) && textOf(other).length > key.length && textOf(other).includes(key));
    if (first !== undefined || pulled) found.push(i);
    else seen.set(key, i);
  }
  return found.toSorted((a, b) => a - b);
}

/**
 * Finds what the article leaves out between its blocks because it holds that text already: pull quotes and copies without a link.
 *
 * @param keep - 1 for each block that stands in the article.
 * @returns Indices of blocks that are not kept, ascending.
 */
export function findRepeated(stats: PageStats, keep: Uint8Array): number[] {
  const { page, text, earlier, later } = stats;
  const found: number[] = [];
  const last = keep.lastIndexOf(1);
  let article: string | null = null;
  for (let i = keep.indexOf(1) + 1; i < last; i++) {
    const block = page.blocks[i]!;
    if (keep[i] || block.links > 0 || isHeading(block) || text[i]!.words < MIN_QUOTE_WORDS) continue;
    if (Math.max(earlier[i]!, later[i]!) < QUOTED) continue;
    article ??= page.blocks.flatMap((other, j) => (keep[j] && repeatsOthers(j, stats) ? [fold(other.text)] : [])).join('\n');
    if (article.includes(fold(block.text))) found.push(i);
  }
  return found;
}

function isQuote({ container }: TextBlock): boolean {
  return (container.flags & (Role.quote | Role.aside | Role.figure)) !== 0;
}

/** Whether words of a block stand in another one too: no other can hold a quotation. */
function repeatsOthers(i: number, { earlier, later }: PageStats): boolean {
  return Math.max(earlier[i]!, later[i]!) > 0;
}

/** Letters and digits alone: quotation marks and spacing differ between a quote and its source. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
