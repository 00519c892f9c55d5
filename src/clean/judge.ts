import type { Evidence, RemovalKind } from '../article';
import { Role, type TextBlock } from '../capture/page';
import weights from '../data/evidence.json';
import { Ending } from '../extract/features/text-stats';
import { isLabel, type PhraseMatch } from '../text/phrases';
import type { Steps } from '../steps';
import { freeBoxes } from './boxes';
import { findCaptions } from './captions';
import { findCuts } from './cuts';
import { inDataCell } from './data-cell';
import { findDuplicates } from './duplicates';
import { buildCase, type Case, decisive, type Findings, isSentence, labelOf } from './evidence';
import { keptBlocks } from './keep';
import { kindFinder } from './kinds';
import { isNote } from './notes';
import { leadsToStory } from './story-links';
import type { Verdict } from './verdict';

/** Where the metadata stand on the page, as block indices. */
export interface Places {
  readonly title?: number | undefined;
  readonly byline?: number | undefined;
  readonly published?: number | undefined;
  readonly standfirst?: number | undefined;
}

/** Blocks that one step takes. */
const STEP_BLOCKS = 500;
/** A label of links is shorter than this. */
const LABEL_WORDS = 8;
/** The same in characters, for scripts without spaces, whose words are longer than they count for. */
const LABEL_LENGTH = 30;
/** Probability from which the model is sure of a line. */
const SURE = 0.5;
/** Lines at most from a heading to its text where links interrupt. */
const MOST_BELOW = 2;
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
  const captions = findCaptions(findings);
  const kindOf = kindFinder(findings);
  yield;
  const { keep, sources } = keptBlocks(findings);
  yield;
  const headline =
    isAbove(stats.headline, findings, keep) && stats.titleCover[stats.headline]! > 0.6 ? stats.headline : undefined;
  const apart = new Set([places.title ?? headline, places.standfirst].filter((i) => i !== undefined));
  const removed = new Map<number, { kind: RemovalKind; evidence: readonly Evidence[] }>();

  for (const i of apart) keep[i] = 0;
  for (const [i, { kind, evidence }] of framing(findings, places, keep)) {
    removed.set(i, { kind, evidence: keep[i] ? evidence : [...evidence, { code: 'model' }] });
    keep[i] = 0;
  }
  for (let i = 0; i < blocks.length; i++) if (captions[i]) keep[i] = 0;
  for (const [i, found] of interruptions(findings, keep, sources)) {
    keep[i] = 0;
    captions[i] = 0;
    removed.set(i, { kind: found.kind ?? kindOf(i), evidence: decisive(found) });
  }
  for (const [i, label] of danglingLabels(findings, keep)) {
    keep[i] = 0;
    removed.set(i, { kind: 'related', evidence: [{ code: 'label', detail: label }] });
  }
  yield;
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
    if (i % STEP_BLOCKS === 0) yield;
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
    else if ((!isSentence(i, stats) || DATED.test(line)) && authors.some((name) => line.includes(name))) {
      found.set(i, { kind: 'author', evidence: [{ code: 'duplicate' }] });
    }
  }
  return found;
}

/** Blocks that the evidence takes out although, or because, of what the model thinks; a label carries over to the links right below it. */
function* interruptions(findings: Findings, keep: Uint8Array, sources: ReadonlySet<number>): Generator<[number, Case]> {
  const { stats } = findings;
  let label: PhraseMatch | null = null;
  for (let i = 0; i < stats.page.blocks.length; i++) {
    if (!keep[i]) {
      // A label that the model left out still announces what follows it.
      label = stats.text[i]!.words <= HEADING_WORDS ? (labelOf(i, findings) ?? label) : label;
      if (stats.text[i]!.prose) label = null;
      continue;
    }
    if (sources.has(i)) continue;
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
function* danglingLabels({ stats, p, isStoryLink }: Findings, keep: Uint8Array): Generator<[number, string]> {
  const { blocks } = stats.page;
  for (let i = 0; i + 1 < blocks.length; i++) {
    const text = stats.text[i]!;
    if (
      !keep[i] ||
      keep[i + 1] ||
      blocks[i]!.container.flags & (Role.list | Role.table | Role.definitions) ||
      (text.words > LABEL_WORDS && blocks[i]!.text.length > LABEL_LENGTH) ||
      text.ending === Ending.sentence ||
      stats.text[i + 1]!.linkDensity < 0.85 ||
      // What leads to other sites may be what the line speaks of.
      (p[i]! >= SURE && !leadsToStory(blocks[i + 1]!, isStoryLink))
    )
      continue;
    const isHeading = (blocks[i]!.container.flags & Role.heading) !== 0;
    // A heading stays where text of the article follows a single link.
    let next = i + 1;
    while (next < blocks.length && !keep[next] && stats.text[next]!.linkDensity >= 0.5) next++;
    if (isHeading && keep[next] && next - i <= MOST_BELOW) continue;
    yield [i, blocks[i]!.text];
  }
}

function textVerdict(i: number, findings: Findings, last: number): Verdict {
  const { stats } = findings;
  const { blocks } = stats.page;
  const block = blocks[i]!;
  const { flags } = block.container;
  if (flags & Role.heading) return { role: 'heading', cuts: [] };
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
