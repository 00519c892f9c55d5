import { type Container, isHeading, Role, type TextBlock } from '../capture/page';
import weights from '../data/evidence.json';
import { embeddedPosts } from './embedded-posts';
import { caseOf, type Findings, INNOCENT, isSentence, labelOf } from './evidence';
import { findFootnotes } from './footnotes';
import { isHiddenPiece } from './hidden-piece';
import { isDirect, standsIn, textHome } from './home';
import { closesText, opensAsNote } from './notes';
import { staysOnSite } from './story-links';

/** Probability from which a block is taken for article text. */
const KEEP = 0.5;
/** With fewer words kept than this the page has little else: the bar is lower. */
const LITTLE = 60;
const KEEP_WHERE_LITTLE = 0.15;

/** What may stand in the article. */
export interface Kept {
  /** 1 for each block that may. */
  readonly keep: Uint8Array;
  /** Those of them that stay whatever they look like: sources of the article, posts that it quotes. */
  readonly settled: ReadonlySet<number>;
}

/**
 * Finds what may stand in the article: what the block model takes for its text, and what it left out although it stands among the text and
 * no evidence speaks against it. Losing a true line is worse than showing a false one.
 */
export function keptBlocks(findings: Findings): Kept {
  const keep = keptByModel(findings);
  keepNotes(findings, keep);
  const home = textHome(findings, keep);
  if (home) {
    keepStructures(home, findings, keep);
    keepHeadings(home, findings, keep);
  }
  keepSentences(home, findings, keep);
  const settled = new Set([
    ...(home ? [...findSources(home, findings, keep), ...embeddedPosts(home, findings)] : []),
    ...findFootnotes(findings, keep),
  ]);
  for (const i of settled) keep[i] = 1;
  if (home) {
    keepLines(home, findings, keep);
    keepLastLines(home, findings, keep);
  }
  dropHidden(findings, keep);
  return { keep, settled };
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

/** Drops what the page hides, unless it is most of the article (shown by script later) or its collapsed rest. */
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
    if (keep[i] && isHiddenPiece(blocks[i]!.container)) keep[i] = 0;
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

/** Probability from which a line among the article's paragraphs stays that no evidence speaks against: a step, a label of text, a cry. */
const LINE = 0.3;

/** Keeps the short lines without links that stand among the article's paragraphs. */
function keepLines(home: Container, findings: Findings, keep: Uint8Array): void {
  const { stats, p } = findings;
  const last = keep.lastIndexOf(1);
  for (let i = keep.indexOf(1) + 1; i < last; i++) {
    const { container, links } = stats.page.blocks[i]!;
    if (keep[i] || p[i]! < LINE || links > 0 || !standsIn(home, container) || labelOf(i, findings)) continue;
    if (caseOf(i, findings).score < INNOCENT && !besideJunk(i, findings)) keep[i] = 1;
  }
}

/** Lines at most between the text and a note below it. */
const LAST_LINES = 2;

/** Keeps the lines below the text that may be notes. */
function keepLastLines(home: Container, findings: Findings, keep: Uint8Array): void {
  let last = keep.lastIndexOf(1);
  for (let i = last + 1; i <= last + NOTE_REACH && i < keep.length; i++) {
    if (!closesText(i, home, findings, i <= last + LAST_LINES)) continue;
    keep[i] = 1;
    last = i;
  }
}

/** Probability from which a sentence between paragraphs of its own kind stays although the model leaves it out. */
const DOUBTFUL = 0.1;
/** The same after what the model takes for the end. */
const DOUBTFUL_AFTER = 0.15;

/** Keeps whole sentences that stand among the paragraphs, or in one like those around them, and that no evidence speaks against: losing a true one is worse. */
function keepSentences(home: Container | null, findings: Findings, keep: Uint8Array): void {
  const { stats, p } = findings;
  const first = keep.indexOf(1);
  let last = keep.lastIndexOf(1);
  for (let i = first + 1; i <= last + NOTE_REACH && i < keep.length; i++) {
    if (
      keep[i] ||
      (p[i]! < (i < last ? DOUBTFUL : DOUBTFUL_AFTER) && !isLinkedSentence(i, last)) ||
      stats.text[i]!.words < 6 ||
      !isSentence(i, stats)
    )
      continue;
    const { container } = stats.page.blocks[i]!;
    const { signature, flags } = container;
    if (flags & (Role.footer | Role.navigation)) continue;
    const alike =
      (i < last && home !== null && standsIn(home, container) && stats.text[i]!.linkDensity === 0) ||
      [stats.previousProse[i]!, stats.nextProse[i]!].some(
        (j) => j >= 0 && keep[j] && stats.page.blocks[j]!.container.signature === signature,
      );
    if (!(alike || isLinkedSentence(i, last)) || caseOf(i, findings).score >= INNOCENT || besideJunk(i, findings)) continue;
    keep[i] = 1;
    last = Math.max(last, i);
  }

  /** Whether a block among the text is a sentence that leads to another site: the model is not asked about lines that are links. */
  function isLinkedSentence(i: number, end: number): boolean {
    const block = stats.page.blocks[i]!;
    const { words, linkDensity } = stats.text[i]!;
    if (i > end || linkDensity < 0.85 || words < LINKED_WORDS || home === null || !standsIn(home, block.container)) return false;
    return !staysOnSite(block, findings.isOwnLink);
  }
}

/** Lists, tables, quotes, verses and code that stand among the article's paragraphs. */
const STRUCTURES = new Set(['ul', 'ol', 'dl', 'table', 'blockquote', 'pre']);
/** Mean probability from which such a part stays, and that of the lines in it that stay with it. */
const STRUCTURE = 0.12;
/** The same where each paragraph has a wrapper of its own, as the cards of other stories have. */
const STRUCTURE_APART = 0.24;
const STRUCTURE_LINE = 0.02;
/** The same for lines that begin with bullets: menus and cards have links. */
const BULLETS = 0.08;
/** Lines of one at most. */
const LIST_LINES = 20;
/** A sentence that is wholly a link has so many words or more: shorter ones are often buttons. */
const LINKED_WORDS = 8;

/** Where no list of sources stands. */
const SOURCES_NEVER = Role.aside | Role.navigation | Role.footer | Role.hidden;
/** Share of linked characters from which it is a list of links. */
const STRUCTURE_LINKS = 0.3;

/**
 * Keeps whole what stands side by side with the article's paragraphs and belongs together, where no evidence speaks against it: the model is
 * unsure of short lines one by one.
 */
function keepStructures(home: Container, findings: Findings, keep: Uint8Array): void {
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
function leadsOn({ firstBlock, lastBlock }: Container, { stats, isOwnLink }: Findings): boolean {
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

/** Finds a list of sources right below the text: a list whose links all lead to other sites, with the heading over it. */
function findSources(home: Container, findings: Findings, keep: Uint8Array): number[] {
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

/** Probability from which a heading stays that stands between paragraphs of the article. */
const HEADING = 0.05;
/** The same for a line in bold that is no heading by its markup, and its words at most. */
const BOLD_HEADING = 0.15;
const BOLD_WORDS = 12;
/** A line of text below a heading has more words than a label. */
const TEXT_WORDS = 6;

/** Keeps the headings that stand side by side with the article's paragraphs, or look like those of its parts, right above one of them or a list, table or the like. */
function keepHeadings(home: Container, findings: Findings, keep: Uint8Array): void {
  const { stats, p } = findings;
  const { blocks } = stats.page;
  const last = keep.lastIndexOf(1);
  const known = new Set<number>();
  for (let i = 0; i < last; i++) if (keep[i] && isHeading(blocks[i]!)) known.add(stats.signatureOf[i]!);
  for (let i = keep.indexOf(1) + 1; i < last; i++) {
    const { container } = blocks[i]!;
    if (keep[i] || !keep[i + 1] || !(isHeading(blocks[i]!) ? p[i]! >= HEADING : p[i]! >= BOLD_HEADING && isBoldLine(i))) continue;
    const next = blocks[i + 1]!.container;
    const leads = standsIn(home, container)
      ? leadsOnTo(i + 1, next) || structureBelow(home, next) !== null || structureBeside(next, findings, keep) !== null
      : (known.has(stats.signatureOf[i]!) && stats.text[i + 1]!.prose) || opensPart(i);
    if (leads && caseOf(i, findings).score < INNOCENT) keep[i] = 1;
  }

  /** Whether a heading stands side by side with the sure paragraph below it, or with a list or the like, in a part that nothing speaks against. */
  function opensPart(i: number): boolean {
    const own = blocks[i]!.container.parent;
    const below = blocks[i + 1]!.container.parent;
    if (!isHeading(blocks[i]!) || below === null || caseOf(i + 1, findings).score >= INNOCENT) return false;
    if (STRUCTURES.has(below.tag)) return below.parent === own;
    return below === own && p[i + 1]! >= KEEP && (stats.text[i + 1]!.prose || isSentence(i + 1, stats));
  }

  /** Whether a line is set in bold, above a paragraph, and no label. */
  function isBoldLine(i: number): boolean {
    const { text, boldChars, links } = blocks[i]!;
    if (links > 0 || boldChars < 0.95 * text.length || stats.text[i]!.words > BOLD_WORDS) return false;
    const leads = stats.text[i + 1]!.prose || (blocks[i + 1]!.container.flags & Role.list) !== 0;
    return leads && labelOf(i, findings) === null;
  }

  /** Whether a heading may lead to the line below it: one beside the paragraphs, or a paragraph. */
  function leadsOnTo(i: number, container: Container): boolean {
    const { words, prose } = stats.text[i]!;
    return standsIn(home, container) ? words >= TEXT_WORDS : prose && p[i]! >= KEEP;
  }
}

/** A box of so many blocks is about one thing. */
const BOX_BLOCKS = 5;

/** Whether the small box around a block holds a line that the evidence takes out. */
function besideJunk(i: number, findings: Findings): boolean {
  let box = findings.stats.page.blocks[i]!.container.parent;
  while (box?.parent && box.blocks === 1) box = box.parent;
  if (box === null || box.blocks > BOX_BLOCKS) return false;
  for (let j = box.firstBlock; j <= box.lastBlock; j++) {
    if (j !== i && caseOf(j, findings).score >= weights.threshold) return true;
  }
  return false;
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
  return structure && (isAlone || part.tag === 'figure' || isTitledAlone(structure, part)) ? structure : null;
}

/** Whether all that a wrapper holds besides a structure is one line over it, without links. */
function isTitledAlone(structure: Container, { firstBlock, lastBlock, linkChars }: Container): boolean {
  return structure.firstBlock === firstBlock + 1 && structure.lastBlock === lastBlock && linkChars === structure.linkChars;
}

/** The structure around a container that stands side by side with a paragraph of the article, in a wrapper of both. */
function structureBeside(container: Container, { stats }: Findings, keep: Uint8Array): Container | null {
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
