import type { Block, Content, Evidence, Place, Removal, RemovalKind } from '../article';
import { contentText } from '../article';
import { type Container, isHeading, type Page, Role, type TextBlock } from '../capture/page';
import type { PageStats } from '../extract/features/page-stats';
import type { Steps } from '../steps';
import { Figures } from './figures';
import { finish } from './finish';
import { type Growing, inlineContent, type ResolveLink } from './inline-content';
import { reasonText } from './reason';
import { type LeafRole, type Mark, TreeBuilder } from './tree-builder';
import type { Verdict } from './verdict';

/** The article's body, put together from the verdicts on its blocks. */
export interface Body {
  readonly blocks: readonly Block[];
  readonly paragraphs: readonly string[];
  readonly text: string;
  readonly removed: readonly Removal[];
  readonly words: number;
  /** Those among them that the page does not show. */
  readonly hiddenWords: number;
  /** Address of the first picture that stands in the article. */
  readonly image: string | null;
}

export interface AssembleInput {
  readonly stats: PageStats;
  readonly verdicts: readonly Verdict[];
  /** The document's base address. */
  readonly base: string;
  readonly resolve: ResolveLink;
}

/** An entry of the ledger before its place is known. */
interface Entry {
  readonly kind: RemovalKind;
  readonly evidence: readonly Evidence[];
  readonly content: readonly (Block | Content)[];
  readonly text: string;
  readonly beside?: true;
}

/** Blocks that one step takes. */
const STEP_BLOCKS = 500;
/** Text lines of at most this many words stay one paragraph with line breaks (verse, addresses); longer ones are paragraphs of their own. */
const VERSE_WORDS = 20;

/**
 * Puts the article together, in steps: kept blocks in the page's lists, tables and quotes, pictures with their captions, a mark where each entry of the
 * ledger stood.
 */
export function* assemble({ stats, verdicts, base, resolve }: AssembleInput): Steps<Body> {
  const { page, text } = stats;
  const kept = verdicts.map((verdict) => verdict.role === 'text' || verdict.role === 'heading' || verdict.role === 'note');
  const isTransparent = layoutTest(page, kept);
  const builder = new TreeBuilder(isTransparent, resolve.targets);
  const entries: Entry[] = [];
  const figures = new Figures(page, verdicts, kept, base, resolve);
  let image: string | null = null;
  let words = 0;
  const boxes = boxMembers(verdicts);
  let hiddenWords = page.hiddenWords;
  let shownWords = 0;
  for (let i = 0; i <= page.blocks.length; i++) {
    if (i % STEP_BLOCKS === 0) yield;
    for (const figure of figures.before(i)) {
      builder.insert(figure.container, figure.node);
      image ??= figure.image;
    }
    const block = page.blocks[i];
    const verdict = verdicts[i];
    if (!block || !verdict) break;
    if (verdict.role === 'removed') {
      const members = boxes.get(verdict.box);
      if (verdict.kind === 'hidden') hiddenWords += text[i]!.words;
      else if (members?.[0] === i) {
        builder.mark(block.container, entries.length);
        entries.push({
          kind: verdict.kind,
          evidence: verdict.evidence,
          ...(verdict.outside && !verdict.beside ? plainLines(members, page) : boxContent(members, page, resolve)),
          ...(verdict.beside && { beside: true as const }),
        });
      }
      continue;
    }
    if (verdict.role === 'apart') continue;
    if (verdict.role === 'caption') {
      if (figures.captions.has(i)) continue;
      builder.mark(block.container, entries.length);
      entries.push({
        kind: 'other',
        evidence: [{ code: 'markup', detail: 'caption' }],
        text: block.text,
        content: [captionBlock(block, resolve)],
      });
      continue;
    }
    words += text[i]!.words;
    if (block.container.flags & Role.hidden) shownWords += text[i]!.words;
    const content = withCuts(block, verdict.cuts, entries, resolve);
    const previous = verdicts[i - 1]?.role;
    const joins =
      block.breaks === 1 && previous === verdict.role && text[i]!.words < VERSE_WORDS && text[i - 1]!.words < VERSE_WORDS;
    builder.add(block.container, content, leafRole(verdict.role, block), joins);
  }
  if (hiddenWords > 0) entries.push(hiddenEntry(hiddenWords));
  const { blocks, paragraphs, text: lines, positions } = finish(builder.root);
  const removed = entries.map((entry, i): Removal => {
    const { place, path } = positions.get(i) ?? END(paragraphs.length, blocks.length);
    return {
      kind: entry.kind,
      reason: reasonText(entry.kind, entry.evidence),
      evidence: entry.evidence,
      text: entry.text,
      place,
      path,
      content: entry.content,
      ...(entry.beside && { beside: true as const }),
    };
  });
  return { blocks, paragraphs, text: lines, removed, words: Math.round(words), hiddenWords: Math.round(shownWords), image };
}

