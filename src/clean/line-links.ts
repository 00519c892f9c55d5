import type { RemovalKind } from '../article';
import type { TextBlock } from '../capture/page';
import { builtin } from '../capture/tree';
import { commonKind, linkKinds } from './address-kind';
import type { Findings } from './evidence';
import { leadsToStory, staysOnSite } from './story-links';

/** Titles of stories have this many words or more. */
export const MIN_TITLE_WORDS = 4;
/** What a person presses that is no link. */
const PRESSED = 'button, [role=button], summary, label, select';

/** What the links of lines do. */
export interface LineLinks {
  /** What all links of a line do; `related` where one leads to a story of this site, `sponsored` where a headline leads to another site. */
  readonly kind: RemovalKind | null;
  /** What most of its links do by their addresses, where there are several. */
  readonly most: RemovalKind | null;
}

const NONE: LineLinks = { kind: null, most: null };

/**
 * Tells what the links of each line do, by where they lead.
 *
 * @returns A function from a block's index; each is looked at once.
 */
export function lineLinksFinder(findings: Findings): (i: number) => LineLinks {
  const { stats, isStoryLink } = findings;
  const known: LineLinks[] = [];
  return (i) => (known[i] ??= stats.page.blocks[i]!.links === 0 ? NONE : look(i));

  function look(i: number): LineLinks {
    const block = stats.page.blocks[i]!;
    const kinds = linkKinds(block);
    const kind = commonKind(kinds) ?? (leadsToStory(block, isStoryLink) ? 'related' : isForeignTitle(i) ? 'sponsored' : null);
    return { kind, most: mostOf(kinds) };
  }

  /** Whether a block is a headline that leads to another site, with a label before it at most. */
  function isForeignTitle(i: number): boolean {
    const block = stats.page.blocks[i]!;
    const { words, linkDensity } = stats.text[i]!;
    if (linkDensity < 0.5 || words * linkDensity < MIN_TITLE_WORDS) return false;
    return (
      block.pieces.every(({ link }) => link === null || /^(?:https?:)?\/\//i.test(link.getAttribute('href') ?? '')) &&
      !staysOnSite(block, findings.isOwnLink)
    );
  }
}

/** The kind of more than half of some links. */
function mostOf(kinds: readonly (RemovalKind | null)[]): RemovalKind | null {
  for (const kind of new Set(kinds)) if (2 * kinds.filter((other) => other === kind).length > kinds.length) return kind;
  return null;
}

/** Whether a line is nothing but links and buttons. */
export function isPressed({ pieces, text }: TextBlock): boolean {
  return pieces.every(
    ({ node, link, start }, i) =>
      link !== null || !/[\p{L}\p{N}]/u.test(text.slice(start, pieces[i + 1]?.start)) || isInPressed(node.parentElement),
  );
}

function isInPressed(element: Element | null): boolean {
  return element !== null && builtin(element, 'closest').call(element, PRESSED) !== null;
}
