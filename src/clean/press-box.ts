import { type Container, Role, SIGNATURES, type TextBlock } from '../capture/page';
import type { Findings } from './evidence';

/** A box that ends in a link to press holds at most so many blocks and words; the link itself so many. */
const MOST_BLOCKS = 5;
const MOST_WORDS = 60;
const LINK_WORDS = 6;
/** The line over such a box. */
const TITLE_WORDS = 12;
/** Lists and tables end in links for other reasons. */
const NO_BOX = Role.list | Role.definitions | Role.heading;

/** Whether a small container around the block is a box that ends in a link to press. */
export function inPressBox(i: number, findings: Findings): boolean {
  for (let c: Container | null = findings.stats.page.blocks[i]!.container; c && c.blocks <= MOST_BLOCKS; c = c.parent) {
    if (c.blocks < 2 || c.tag === 'tr') continue;
    if (c.words > MOST_WORDS || c.flags & NO_BOX || (c.prose > 0 && !isTitled(c, findings))) return false;
    if (findings.stats.text[c.firstBlock]!.linkDensity < 0.5 && endsInPress(c, findings)) return true;
  }
  return false;
}

/** Whether the last line is a short link, or ends in one that stays on this site. */
function endsInPress({ lastBlock }: Container, { stats, isOwnLink }: Findings): boolean {
  const block = stats.page.blocks[lastBlock]!;
  const { words, linkDensity } = stats.text[lastBlock]!;
  if (linkDensity >= 0.85) return words <= LINK_WORDS;
  if (!block.lastInLink) return false;
  const { link, text } = lastLink(block);
  return text.split(' ').length <= LINK_WORDS && isOwnLink(link?.getAttribute('href') ?? '');
}

/** The link that a block ends in, and its words. */
function lastLink({ pieces, text }: TextBlock): { link: Element | null; text: string } {
  let at = pieces.length - 1;
  while (at > 0 && text.slice(pieces[at]!.start).trim() === '') at--;
  const link = pieces[at]?.link ?? null;
  while (at > 0 && pieces[at - 1]!.link === link) at--;
  return { link, text: text.slice(pieces[at]?.start ?? 0).trim() };
}

/** Whether a box with a paragraph in it has a title, and no other of its kind beside it as the parts of an article have. */
function isTitled({ firstBlock, blocks, parent, signature }: Container, { stats }: Findings): boolean {
  const { words, prose } = stats.text[firstBlock]!;
  if (blocks < 3 || words > TITLE_WORDS || prose || parent === null) return false;
  return (stats.page.siblings.get(parent.index * SIGNATURES + signature) ?? 0) < 2;
}
