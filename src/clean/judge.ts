import type { Evidence, RemovalKind } from '../article';
import { type Container, Role, type TextBlock } from '../capture/page';
import weights from '../data/evidence.json';
import type { PageStats } from '../extract/features/page-stats';
import { Ending } from '../extract/features/text-stats';
import { isLabel, type PhraseMatch } from '../text/phrases';
import type { Steps } from '../steps';
import { freeBoxes } from './boxes';
import { findCaptions } from './captions';
import { findCuts } from './cuts';
import { inDataCell } from './data-cell';
import { findDuplicates } from './duplicates';
import { buildCase, type Case, caseOf, decisive, type Findings, isSentence, labelOf, OWNER } from './evidence';
import { keptBlocks } from './keep';
import { kindFinder } from './kinds';
import { lineWords } from './line-words';
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
  const all = keep.slice();
  for (const [i, found] of interruptions(findings, keep, sources)) {
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
    removed.set(i, found);
    keep[i] = 0;
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
      verdicts.push({
        role: 'removed',
        kind,
        evidence,
        box: boxes[i]!,
        outside: !inside,
        ...(!inside && kind === 'other' && isBeside(i, stats, first, last) && { beside: true as const }),
      });
    }
  }
  return numberBoxes(verdicts, first, findings);
}

function isHeading(i: number, { page }: PageStats): boolean {
  return (page.blocks[i]!.container.flags & Role.heading) !== 0;
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
    if (i !== undefined && stats.text[i]!.words <= 40 && !stats.text[i]!.prose && !isHeading(i, stats))
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

/** Words that it takes at most to present an author, or to say whose the page is. */
const CLOSING_WORDS = 40;
/** Blocks of a box below the text. */
const CLOSING_BLOCKS = 12;
/** What follows the name of who speaks in an interview. */
const SPEAKS = /^\s*[:：–—-]/u;
/** Letters of an article or particle before a name. */
const PARTICLE = 4;
/** Share of the article's words above the line that says whose the page is. */
const MOST = 0.8;

/** Lines below the text that present its author, and the last words below other stories or below the line that says whose the page is. */
function* closing(findings: Findings, keep: Uint8Array): Generator<[number, { kind: RemovalKind; evidence: Evidence[] }]> {
  const { stats, authors, isStoryLink } = findings;
  const { blocks } = stats.page;
  const last = keep.lastIndexOf(1);
  let rest = 0;
  for (let i = 0; i <= last; i++) rest += keep[i]! * stats.text[i]!.words;
  const enough = MOST * rest;
  let words = 0;
  let stories = 0;
  let isOwned = false;
  for (let i = 0; i <= last; i++) {
    const { text, container } = blocks[i]!;
    const own = stats.text[i]!;
    if (!keep[i]) {
      if (leadsToStory(blocks[i]!, isStoryLink)) stories++;
      isOwned ||= words >= enough && OWNER.test(text);
      continue;
    }
    if (
      words >= enough &&
      rest - words <= CLOSING_WORDS &&
      (isOwned || (stories >= MOST_STORIES && startsApart(container, stats, keep)))
    ) {
      yield [i, { kind: 'other', evidence: [{ code: 'outside' }] }];
    } else if (
      words >= enough &&
      own.words <= CLOSING_WORDS &&
      own.quotes === 0 &&
      authors.some((name) => opensWith(text, name))
    ) {
      yield [i, { kind: 'author', evidence: [{ code: 'duplicate' }] }];
    }
    words += own.words;
    stories = 0;
  }
}

/** Stories after which a box of its own is no text of the article. */
const MOST_STORIES = 2;

/** Whether the small box around a container begins with a heading that is not kept. */
function startsApart(container: Container, stats: PageStats, keep: Uint8Array): boolean {
  let box = container;
  while (box.parent && box.parent.blocks <= CLOSING_BLOCKS) box = box.parent;
  return !keep[box.firstBlock] && isHeading(box.firstBlock, stats);
}

/** Whether a line begins with a name, or with a particle before it, and the one so called does not speak. */
function opensWith(text: string, name: string): boolean {
  const at = name === '' ? -1 : text.indexOf(name);
  return at >= 0 && at <= PARTICLE && !SPEAKS.test(text.slice(at + name.length));
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
    if (isTeaser(i, findings, keep)) {
      yield [i, { kind: 'related', score: weights.threshold, evidence: [{ piece: { code: 'box' }, weight: weights.threshold }] }];
      continue;
    }
    const found = applies ? buildCase(i, findings, applies) : caseOf(i, findings);
    if (found.score >= weights.threshold) {
      yield [i, found];
      const own = labelOf(i, findings);
      if (own?.standing === 'whole' || (own && text.ending === Ending.colon)) label = own;
    } else label = null;
  }
}

/** A card for a story has so many blocks and its teaser so many words; a line of which the model is sure is none. */
const NO_CARD = Role.table | Role.list | Role.definitions;
const CARD = { blocks: 4, words: 30, sure: 0.7 };

/** Whether a block is the line below the title of another story, in a box with that alone. */
function isTeaser(i: number, { stats, p, isStoryLink }: Findings, keep: Uint8Array): boolean {
  const { blocks } = stats.page;
  const { container, links } = blocks[i]!;
  if (container.flags & NO_CARD || links > 0 || p[i]! >= CARD.sure || stats.text[i]!.words > CARD.words) return false;
  const box = container.blocks > 1 ? container : container.parent;
  if (box === null || box.blocks > CARD.blocks || box.firstBlock === i) return false;
  for (let j = box.firstBlock; j < i; j++) if (keep[j]) return false;
  return leadsToStory(blocks[i - 1]!, isStoryLink) && stats.text[i - 1]!.linkDensity >= 0.5;
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
      lineWords(i, stats) > LABEL_WORDS ||
      text.ending === Ending.sentence ||
      stats.text[i + 1]!.linkDensity < 0.85 ||
      // What leads to other sites may be what the line speaks of.
      (p[i]! >= SURE && !leadsToStory(blocks[i + 1]!, isStoryLink))
    )
      continue;
    // A heading stays where text of the article follows a single link.
    let next = i + 1;
    while (next < blocks.length && !keep[next] && stats.text[next]!.linkDensity >= 0.5) next++;
    if (isHeading(i, stats) && keep[next] && next - i <= MOST_BELOW) continue;
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
  return { kind, evidence: decisive(caseOf(i, findings), true) };
}

/** Prose of so many words, at most so many blocks away from the article, may be wanted with it. */
const BESIDE = { words: 40, blocks: 3 };

/** Whether a block is prose right above the article's first block or below its last one. */
function isBeside(i: number, { text }: PageStats, first: number, last: number): boolean {
  if (first < 0 || !text[i]!.prose || text[i]!.words < BESIDE.words) return false;
  return i < first ? first - i <= BESIDE.blocks : i - last <= BESIDE.blocks;
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
    if ((verdict.outside && !verdict.beside) || verdict.kind === 'hidden') {
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
      !verdict.beside &&
      !before.outside &&
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
