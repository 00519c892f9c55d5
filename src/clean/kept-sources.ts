import { type Container, Role, type TextBlock } from '../capture/page';
import type { Findings } from './evidence';
import { leadsOn } from './kept-structures';

/** Where no list of sources stands. */
const SOURCES_NEVER = Role.aside | Role.navigation | Role.footer | Role.hidden;

/** Finds a list of sources right below the text: a list whose links all lead to other sites, with the heading over it. */
export function findSources(home: Container, findings: Findings, keep: Uint8Array): number[] {
  const paragraph = keep.findLastIndex((kept, i) => kept === 1 && findings.stats.text[i]!.prose);
  // Footnotes may be kept below them.
  const below = sourcesFrom(paragraph + 1, home, findings);
  return below.length > 0 ? below : sourcesFrom(keep.lastIndexOf(1) + 1, home, findings);
}

function sourcesFrom(first: number, home: Container, findings: Findings): number[] {
  const { blocks } = findings.stats.page;
  const heading = partOf(home, blocks[first]);
  // The heading may stand beside the list.
  const part = heading?.blocks === 1 && heading.flags & Role.heading ? partOf(home, blocks[first + 1]) : heading;
  if (
    !part ||
    part.firstBlock < first ||
    part.images > 0 ||
    part.controls > 0 ||
    part.flags & SOURCES_NEVER ||
    findings.markupAround(part)
  )
    return [];
  const lines = blocks.slice(first, part.lastBlock + 1);
  const items = lines.filter(({ container }) => container.flags & Role.list);
  const others = lines.filter(({ container }) => !(container.flags & (Role.list | Role.heading)));
  if (items.length === 0 || others.length > 0 || part.linkChars === 0 || leadsOn(part, findings)) return [];
  return lines.map((_, i) => first + i);
}

/** The child of a container that holds a block, if one does. */
function partOf(home: Container, block: TextBlock | undefined): Container | null {
  let part = block?.container ?? null;
  while (part?.parent && part.parent !== home) part = part.parent;
  return part?.parent ? part : null;
}
