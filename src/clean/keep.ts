import { type Container, Role } from '../capture/page';
import { buildCase, type Findings, isSentence } from './evidence';
import { opensAsNote } from './notes';

/** Probability from which a block is taken for article text. */
const KEEP = 0.5;
/** With fewer words kept than this the page has little else: the bar is lower. */
const LITTLE = 60;
const KEEP_WHERE_LITTLE = 0.15;

/**
 * Finds what may stand in the article: what the block model takes for its text, and what it left out although it stands among the text and
 * no evidence speaks against it. Losing a true line is worse than showing a false one.
 *
 * @returns 1 for each such block.
 */
export function keptBlocks(findings: Findings): Uint8Array {
  const keep = keptByModel(findings);
  keepNotes(findings, keep);
  const home = textHome(findings, keep);
  if (home) {
    keepStructures(home, findings, keep);
    keepHeadings(home, findings, keep);
  }
  keepSentences(findings, keep);
  dropHidden(findings, keep);
  return keep;
}

/** What the block model keeps, less what the page hides. */
function keptByModel({ stats, p }: Findings): Uint8Array {
  const { blocks } = stats.page;
  const keep = new Uint8Array(blocks.length);
  let words = 0;
  for (let i = 0; i < blocks.length; i++) {
    if (p[i]! < KEEP) continue;
    keep[i] = 1;
    words += stats.text[i]!.words;
  }
  if (words < LITTLE) for (let i = 0; i < blocks.length; i++) if (p[i]! > KEEP_WHERE_LITTLE) keep[i] = 1;
  return keep;
}

/** Drops what the page hides, unless it is most of the article (shown by script later) or its collapsed rest: prose of more than one paragraph. */
function dropHidden({ stats }: Findings, keep: Uint8Array): void {
  const { blocks } = stats.page;
  let hidden = 0;
  let all = 0;
  for (let i = 0; i < blocks.length; i++) {
    if (!keep[i]) continue;
    all += stats.text[i]!.words;
    if (blocks[i]!.container.flags & Role.hidden) hidden += stats.text[i]!.words;
  }
  if (hidden > 0.5 * all) return;
  for (let i = 0; i < blocks.length; i++) {
    if (keep[i] && blocks[i]!.container.flags & Role.hidden && hiddenRoot(blocks[i]!.container).prose < 2) keep[i] = 0;
  }
}

/** Blocks from the end of the article up to which a note may stand. */
const NOTE_REACH = 4;

/** Keeps the notes that stand in the article or right after it. */
function keepNotes(findings: Findings, keep: Uint8Array): void {
  const first = keep.indexOf(1);
  const last = keep.lastIndexOf(1);
  for (let i = Math.max(0, first); i <= last + NOTE_REACH && i < keep.length; i++) {
    if (keep[i] || findings.markupAround(findings.stats.page.blocks[i]!.container)?.strong) continue;
    if (opensAsNote(i, findings, i > last)) keep[i] = 1;
  }
}

/** Probability from which a sentence between paragraphs of its own kind stays although the model leaves it out. */
const DOUBTFUL = 0.1;
/** The same after what the model takes for the end. */
const DOUBTFUL_AFTER = 0.15;
/** Sum of evidence up to which it does. */
const INNOCENT = 1.5;

/** Keeps whole sentences that stand in a paragraph like those around them and that no evidence speaks against: losing a true one is worse. */
function keepSentences(findings: Findings, keep: Uint8Array): void {
  const { stats, p } = findings;
  const first = keep.indexOf(1);
  let last = keep.lastIndexOf(1);
  for (let i = first + 1; i <= last + NOTE_REACH && i < keep.length; i++) {
    if (keep[i] || p[i]! < (i < last ? DOUBTFUL : DOUBTFUL_AFTER) || stats.text[i]!.words < 6 || !isSentence(i, stats)) continue;
    const { signature, flags } = stats.page.blocks[i]!.container;
    if (flags & (Role.footer | Role.navigation)) continue;
    const alike = [stats.previousProse[i]!, stats.nextProse[i]!].some(
      (j) => j >= 0 && keep[j] && stats.page.blocks[j]!.container.signature === signature,
    );
    if (!alike || buildCase(i, findings, null).score >= INNOCENT) continue;
    keep[i] = 1;
    last = Math.max(last, i);
  }
}

