import type { Container, TextBlock } from '../capture/page';
import { attribute } from '../capture/tree';
import type { Findings } from './evidence';

/** A reference to a note is a number, a letter or a sign. */
const MAX_REFERENCE = 4;
/** Elements between a note's text and the one that carries its name. */
const LEVELS = 4;

/**
 * Finds the notes to which short links in the article's text lead: footnotes and sources.
 *
 * @param keep - 1 for each block of the article.
 * @returns Indices of blocks, ascending; those of a list stand for the whole list.
 */
export function findFootnotes({ stats }: Findings, keep: Uint8Array): number[] {
  const { blocks } = stats.page;
  const names = new Set<string>();
  for (let i = 0; i < blocks.length; i++) {
    if (keep[i] && blocks[i]!.links > 0) for (const name of references(blocks[i]!)) names.add(name);
  }
  if (names.size === 0) return [];
  return blocks.flatMap(({ container }, i) => (!keep[i] && isNamed(container, names) ? [i] : []));
}

/** Names of the elements of this page to which a block's short links lead. */
function* references({ pieces, text }: TextBlock): Generator<string> {
  for (const [i, { link, start }] of pieces.entries()) {
    const href = link?.getAttribute('href') ?? '';
    const words = text.slice(start, pieces[i + 1]?.start ?? text.length).trim();
    if (href.startsWith('#') && href.length > 1 && words.length > 0 && words.length <= MAX_REFERENCE) yield href.slice(1);
  }
}

function isNamed(container: Container, names: ReadonlySet<string>): boolean {
  let level = 0;
  for (let c: Container | null = container; c?.parent && level < LEVELS; c = c.parent, level++) {
    if (names.has(attribute(c.element, 'id', c.tag) ?? '')) return true;
  }
  return false;
}
