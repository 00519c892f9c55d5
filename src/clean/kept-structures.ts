import type { Container } from '../capture/page';
import { caseOf, type Findings, INNOCENT } from './evidence';
import { isDirect } from './home';
import { NOTE_REACH } from './notes';
import { staysOnSite } from './story-links';

/** Lists, tables, quotes, verses and code that stand among the article's paragraphs. */
export const STRUCTURES = new Set(['ul', 'ol', 'dl', 'table', 'blockquote', 'pre']);
/** Mean probability from which such a part stays, and that of the lines in it that stay with it. */
const STRUCTURE = 0.12;
/** The same where each paragraph has a wrapper of its own, as the cards of other stories have. */
const STRUCTURE_APART = 0.24;
const STRUCTURE_LINE = 0.02;
/** The same for lines that begin with bullets: menus and cards have links. */
const BULLETS = 0.08;
/** Lines of one at most. */
const LIST_LINES = 20;
/** Share of linked characters from which it is a list of links. */
const STRUCTURE_LINKS = 0.3;
/** A line of text has so many words or more: a label has fewer. */
export const TEXT_WORDS = 6;

/**
 * Keeps whole what stands side by side with the article's paragraphs and belongs together, where no evidence speaks against it: the model is
 * unsure of short lines one by one.
 */
export function keepStructures(home: Container, findings: Findings, keep: Uint8Array): void {
  const { stats, p } = findings;
  const least = isDirect(home, findings, keep) ? STRUCTURE : STRUCTURE_APART;
  let last = keep.lastIndexOf(1);
  for (let i = keep.indexOf(1) + 1; i <= last + NOTE_REACH && i < keep.length; i++) {
    const { container } = stats.page.blocks[i]!;
    const part = structureBelow(home, container) ?? structureBeside(container, findings, keep) ?? bulletBox(container, findings);
    if (!part) continue;
    const end = part.lastBlock;
    // A quotation that leads on into this site may be a box.
    const mayLink = part.tag !== 'blockquote' || !leadsOn(part, findings);
    const isBox = !STRUCTURES.has(part.tag);
    if (
      part.linkChars <= (mayLink ? STRUCTURE_LINKS * part.chars : 0) &&
      !findings.markupAround(part) &&
      meanProbability(part, findings) >= (isBox ? BULLETS : leadsNowhere(part, findings) ? STRUCTURE : least)
    ) {
      for (let j = i; j <= end; j++) if (p[j]! >= STRUCTURE_LINE && caseOf(j, findings).score < INNOCENT) keep[j] = 1;
      last = Math.max(last, end);
    }
    i = end;
  }
}

/** Whether a part of the page has neither pictures nor anything to press, nor links that stay on this site: no card has so little. */
function leadsNowhere(part: Container, findings: Findings): boolean {
  return part.images === 0 && part.controls === 0 && !leadsOn(part, findings);
}

/** Whether a part of the page has a link to another page of this site. */
export function leadsOn({ firstBlock, lastBlock }: Container, { stats, isOwnLink }: Findings): boolean {
  for (let i = firstBlock; i <= lastBlock; i++) {
    if (staysOnSite(stats.page.blocks[i]!, isOwnLink)) return true;
  }
  return false;
}

/** Signs before the items of a list that is written without list elements. */
const BULLET = /^\s*[•●▪◦‣∙·–—*✓✔►▸-]\s*(?=\S)/u;

/** Who speaks: "Question: …". */
const SPEAKER = /^[^\s:：៖\d][^.!?…。！？।؟۔።:：៖\d]{0,20}[:：៖]\s*\S/u;

/** The box of lines around a container that all begin with the same sign, or with who speaks, and have no links: a list but for its markup. */
function bulletBox(container: Container, { stats }: Findings): Container | null {
  let box: Container | null = container;
  while (box && box.blocks === 1) box = box.parent;
  if (box === null || box.blocks > LIST_LINES || box.linkChars > 0 || box.controls > 0 || box.images > 0) return null;
  const lines = stats.page.blocks.slice(box.firstBlock, box.lastBlock + 1);
  const sign = BULLET.exec(lines[0]!.text)?.[0].trim();
  const isList = sign !== undefined && lines.every(({ text }) => text.startsWith(sign));
  return isList || lines.every(({ text }) => SPEAKER.test(text)) ? box : null;
}

/** The structure that stands below `home` around a container, alone in its wrapper if it has one. */
export function structureBelow(home: Container, container: Container): Container | null {
  let structure: Container | null = null;
  let part: Container = container;
  for (; part.parent && part.parent !== home; part = part.parent) if (STRUCTURES.has(part.tag)) structure = part;
  if (part.parent !== home) return null;
  if (STRUCTURES.has(part.tag)) return part;
  const isAlone = structure?.firstBlock === part.firstBlock && structure.lastBlock === part.lastBlock;
  // A figure is a wrapper whose other lines are captions.
  return structure && (isAlone || part.tag === 'figure' || isTitledAlone(structure, part)) ? structure : null;
}

/** Whether all that a wrapper holds besides a structure is one line over it, without links. */
function isTitledAlone(structure: Container, { firstBlock, lastBlock, linkChars }: Container): boolean {
  return structure.firstBlock === firstBlock + 1 && structure.lastBlock === lastBlock && linkChars === structure.linkChars;
}

/** The structure around a container that stands side by side with a paragraph of the article, in a wrapper of both. */
export function structureBeside(container: Container, { stats }: Findings, keep: Uint8Array): Container | null {
  let structure: Container | null = null;
  for (let part: Container | null = container; part; part = part.parent) if (STRUCTURES.has(part.tag)) structure = part;
  if (structure === null) return null;
  const { parent, firstBlock, lastBlock } = structure;
  const { blocks } = stats.page;
  const isBeside = (j: number): boolean =>
    keep[j] === 1 && stats.text[j]!.words >= TEXT_WORDS && blocks[j]!.container.parent === parent;
  return [firstBlock - 1, lastBlock + 1, stats.previousProse[firstBlock]!, stats.nextProse[lastBlock]!].some(isBeside)
    ? structure
    : null;
}

/** Mean over the blocks of a container, by the root of their words. */
function meanProbability({ firstBlock, lastBlock }: Container, { stats, p }: Findings): number {
  let sum = 0;
  let weight = 0;
  for (let i = firstBlock; i <= lastBlock; i++) {
    const own = Math.sqrt(stats.text[i]!.words);
    sum += own * p[i]!;
    weight += own;
  }
  return weight > 0 ? sum / weight : 0;
}
