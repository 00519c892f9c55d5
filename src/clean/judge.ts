import type { Evidence, RemovalKind } from '../article';
import { isHeading, Role, type TextBlock } from '../capture/page';
import weights from '../data/evidence.json';
import type { PageStats } from '../extract/features/page-stats';
import type { Steps } from '../steps';
import { numberBoxes } from './box-numbers';
import { freeBoxes } from './boxes';
import { findCaptions } from './captions';
import { findCuts } from './cuts';
import { inDataCell } from './data-cell';
import { findDuplicates, findRepeated } from './duplicates';
import { caseOf, decisive, type Findings, namesAuthor, withPiece } from './evidence';
import { closing, framing } from './framing';
import { danglingLabels, interruptions, leftOutBy, withStoriesBelow } from './interruptions';
import { keptBlocks } from './keep';
import { kindFinder } from './kinds';
import { isNote } from './notes';
import type { Cause, Places, Verdict } from './verdict';

const MODEL: Evidence = { code: 'model' };
const OUTSIDE: readonly Evidence[] = [{ code: 'outside' }];
/** Blocks that one step takes. */
const STEP_BLOCKS = 500;
/** Lines of bold text up to this many words that end no sentence are headings. */
const HEADING_WORDS = 14;
/** Ends of sentences and of lines that go on. */
const CLOSED = /[.!?…。！？।؟۔։,;:，；：、][\s"'”»』」’)\]]*$/u;
/** Small letters, except Georgian ones, which have no capitals in running text. */
const SMALL_LETTER = /^[\p{Ll}--[ა-ჿ]]/v;

/**
 * Decides what becomes of each text block of a page.
 *
 * @returns In steps: one verdict a block; boxes are numbered so that what was removed together makes one entry of the ledger.
 */
export function* judge(findings: Findings, places: Places): Steps<Verdict[]> {
  const { stats } = findings;
  const { blocks } = stats.page;
  const kindOf = kindFinder(findings);
  yield;
  const { keep, settled } = keptBlocks(findings);
  yield;
  const captions = captionsNear(findings, keep);
  const headline =
    isAbove(stats.headline, findings, keep) && stats.titleCover[stats.headline]! > 0.6 ? stats.headline : undefined;
  const apart = new Set([places.title ?? headline, places.standfirst].filter((i) => i !== undefined));
  const removed = new Map<number, Cause>();

  for (const i of apart) keep[i] = 0;
  for (const [i, { kind, evidence }] of framing(findings, places, keep)) {
    if (settled.has(i)) continue;
    const own = caseOf(i, findings);
    const others = own.score >= weights.threshold ? decisive(own) : [];
    removed.set(i, { kind, evidence: [...others, ...(keep[i] ? [] : [MODEL])].reduce(withPiece, evidence) });
    keep[i] = 0;
  }
  for (let i = 0; i < blocks.length; i++) if (captions[i]) keep[i] = 0;
  const all = keep.slice();
  for (const [i, found] of interruptions(findings, keep, settled)) {
    keep[i] = 0;
    captions[i] = 0;
    removed.set(i, { kind: found.kind ?? kindOf(i), evidence: decisive(found) });
  }
  // What is all the text there is interrupts nothing.
  if (!keep.includes(1)) keep.set(all);
  for (const [i, label] of danglingLabels(findings, keep)) {
    keep[i] = 0;
    removed.set(i, { kind: 'related', evidence: [{ code: 'label', detail: label }] });
  }
  for (const [i, found] of closing(findings, keep)) {
    if (settled.has(i)) continue;
    removed.set(i, found);
    keep[i] = 0;
  }
  yield;
  for (const i of findDuplicates(stats, keep)) {
    keep[i] = 0;
    removed.set(i, { kind: 'duplicate', evidence: [{ code: 'duplicate' }] });
  }
  for (const i of findRepeated(stats, keep)) {
    if (!removed.has(i)) removed.set(i, { kind: 'duplicate', evidence: [{ code: 'duplicate' }, MODEL] });
  }

  const first = keep.indexOf(1);
  const last = keep.lastIndexOf(1);
  const boxes = freeBoxes(stats.page, keep);
  const start = stats.headline >= 0 && stats.headline < first ? stats.headline : first - CAPTIONS_ABOVE;
  const verdicts: Verdict[] = [];
  for (let i = 0; i < blocks.length; i++) {
    if (i % STEP_BLOCKS === 0) yield;
    if (apart.has(i)) verdicts.push({ role: 'apart' });
    else if (keep[i]) verdicts.push(textVerdict(i, findings, last));
    else if (captions[i] && i >= start && i <= last + CAPTIONS_BELOW) verdicts.push({ role: 'caption', cuts: [] });
    else {
      const inside = i > first && i < last;
      const { kind, evidence } = removed.get(i) ?? leftOut(i, findings, keep, inside, kindOf);
      verdicts.push({
        role: 'removed',
        kind,
        evidence: inside ? withStoriesBelow(i, evidence, findings, keep) : evidence,
        box: boxes[i]!,
        outside: !inside,
        ...(!inside && kind === 'other' && isBeside(i, stats, first, last) && { beside: true as const }),
      });
    }
  }
  return numberBoxes(verdicts, first, findings);
}

/** Blocks above and below the article up to which a caption may stand. */
const CAPTIONS_ABOVE = 4;
const CAPTIONS_BELOW = 2;

/** The captions in the article and right beside it: 1 for each block that is one. */
function captionsNear(findings: Findings, keep: Uint8Array): Uint8Array {
  const { headline } = findings.stats;
  const from = keep.indexOf(1) - CAPTIONS_ABOVE;
  return findCaptions(findings, headline < 0 ? from : Math.min(headline, from), keep.lastIndexOf(1) + CAPTIONS_BELOW);
}

/** Whether a block stands above the article's prose. */
function isAbove(i: number, { stats }: Findings, keep: Uint8Array): boolean {
  return i >= 0 && !keep.subarray(0, i).some((kept, j) => kept === 1 && stats.text[j]!.prose);
}

function textVerdict(i: number, findings: Findings, last: number): Verdict {
  const { stats } = findings;
  const { blocks } = stats.page;
  const block = blocks[i]!;
  const { flags } = block.container;
  if (isHeading(block)) return { role: 'heading', cuts: [] };
  if (isNote(i, findings, last)) return { role: 'note', cuts: [] };
  const text = stats.text[i]!;
  const isBold =
    block.boldChars > 0.95 * block.text.length && !(flags & (Role.list | Role.definitions)) && !inDataCell(block.container);
  const standsAlone = isApart(blocks[i - 1], block) && isApart(block, blocks[i + 1]);
  if (isBold && standsAlone && text.words <= HEADING_WORDS && !CLOSED.test(block.text) && !SMALL_LETTER.test(block.text)) {
    return { role: 'heading', cuts: [] };
  }
  return { role: 'text', cuts: findCuts(block, findings) };
}

/** Whether two blocks side by side are more than lines of one paragraph. */
function isApart(one: TextBlock | undefined, next: TextBlock | undefined): boolean {
  return one?.container !== next?.container || next?.breaks !== 1;
}

/** Why a block that was never kept is not in the article. */
function leftOut(i: number, findings: Findings, keep: Uint8Array, inside: boolean, kindOf: (i: number) => RemovalKind): Cause {
  const { stats } = findings;
  const block = stats.page.blocks[i]!;
  const { flags } = block.container;
  if (flags & Role.hidden) return { kind: 'hidden', evidence: [{ code: 'hidden' }] };
  const kind = kindOf(i);
  if (!inside) return { kind, evidence: OUTSIDE };
  const evidence = leftOutBy(i, findings, keep);
  const isNamed = kind === 'author' && namesAuthor(block.text, findings);
  return { kind, evidence: isNamed ? withPiece(evidence, { code: 'duplicate' }) : evidence };
}

/** Prose of so many words, at most so many blocks away from the article, may be wanted with it. */
const BESIDE = { words: 40, blocks: 3 };

/** Whether a block is prose right above the article's first block or below its last one. */
function isBeside(i: number, { text }: PageStats, first: number, last: number): boolean {
  if (first < 0 || !text[i]!.prose || text[i]!.words < BESIDE.words) return false;
  return i < first ? first - i <= BESIDE.blocks : i - last <= BESIDE.blocks;
}
