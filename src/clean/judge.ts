import type { Evidence, RemovalKind } from '../article';
import { type Container, Role } from '../capture/page';
import weights from '../data/evidence.json';
import { Ending, Opening } from '../extract/features/text-stats';
import { isLabel, type PhraseMatch } from '../text/phrases';
import { freeBoxes } from './boxes';
import { findCaptions } from './captions';
import { findCuts } from './cuts';
import { findDuplicates } from './duplicates';
import { buildCase, type Case, decisive, type Findings, isSentence, labelOf } from './evidence';
import { kindFinder } from './kinds';
import { isNote, opensAsNote } from './notes';
import type { Verdict } from './verdict';

/** Where the metadata stand on the page, as block indices. */
export interface Places {
  readonly title?: number | undefined;
  readonly byline?: number | undefined;
  readonly published?: number | undefined;
  readonly standfirst?: number | undefined;
}

/** Probability from which a block is taken for article text. */
const KEEP = 0.5;
/** With fewer words kept than this the page has little else: the bar is lower. */
const LITTLE = 60;
const KEEP_WHERE_LITTLE = 0.15;
/** A label of links is shorter than this. */
const LABEL_WORDS = 8;
/** Lines of bold text up to this many words that end no sentence are headings. */
const HEADING_WORDS = 14;

/**
 * Decides what becomes of each text block of a page.
 *
 * @returns One verdict a block; boxes are numbered so that what was removed together makes one entry of the ledger.
 */
export function judge(findings: Findings, places: Places): Verdict[] {
  const { stats } = findings;
  const { blocks } = stats.page;
  const captions = findCaptions(findings);
  const kindOf = kindFinder(findings);
  const keep = keptByModel(findings);
  keepNotes(findings, keep);
  keepStructures(findings, keep);
  keepSentences(findings, keep);
  const headline = isAbove(stats.headline, findings, keep) && stats.titleCover[stats.headline]! > 0.6 ? stats.headline : undefined;
  const apart = new Set([places.title ?? headline, places.standfirst].filter((i) => i !== undefined));
  const removed = new Map<number, { kind: RemovalKind; evidence: readonly Evidence[] }>();

  for (const i of apart) keep[i] = 0;
  for (const [i, { kind, evidence }] of framing(findings, places, keep)) {
    removed.set(i, { kind, evidence: keep[i] ? evidence : [...evidence, { code: 'model' }] });
    keep[i] = 0;
  }
  for (let i = 0; i < blocks.length; i++) if (captions[i]) keep[i] = 0;
  for (const [i, found] of interruptions(findings, keep)) {
    keep[i] = 0;
    captions[i] = 0;
    removed.set(i, { kind: found.kind ?? kindOf(i), evidence: decisive(found) });
  }
  for (const [i, label] of danglingLabels(findings, keep)) {
    keep[i] = 0;
    removed.set(i, { kind: 'related', evidence: [{ code: 'label', detail: label }] });
  }
  for (const i of findDuplicates(stats, keep)) {
    keep[i] = 0;
    removed.set(i, { kind: 'duplicate', evidence: [{ code: 'duplicate' }] });
  }

  const first = keep.indexOf(1);
  const last = keep.lastIndexOf(1);
  const boxes = freeBoxes(stats.page, keep);
  const start = stats.headline >= 0 && stats.headline < first ? stats.headline : first - 4;
  const verdicts: Verdict[] = [];
  for (let i = 0; i < blocks.length; i++) {
    if (apart.has(i)) verdicts.push({ role: 'apart' });
    else if (keep[i]) verdicts.push(textVerdict(i, findings, last));
    else if (captions[i] && i >= start && i <= last + 2) verdicts.push({ role: 'caption', cuts: [] });
    else {
      const inside = i > first && i < last;
      const { kind, evidence } = removed.get(i) ?? leftOut(i, findings, inside, kindOf);
      verdicts.push({ role: 'removed', kind, evidence, box: boxes[i]!, outside: !inside });
    }
  }
  return numberBoxes(verdicts, first, findings);
}

