import data from '../data/caption-names.json';
import { type Container, type Medium, type Page, Role, type TextBlock } from '../capture/page';
import type { PageStats } from '../extract/features/page-stats';
import { wordHashes } from '../extract/features/text-stats';
import { remember } from '../remember';
import { isLabel } from '../text/phrases';
import weights from '../data/evidence.json';
import { caseOf, type Findings } from './evidence';
import { isHiddenPiece } from './hidden-piece';
import { leadsToStory } from './story-links';

const NAMES = new RegExp(`(?:^|[\\s_-])(?:${data.tokens.join('|')})(?:$|[\\s_-])`, 'i');
/** Whether class and id name an element as a caption. */
const isCaptionName = remember((names) => NAMES.test(names));

/** Captions are lines: longer blocks are text. */
const MAX_WORDS = 80;
/** Share of linked characters from which a line below a picture that leads to another story is that story's. */
const TEASER = 0.4;
/** A plain paragraph below a picture is its caption up to this share of the article's usual paragraph. */
const SHORT = 0.6;

/**
 * Finds the captions and credits among a page's blocks: those marked as such, those that repeat what their picture says of itself, credit
 * lines, and single short lines right below a picture where text goes on after them.
 *
 * @param from - The first block that is looked at.
 * @param to - The last one.
 * @returns 1 for each block that is one.
 */
export function findCaptions(findings: Findings, from: number, to: number): Uint8Array {
  const { stats } = findings;
  const { page } = stats;
  const captions = new Uint8Array(page.blocks.length);
  const above = mediaAbove(page);
  const usual = usualLength(stats, findings.p);
  let carried: Medium | undefined;
  for (let i = Math.max(0, from); i <= to && i < page.blocks.length; i++) {
    if (stats.text[i]!.words > MAX_WORDS || page.blocks[i]!.container.flags & (Role.heading | Role.quote)) continue;
    if (isHiddenPiece(page.blocks[i]!.container)) continue;
    const medium = above[i];
    if (!medium && captions[i - 1] && carried) {
      // The credit below a caption, in the same box.
      if (stats.text[i]!.words <= CREDIT_WORDS && sharesBox(page.blocks[i]!.container, carried)) {
        captions[i] = 1;
        continue;
      }
      carried = undefined;
    }
    carried = medium ?? carried;
    // Cells of a table are captions only right below a picture.
    if (!medium && page.blocks[i]!.container.flags & Role.table) continue;
    // The picture's words are a link to another story: a teaser.
    if (stats.text[i]!.linkDensity >= TEASER && leadsToStory(page.blocks[i]!, findings.isStoryLink)) continue;
    const isCaption = isMarked(page.blocks[i]!) || isCredit(i, findings) || (medium && belongsTo(i, medium, findings, usual));
    if (!isCaption) continue;
    const isJunk = (page.blocks[i]!.container.flags & Role.caption) === 0 && caseOf(i, findings).score >= weights.threshold;
    if (!isJunk) captions[i] = 1;
  }
  return captions;
}

function isMarked({ container, inline }: TextBlock): boolean {
  if (container.flags & Role.caption) return true;
  return (
    isCaptionName(container.names) ||
    isCaptionName(container.parent && container.parent.blocks <= 3 ? container.parent.names : '') ||
    isCaptionName(inline?.getAttribute('class') ?? '')
  );
}

function isCredit(i: number, { stats }: Findings): boolean {
  if (stats.text[i]!.words > 15) return false;
  return stats.phrases.of(i).some((match) => match.kind === 'credit' && isLabel(match) && match.standing !== 'running');
}

/** For each block that follows a medium with no text between: that medium. */
function mediaAbove(page: Page): (Medium | undefined)[] {
  const above: (Medium | undefined)[] = [];
  for (const medium of page.media) above[medium.before] = medium;
  return above;
}

/** Median words of the article's prose blocks. */
function usualLength(stats: PageStats, p: Float32Array): number {
  const lengths = stats.text
    .filter((text, i) => text.prose && p[i]! >= 0.5)
    .map((text) => text.words)
    .toSorted((a, b) => a - b);
  return lengths[lengths.length >> 1] ?? 0;
}

function belongsTo(i: number, medium: Medium, findings: Findings, usual: number): boolean {
  const { stats, p } = findings;
  const block = stats.page.blocks[i]!;
  const text = stats.text[i]!;
  const alt = medium.element.getAttribute('alt') ?? medium.element.getAttribute('title') ?? '';
  if (
    text.words < MAX_WORDS / 2 &&
    (repeats(alt, stats.hashes.subarray(text.hashFrom, text.hashTo)) || endsInCredit(block.text, findings))
  )
    return true;
  if (!text.prose && text.linkDensity < 0.5 && sharesBox(block.container, medium)) return true;
  // A plain paragraph: the text must go on above and below, and the line be one short sentence, or none.
  const before = stats.previousProse[i]!;
  const after = stats.nextProse[i]!;
  if (before < 0 || after < 0 || p[before]! < 0.5 || p[after]! < 0.5 || after - i > 2 || text.linkDensity > 0.5) return false;
  const small = block.emphasisChars > 0.8 * block.text.length || block.inline?.localName === 'small';
  return text.sentences <= 1 && text.words >= 3 && text.quotes === 0 && text.words < (small ? 1 : SHORT) * usual;
}

/** A picture and what is said of it fill a box with so many lines of so many words. */
const BOX = { blocks: 2, words: 60 };
/** Words of the line with the credit alone. */
const CREDIT_WORDS = 12;

/** Whether a line and the picture above it are alone in a small box. */
function sharesBox(container: Container, medium: Medium): boolean {
  for (
    let box: Container | null = container;
    box?.parent && box.blocks <= BOX.blocks && box.words <= BOX.words;
    box = box.parent
  ) {
    for (let c: Container | null = medium.container; c; c = c.parent) if (c === box) return box.tag !== 'li';
  }
  return false;
}

/** Sentence ends after which a credit may follow its caption. */
const SENTENCE =
  /[.!?…。！？।۔።։)]\s*(?=\S)|\s[/|–—-]\s|(?<=[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])\s+/gu;

function endsInCredit(text: string, { book, lang }: Findings): boolean {
  for (const match of text.matchAll(SENTENCE)) {
    const rest = text.slice(match.index + match[0].length);
    if (rest.length < 80 && book.match(rest, lang).some((found) => found.kind === 'credit' && isLabel(found))) return true;
  }
  return false;
}

/** Whether a block says what the picture says of itself: most of its words are those of `alt`, or all of a longer `alt` are its. */
function repeats(alt: string, hashes: Int32Array): boolean {
  const words = wordHashes(alt);
  if (words.length < 3 || hashes.length === 0) return false;
  const [own, its] = [new Set(hashes), new Set(words)];
  const shared = [...its].filter((hash) => own.has(hash)).length;
  return shared > 0.6 * own.size || shared > 0.9 * its.size;
}