const END = (paragraph: number, block: number): { place: Place; path: number[] } => ({
  place: { paragraph, offset: null },
  path: [block],
});

/** Text that the page does not show is counted, not listed: nobody misses it, and there may be much of it. */
function hiddenEntry(words: number): Entry {
  return { kind: 'hidden', evidence: [{ code: 'hidden', detail: String(Math.round(words)) }], text: '', content: [] };
}

function leafRole(role: 'text' | 'heading' | 'note', block: TextBlock): LeafRole {
  if (role === 'note') return 'note';
  if (role === 'heading') return 'heading';
  return block.container.flags & Role.preformatted ? 'code' : 'prose';
}

/** The block's content with a mark where each cut was; the cuts go to the ledger. */
function withCuts(
  block: TextBlock,
  cuts: Extract<Verdict, { cuts: unknown }>['cuts'],
  entries: Entry[],
  resolve: ResolveLink,
): (Content | Growing)[] {
  if (cuts.length === 0) return inlineContent(block, 0, block.text.length, resolve);
  const content: (Content | Growing)[] = [];
  let from = 0;
  for (const cut of cuts) {
    content.push(...inlineContent(block, from, cut.start, resolve));
    content.push({ tag: '#removal', attributes: {}, content: [], removal: entries.length } as Mark);
    const removed = inlineContent(block, cut.start, cut.end, resolve);
    entries.push({ kind: cut.kind, evidence: cut.evidence, content: removed, text: contentText(removed).trim() });
    from = cut.end;
  }
  content.push(...inlineContent(block, from, block.text.length, resolve));
  return content;
}

/** The blocks of each box, in reading order. */
function boxMembers(verdicts: readonly Verdict[]): Map<number, number[]> {
  const boxes = new Map<number, number[]>();
  for (let i = 0; i < verdicts.length; i++) {
    const verdict = verdicts[i]!;
    if (verdict.role !== 'removed') continue;
    const members = boxes.get(verdict.box);
    if (members) members.push(i);
    else boxes.set(verdict.box, [i]);
  }
  return boxes;
}

/** What stood in a box inside the article, with its links, lists and tables. */
function boxContent(members: readonly number[], page: Page, resolve: ResolveLink): Pick<Entry, 'content' | 'text'> {
  const builder = new TreeBuilder(() => false, resolve.targets);
  for (const i of members) {
    const block = page.blocks[i]!;
    builder.add(
      block.container,
      inlineContent(block, 0, block.text.length, resolve),
      isHeading(block) ? 'heading' : 'plain',
      block.breaks === 1,
    );
  }
  const { blocks, text } = finish(builder.root);
  return { content: blocks, text };
}

/** What stood outside the article: its lines. Menus and footers hold most of a page's links, and nobody reads them in an article. */
function plainLines(members: readonly number[], page: Page): Pick<Entry, 'content' | 'text'> {
  const lines = members.map((i) => page.blocks[i]!.text);
  return {
    content: lines.map((line): Block => ({ kind: 'paragraph', tag: 'p', attributes: {}, content: [line] })),
    text: lines.join('\n'),
  };
}

/** A caption whose picture is not shown, as restorable content. */
function captionBlock(block: TextBlock, resolve: ResolveLink): Block {
  return { kind: 'paragraph', tag: 'p', attributes: {}, content: inlineContent(block, 0, block.text.length, resolve) };
}

/** Lists, tables and quotes that only lay the page out are transparent. */
function layoutTest(page: Page, kept: readonly boolean[]): (container: Container) => boolean {
  const known = new Map<Container, boolean>();
  const total = kept.filter(Boolean).length;
  return (container) => {
    let layout = known.get(container);
    if (layout === undefined) known.set(container, (layout = isLayout(container)));
    return layout;
  };

  function isLayout(container: Container): boolean {
    const { tag, element, firstBlock, lastBlock } = container;
    let inside = 0;
    let headings = 0;
    for (let i = firstBlock; i >= 0 && i <= lastBlock; i++) {
      if (!kept[i]) continue;
      inside++;
      if (isHeading(page.blocks[i]!)) headings++;
    }
    if (tag === 'blockquote') return inside > 2 && inside > 0.6 * total;
    if (headings > 0) return true;
    if (tag === 'table') {
      const role = element.getAttribute('role');
      return (
        role === 'presentation' ||
        role === 'none' ||
        (inside > 2 && inside > 0.6 * total && element.querySelector('th') === null) ||
        element.querySelector('td table, td p + p') !== null
      );
    }
    return tag === 'ul' && inside > 0.8 * total && inside > 8;
  }
}