/** Lists, tables, quotes, verses and code that stand among the article's paragraphs. */
const STRUCTURES = new Set(['ul', 'ol', 'dl', 'table', 'blockquote', 'pre']);
/** Mean probability from which such a part stays, and that of the lines in it that stay with it. */
const STRUCTURE = 0.12;
const STRUCTURE_LINE = 0.02;
/** Share of linked characters from which it is a list of links. */
const STRUCTURE_LINKS = 0.3;

/**
 * Keeps whole what stands side by side with the article's paragraphs and belongs together, where no evidence speaks against it: the model is
 * unsure of short lines one by one.
 */
function keepStructures(home: Container, findings: Findings, keep: Uint8Array): void {
  const { stats, p } = findings;
  let last = keep.lastIndexOf(1);
  for (let i = keep.indexOf(1) + 1; i <= last + NOTE_REACH && i < keep.length; i++) {
    const part = structureBelow(home, stats.page.blocks[i]!.container);
    if (!part) continue;
    const end = part.lastBlock;
    // A quotation with a link in it may be a box.
    const links = part.tag === 'blockquote' ? 0 : STRUCTURE_LINKS * part.chars;
    if (part.linkChars <= links && !findings.markupAround(part) && meanProbability(part, findings) >= STRUCTURE) {
      for (let j = i; j <= end; j++) if (p[j]! >= STRUCTURE_LINE && buildCase(j, findings, null).score < INNOCENT) keep[j] = 1;
      last = Math.max(last, end);
    }
    i = end;
  }
}

/** Probability from which a heading stays that stands between paragraphs of the article. */
const HEADING = 0.05;

/** Keeps the headings that stand side by side with the article's paragraphs, right above one of them or a list, table or the like. */
function keepHeadings(home: Container, findings: Findings, keep: Uint8Array): void {
  const { stats, p } = findings;
  const { blocks } = stats.page;
  const last = keep.lastIndexOf(1);
  for (let i = keep.indexOf(1) + 1; i < last; i++) {
    const { flags, parent } = blocks[i]!.container;
    if (keep[i] || !(flags & Role.heading) || parent !== home || p[i]! < HEADING) continue;
    const next = blocks[i + 1]!.container;
    const isText = (stats.text[i + 1]!.prose && next.parent === home) || structureBelow(home, next) !== null;
    if (keep[i + 1] && isText && buildCase(i, findings, null).score < INNOCENT) keep[i] = 1;
  }
}

/** The structure that stands below `home` around a container, alone in its wrapper if it has one. */
function structureBelow(home: Container, container: Container): Container | null {
  let structure: Container | null = null;
  let part: Container = container;
  for (; part.parent && part.parent !== home; part = part.parent) if (STRUCTURES.has(part.tag)) structure = part;
  if (part.parent !== home) return null;
  if (STRUCTURES.has(part.tag)) return part;
  const isAlone = structure?.firstBlock === part.firstBlock && structure.lastBlock === part.lastBlock;
  // A figure is a wrapper whose other lines are captions.
  return structure && (isAlone || part.tag === 'figure') ? structure : null;
}

/** The container whose own paragraphs, or lines between line breaks, hold most of the article. */
function textHome({ stats }: Findings, keep: Uint8Array): Container | null {
  const words = new Map<Container, number>();
  let home: Container | null = null;
  for (let i = 0; i < keep.length; i++) {
    const { container } = stats.page.blocks[i]!;
    const around = container.tag !== 'p' && container.prose > 1 ? container : container.parent;
    if (!keep[i] || !stats.text[i]!.prose || !around) continue;
    const sum = (words.get(around) ?? 0) + stats.text[i]!.words;
    words.set(around, sum);
    if (!home || sum > words.get(home)!) home = around;
  }
  return home;
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

/** The outermost container that is hidden. */
function hiddenRoot(container: Container): Container {
  let root = container;
  for (let c: Container | null = container; c && c.flags & Role.hidden; c = c.parent) root = c;
  return root;
}
