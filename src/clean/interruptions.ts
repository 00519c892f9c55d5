import type { Evidence } from '../article';
import { type Container, isHeading, Role } from '../capture/page';
import weights from '../data/evidence.json';
import { Ending } from '../extract/features/text-stats';
import type { PhraseMatch } from '../text/phrases';
import { buildCase, type Case, caseOf, decisive, type Findings, labelOf, withPiece } from './evidence';
import { inDataCell } from './data-cell';
import { opensAsNote } from './notes';
import { leadsToStory } from './story-links';

/** A label of links is shorter than this. */
const LABEL_WORDS = 8;
/** Probability from which the model is sure of a line. */
const SURE = 0.35;
/** Lines at most from a heading to its text where links interrupt. */
const MOST_BELOW = 2;
/** A line of more words is no label. */
const LINE_WORDS = 14;

/** Blocks that the evidence takes out although, or because, of what the model thinks; a label carries over to the links right below it. */
export function* interruptions(findings: Findings, keep: Uint8Array, settled: ReadonlySet<number>): Generator<[number, Case]> {
  const { stats } = findings;
  const last = keep.lastIndexOf(1);
  let label: PhraseMatch | null = null;
  let from = 0;
  for (let i = 0; i <= last; i++) {
    if (!keep[i] || settled.has(i)) continue;
    const text = stats.text[i]!;
    const isCard = isTeaser(i, findings, keep);
    if (isCard || text.linkDensity >= 0.5) label = labelBetween(from, i, label);
    from = i + 1;
    if (isCard) {
      yield [i, { kind: 'related', score: weights.threshold, evidence: [{ piece: { code: 'box' }, weight: weights.threshold }] }];
      continue;
    }
    const found = label !== null && text.linkDensity >= 0.5 ? buildCase(i, findings, label) : caseOf(i, findings);
    if (found.score >= weights.threshold) {
      yield [i, found];
      const own = labelOf(i, findings);
      if (own?.standing === 'whole' || (own && text.ending === Ending.colon)) label = own;
    } else label = null;
  }

  /** The label that stands over block `to`: the last among those left out from `from` on, for it still announces what follows; else the one before. */
  function labelBetween(first: number, to: number, before: PhraseMatch | null): PhraseMatch | null {
    for (let i = to - 1; i >= first; i--) {
      if (settled.has(i)) continue;
      if (stats.text[i]!.prose) return null;
      const found = stats.text[i]!.words <= LINE_WORDS ? labelOf(i, findings) : null;
      if (found) return found;
    }
    return before;
  }
}

const STRUCTURES = new Set(['ul', 'ol', 'dl', 'table']);
const NO_CARD = Role.table | Role.list | Role.definitions;
/** A card for a story has so many blocks and its teaser so many words; a line of which the model is sure is none, unless it goes on right after the link. */
const CARD = { blocks: 4, words: 30, sure: 0.7, sureBelow: 0.95 };

/** Whether a block is the line below the title of another story, in a box with that alone. */
function isTeaser(i: number, { stats, p, isStoryLink }: Findings, keep: Uint8Array): boolean {
  const { blocks } = stats.page;
  const { container, links } = blocks[i]!;
  const goesOn = blocks[i - 1]?.container === container;
  if (links > 0 || stats.text[i]!.words > CARD.words || p[i]! >= (goesOn ? CARD.sureBelow : CARD.sure)) return false;
  if (container.flags & NO_CARD && !goesOn && !isLayout(container)) return false;
  let box = container;
  while (box.blocks === 1 && box.parent) box = box.parent;
  if (box.blocks > CARD.blocks) return false;
  let isCard = false;
  for (let j = box.firstBlock; j < i; j++) {
    if (keep[j]) return false;
    isCard ||= stats.text[j]!.linkDensity >= 0.5 && leadsToStory(blocks[j]!, isStoryLink);
  }
  return isCard;
}

/** Whether a container stands in a cell of a table that lays the page out, and in no list. */
function isLayout(container: Container): boolean {
  return (container.flags & NO_CARD) === Role.table && !inDataCell(container);
}

/** Whether a block stands in a list, table or the like of which more is kept than a line. */
function isAmongItems(container: Container, keep: Uint8Array): boolean {
  let structure: Container | null = container;
  while (structure && !STRUCTURES.has(structure.tag)) structure = structure.parent;
  if (structure === null || isLayout(container)) return false;
  let kept = 0;
  for (let j = structure.firstBlock; j <= structure.lastBlock; j++) kept += keep[j]!;
  return kept > 1;
}

/** Lines that announce links which are gone. */
export function* danglingLabels(findings: Findings, keep: Uint8Array): Generator<[number, string]> {
  const { stats, p, isStoryLink } = findings;
  const { blocks } = stats.page;
  for (let i = 0; i + 1 < blocks.length; i++) {
    if (!keep[i] || !announcesLinks(i, findings, keep)) continue;
    // What leads to other sites may be what the line speaks of.
    if (p[i]! < SURE || leadsToStory(blocks[i + 1]!, isStoryLink)) yield [i, blocks[i]!.text];
  }
}

/** Whether a line announces links that are gone: short, no sentence, right above them. */
function announcesLinks(i: number, findings: Findings, keep: Uint8Array): boolean {
  const { stats } = findings;
  const { blocks } = stats.page;
  if (
    i + 1 >= blocks.length ||
    keep[i + 1] ||
    stats.text[i + 1]!.linkDensity < 0.85 ||
    stats.text[i]!.ending === Ending.sentence ||
    stats.text[i]!.words > LABEL_WORDS ||
    isAmongItems(blocks[i]!.container, keep) ||
    opensAsNote(i, findings, true)
  )
    return false;
  // A heading stays where text of the article follows a single link.
  let next = i + 1;
  while (next < blocks.length && !keep[next] && stats.text[next]!.linkDensity >= 0.5) next++;
  return !(isHeading(blocks[i]!) && keep[next] && next - i <= MOST_BELOW);
}

/** What decided on a block which the model left out, the label over it included. */
export function leftOutBy(i: number, findings: Findings, keep: Uint8Array): Evidence[] {
  const label = findings.stats.text[i]!.linkDensity >= 0.5 ? labelOver(i, findings, keep) : null;
  return decisive(label ? buildCase(i, findings, label) : caseOf(i, findings), true);
}

/** The evidence on a block that is taken out, with its standing over stories that are gone, which would take it out too. */
export function withStoriesBelow(
  i: number,
  evidence: readonly Evidence[],
  findings: Findings,
  keep: Uint8Array,
): readonly Evidence[] {
  const { blocks } = findings.stats.page;
  const announces = announcesLinks(i, findings, keep) && leadsToStory(blocks[i + 1]!, findings.isStoryLink);
  return announces ? withPiece(evidence, { code: 'label', detail: blocks[i]!.text }) : evidence;
}

/** The last label over a block among the lines left out right before it. */
function labelOver(i: number, findings: Findings, keep: Uint8Array): PhraseMatch | null {
  const { text } = findings.stats;
  for (let j = i - 1; j >= 0 && !keep[j] && !text[j]!.prose; j--) {
    const label = text[j]!.words <= LINE_WORDS ? labelOf(j, findings) : null;
    if (label) return label;
  }
  return null;
}