/** Whether a block stands above the article's prose. */
function isAbove(i: number, { stats }: Findings, keep: Uint8Array): boolean {
  return i >= 0 && !keep.subarray(0, i).some((kept, j) => kept === 1 && stats.text[j]!.prose);
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
  dropHidden();
  return keep;

  /** Hidden text goes, unless it is most of the article (shown by script later) or its collapsed rest: prose of more than one paragraph. */
  function dropHidden(): void {
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
}

/** Blocks from the end of the article up to which a note may stand. */
const NOTE_REACH = 4;

/** Keeps the notes that stand in the article or right after it. */
function keepNotes(findings: Findings, keep: Uint8Array): void {
  const first = keep.indexOf(1);
  const last = keep.lastIndexOf(1);
  for (let i = Math.max(0, first); i <= last + NOTE_REACH && i < keep.length; i++) {
    if (!keep[i] && !findings.markupAround(findings.stats.page.blocks[i]!.container)?.strong && opensAsNote(i, findings))
      keep[i] = 1;
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
function keepStructures(findings: Findings, keep: Uint8Array): void {
  const { stats, p } = findings;
  const home = textHome(findings, keep);
  if (!home) return;
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

/** The structure that stands below `home` around a container, alone in its wrapper if it has one. */
function structureBelow(home: Container, container: Container): Container | null {
  let structure: Container | null = null;
  let part: Container = container;
  for (; part.parent && part.parent !== home; part = part.parent) if (STRUCTURES.has(part.tag)) structure = part;
  if (part.parent !== home) return null;
  if (STRUCTURES.has(part.tag)) return part;
  return structure?.firstBlock === part.firstBlock && structure.lastBlock === part.lastBlock ? structure : null;
}

/** The container whose own paragraphs hold most of the article. */
function textHome({ stats }: Findings, keep: Uint8Array): Container | null {
  const words = new Map<Container, number>();
  let home: Container | null = null;
  for (let i = 0; i < keep.length; i++) {
    const { parent } = stats.page.blocks[i]!.container;
    if (!keep[i] || !stats.text[i]!.prose || !parent) continue;
    const sum = (words.get(parent) ?? 0) + stats.text[i]!.words;
    words.set(parent, sum);
    if (!home || sum > words.get(home)!) home = parent;
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

/** A year or a time of day, in any digits. */
const DATED = /(?<!\p{Nd})(?:\p{Nd}{4}|\p{Nd}{1,2}[:.]\p{Nd}{2})(?!\p{Nd})/u;

/** Bylines and dates repeated above the text: the metadata have them. */
function framing(
  { stats, authors }: Findings,
  places: Places,
  keep: Uint8Array,
): Map<number, { kind: RemovalKind; evidence: Evidence[] }> {
  const found = new Map<number, { kind: RemovalKind; evidence: Evidence[] }>();
  for (const i of [places.byline, places.published]) {
    if (i !== undefined && stats.text[i]!.words <= 40 && !stats.text[i]!.prose)
      found.set(i, { kind: 'author', evidence: [{ code: 'markup', detail: 'byline' }] });
  }
  let prose = 0;
  for (let i = Math.max(0, stats.headline); i < stats.page.blocks.length && prose < 2; i++) {
    const text = stats.text[i]!;
    if (text.prose && keep[i]) prose++;
    if (text.words > 15 || found.has(i)) continue;
    const match = stats.phrases.of(i).find(({ kind }) => kind === 'byline' || kind === 'date');
    const line = stats.page.blocks[i]!.text;
    if (match && (isLabel(match) || DATED.test(line)))
      found.set(i, { kind: 'author', evidence: [{ code: 'label', detail: match.phrase }] });
    else if (!isSentence(i, stats) && authors.some((name) => line.includes(name))) {
      found.set(i, { kind: 'author', evidence: [{ code: 'duplicate' }] });
    }
  }
  return found;
}

/** Blocks that the evidence takes out although, or because, of what the model thinks; a label carries over to the links right below it. */
function* interruptions(findings: Findings, keep: Uint8Array): Generator<[number, Case]> {
  const { stats } = findings;
  let label: PhraseMatch | null = null;
  for (let i = 0; i < stats.page.blocks.length; i++) {
    if (!keep[i]) {
      // A label that the model left out still announces what follows it.
      label = stats.text[i]!.words <= HEADING_WORDS ? (labelOf(i, findings) ?? label) : label;
      if (stats.text[i]!.prose) label = null;
      continue;
    }
    const text = stats.text[i]!;
    const applies = label !== null && text.linkDensity >= 0.5 ? label : null;
    const found = buildCase(i, findings, applies);
    if (found.score >= weights.threshold) {
      yield [i, found];
      const own = labelOf(i, findings);
      if (own?.standing === 'whole' || (own && text.ending === Ending.colon)) label = own;
    } else label = null;
  }
}

/** Lines that announce links which are gone: short, no sentence, right above them. */
function* danglingLabels({ stats }: Findings, keep: Uint8Array): Generator<[number, string]> {
  const { blocks } = stats.page;
  for (let i = 0; i + 1 < blocks.length; i++) {
    const text = stats.text[i]!;
    if (
      !keep[i] ||
      keep[i + 1] ||
      blocks[i]!.container.flags & (Role.list | Role.table | Role.definitions) ||
      text.words > LABEL_WORDS ||
      text.ending === Ending.sentence ||
      stats.text[i + 1]!.linkDensity < 0.85
    )
      continue;
    const isHeading = (blocks[i]!.container.flags & Role.heading) !== 0;
    // A heading stays where text of the article follows the links.
    let next = i + 1;
    while (next < blocks.length && !keep[next] && stats.text[next]!.linkDensity >= 0.5) next++;
    if (isHeading && keep[next]) continue;
    yield [i, blocks[i]!.text];
  }
}

function textVerdict(i: number, findings: Findings, last: number): Verdict {
  const { stats } = findings;
  const block = stats.page.blocks[i]!;
  const { flags } = block.container;
  if (flags & Role.heading) return { role: 'heading', cuts: [] };
  if (isNote(i, findings, last)) return { role: 'note', cuts: [] };
  const text = stats.text[i]!;
  const isBold = block.boldChars > 0.95 * block.text.length && !(flags & (Role.table | Role.list | Role.definitions));
  const alone = block.breaks !== 1 || stats.page.blocks[i - 1]?.container !== block.container;
  if (
    isBold &&
    alone &&
    text.words <= HEADING_WORDS &&
    text.ending === Ending.none &&
    text.opening !== Opening.lower &&
    stats.page.blocks[i + 1]?.container !== block.container
  ) {
    return { role: 'heading', cuts: [] };
  }
  return { role: 'text', cuts: findCuts(block, findings) };
}

/** Why a block that was never kept is not in the article. */
function leftOut(
  i: number,
  findings: Findings,
  inside: boolean,
  kindOf: (i: number) => RemovalKind,
): { kind: RemovalKind; evidence: readonly Evidence[] } {
  const { stats } = findings;
  const block = stats.page.blocks[i]!;
  const { flags } = block.container;
  if (flags & Role.hidden) return { kind: 'hidden', evidence: [{ code: 'hidden' }] };
  const kind = kindOf(i);
  if (!inside) return { kind, evidence: [{ code: 'outside' }] };
  return { kind, evidence: decisive(buildCase(i, findings, null), true) };
}

/** Gives boxes inside the article numbers of their own, and what stands outside it one a kind; labels speak for their whole box. */
function numberBoxes(verdicts: readonly Verdict[], first: number, findings: Findings): Verdict[] {
  const outside = new Map<RemovalKind, number>();
  let next = 0;
  const numbered: Verdict[] = [];
  for (let i = 0; i < verdicts.length; i++) {
    const verdict = verdicts[i]!;
    if (verdict.role !== 'removed') {
      numbered.push(verdict);
      continue;
    }
    if (verdict.outside || verdict.kind === 'hidden') {
      let box = outside.get(verdict.kind);
      if (box === undefined) outside.set(verdict.kind, (box = next++));
      numbered.push({ ...verdict, box });
      continue;
    }
    const previous = numbered[i - 1];
    const before = verdicts[i - 1];
    const continues =
      previous?.role === 'removed' &&
      before?.role === 'removed' &&
      i - 1 > first &&
      (before.box === verdict.box || followsLabel(i, findings));
    numbered.push({ ...verdict, box: continues && previous.kind !== 'hidden' ? previous.box : next++ });
  }
  return numbered.map(boxKinds(numbered));
}

/** Gives all blocks of a box the kind and evidence of the first that tells. */
function boxKinds(verdicts: readonly Verdict[]): (verdict: Verdict) => Verdict {
  const telling = new Map<number, Verdict & { role: 'removed' }>();
  for (const verdict of verdicts) {
    if (verdict.role !== 'removed') continue;
    const first = telling.get(verdict.box);
    if (!first || (first.kind === 'other' && verdict.kind !== 'other')) telling.set(verdict.box, verdict);
  }
  return (verdict) => {
    const first = verdict.role === 'removed' ? telling.get(verdict.box) : undefined;
    return first && verdict.role === 'removed' ? { ...verdict, kind: first.kind, evidence: first.evidence } : verdict;
  };
}

/** Whether the block before is a label on a line of its own. */
function followsLabel(i: number, findings: Findings): boolean {
  const label = labelOf(i - 1, findings);
  return label?.standing === 'whole';
}
