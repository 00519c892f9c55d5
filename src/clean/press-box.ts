import { type Container, isHeading, Role, siblingsOf, type TextBlock } from '../capture/page';
import { addressKind } from './address-kind';
import type { Findings } from './evidence';
import { isOffer } from './offers';
import { leadsToStory, staysOnSite } from './story-links';

/** A box that ends in a link to press holds at most so many blocks and words; the link itself so many. */
const MOST_BLOCKS = 5;
const MOST_WORDS = 60;
const LINK_WORDS = 6;
/** What is no more than a button in a line. */
const BUTTON_WORDS = 2;
/** The line over such a box. */
const TITLE_WORDS = 12;
/** The sentence under it, where there is no box around them. */
const SENTENCE_WORDS = 24;
/** Probability from which the model is sure that the sentence is one of the article. */
const SURE = 0.8;
/** The same where all three lines are set alike and the link stays on this site. */
const SURE_ALIKE = 0.9;
const SAID = /[.!?…。！？।؟۔։።]["”»』」’)\]]*$|[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]$/u;
const LISTED = Role.list | Role.definitions;
/** Lists and tables end in links for other reasons. */
const NO_BOX = Role.list | Role.definitions | Role.heading;

/** Whether a small container around the block is a box that ends in a link to press, or the block is one of three lines that make one. */
export function inPressBox(i: number, findings: Findings): boolean {
  if (opensOffer(i, findings) || opensOffer(i - 1, findings) || opensOffer(i - 2, findings)) return true;
  if (opensLine(i, findings) || opensLine(i - 1, findings) || isOfferLine(i, findings)) return true;
  for (let c: Container | null = findings.stats.page.blocks[i]!.container; c && c.blocks <= MOST_BLOCKS; c = c.parent) {
    if (c.blocks < 2 || c.tag === 'tr') continue;
    if (c.words > MOST_WORDS || c.flags & NO_BOX || (c.prose > 0 && !isTitled(c, findings))) return false;
    if (findings.stats.text[c.firstBlock]!.linkDensity < 0.5 && endsInPress(c, findings)) return true;
  }
  return false;
}

/** Whether the last line is a short link, or ends in one that stays on this site. */
export function endsInPress({ lastBlock }: Container, { stats, isOwnLink }: Findings): boolean {
  const block = stats.page.blocks[lastBlock]!;
  const { linkDensity } = stats.text[lastBlock]!;
  if (linkDensity >= 0.85 || block.container.flags & Role.button) return stats.text[lastBlock]!.words <= LINK_WORDS;
  if (!block.lastInLink) return false;
  const { link, text } = lastLink(block);
  return text.split(' ').length <= LINK_WORDS && isOwnLink(link?.getAttribute('href') ?? '');
}

/** The link that a block ends in, and its words. */
function lastLink({ pieces, text }: TextBlock): { link: Element | null; text: string } {
  let at = pieces.length - 1;
  while (at > 0 && text.slice(pieces[at]!.start).trim() === '') at--;
  const link = pieces[at]?.link ?? null;
  while (at > 0 && pieces[at - 1]!.link === link) at--;
  return { link, text: text.slice(pieces[at]?.start ?? 0).trim() };
}

/** Whether a box with a paragraph in it has a title, and no other of its kind beside it as the parts of an article have. */
function isTitled(container: Container, { stats }: Findings): boolean {
  const { firstBlock, blocks, parent } = container;
  const { words, prose } = stats.text[firstBlock]!;
  if (blocks < 3 || words > TITLE_WORDS || prose || parent === null) return false;
  return siblingsOf(container) < 2;
}

/** Whether a line is set apart in italics or bold and ends in a link to press that leads to no story, after a sentence that is no note. */
function isOfferLine(i: number, findings: Findings): boolean {
  const { stats, p } = findings;
  const block = stats.page.blocks[i]!;
  const { text, emphasisChars, boldChars, container } = block;
  if (emphasisChars + boldChars < 0.9 * text.length || p[i]! >= SURE || container.flags & LISTED) return false;
  const phrases = stats.phrases.of(i);
  return (
    stats.text[i]!.words <= SENTENCE_WORDS + LINK_WORDS &&
    (saysAndPresses(block, findings) || (endsInButton(block) && phrases.some(isOffer))) &&
    !phrases.some(({ kind }) => kind === 'note')
  );
}

/** Whether the only link of a line is a word or two at its end. */
function endsInButton(block: TextBlock): boolean {
  return block.links === 1 && block.lastInLink && lastLink(block).text.split(' ').length <= BUTTON_WORDS;
}

/** Whether a line is a sentence and its only link, a short one to press after it that stays on this site and leads to no story. */
function saysAndPresses(block: TextBlock, { isStoryLink, isOwnLink }: Findings): boolean {
  if (block.links !== 1 || !block.lastInLink) return false;
  const { link, text } = lastLink(block);
  return (
    text.split(' ').length <= LINK_WORDS &&
    SAID.test(block.text.slice(0, block.text.lastIndexOf(text)).trim()) &&
    isOwnLink(link?.getAttribute('href') ?? '') &&
    !leadsToStory(block, isStoryLink)
  );
}

/** Whether two lines side by side are a bold title, and a short sentence with a link to press after it that leads to no story. */
function opensLine(i: number, findings: Findings): boolean {
  const { stats } = findings;
  const [title, offer] = [stats.page.blocks[i], stats.page.blocks[i + 1]];
  if (!title || !offer || title.links > 0 || !isSetBold(title)) return false;
  const [own, next] = [title.container, offer.container];
  return (
    !stats.text[i]!.prose &&
    stats.text[i]!.words <= TITLE_WORDS &&
    stats.text[i + 1]!.words <= SENTENCE_WORDS &&
    saysAndPresses(offer, findings) &&
    !((own.flags | next.flags) & LISTED) &&
    (own === next || own.parent === next.parent)
  );
}

function isSetBold(block: TextBlock): boolean {
  return block.boldChars > 0.9 * block.text.length || isHeading(block);
}

/** Whether three lines side by side are a bold title, a short sentence, and a link to press that leads to no story. */
function opensOffer(i: number, { stats, p, isStoryLink, isOwnLink }: Findings): boolean {
  const { blocks } = stats.page;
  const title = blocks[i];
  const sentence = blocks[i + 1];
  const press = blocks[i + 2];
  if (!title || !sentence || !press || title.links + sentence.links > 0 || stats.text[i + 2]!.linkDensity < 0.85) return false;
  if (!isSetBold(title) || stats.text[i + 1]!.prose || !SAID.test(sentence.text)) return false;
  const isAlike = stats.signatureOf[i] === stats.signatureOf[i + 2] && staysOnSite(press, isOwnLink);
  if (p[i + 1]! >= (isAlike ? SURE_ALIKE : SURE)) return false;
  const own = stats.text[i]!.words;
  const said = stats.text[i + 1]!.words;
  if (own > TITLE_WORDS || said > SENTENCE_WORDS || said < own / 2) return false;
  if (stats.text[i + 2]!.words > LINK_WORDS || leadsToStory(press, isStoryLink) || addressKind(press) === 'tags') return false;
  const parts = [title, sentence, press].map(({ container }) => container);
  return (
    parts.every(({ flags }) => !(flags & LISTED)) &&
    (parts.every((c) => c === parts[0]) || parts.every((c) => c.parent === parts[0]!.parent))
  );
}
