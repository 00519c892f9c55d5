import type { PageStats } from '../extract/features/page-stats';

/** Scripts without spaces whose words have about four or five letters, where `TextStats.words` counts 0.6 a letter. */
const LONG_WORDS = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const SHARE = 0.4;

/** Words of a block, to hold against the bounds of what a line says. */
export function lineWords(i: number, { page, text }: PageStats): number {
  const { words } = text[i]!;
  return words < 200 && LONG_WORDS.test(page.blocks[i]!.text) ? words * SHARE : words;
}
