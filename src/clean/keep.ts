import { type Container, Role } from '../capture/page';
import weights from '../data/evidence.json';
import { embeddedPosts } from './embedded-posts';
import { caseOf, type Findings, INNOCENT, isSentence, KEEP, labelOf } from './evidence';
import { findFootnotes } from './footnotes';
import { isHiddenPiece } from './hidden-piece';
import { standsIn, textHome } from './home';
import { keepHeadings } from './kept-headings';
import { findSources } from './kept-sources';
import { keepStructures } from './kept-structures';
import { closesText, NOTE_REACH, opensAsNote } from './notes';
import { staysOnSite } from './story-links';

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

/** A sentence that is wholly a link has so many words or more: shorter ones are often buttons. */
const LINKED_WORDS = 8;

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
