import type { Evidence, EvidenceCode, RemovalKind } from '../article';
import { type Container, isHeading, Role, type TextBlock } from '../capture/page';
import { builtin, tagOf } from '../capture/tree';
import weights from '../data/evidence.json';
import { inControlBox } from '../extract/features/markup-family';
import type { PageStats } from '../extract/features/page-stats';
import { Ending } from '../extract/features/text-stats';
import { isLabel, type PhraseBook, type PhraseMatch } from '../text/phrases';
import { addressKind } from './address-kind';
import { holdsArticle } from './home';
import type { JunkMarkup } from './markup';
import { anyLabel, labelAfter, linkedUntil, wordsBeforeLink } from './labelled-link';
import { nearestFinder } from './nearest';
import { leadsToStory, staysOnSite } from './story-links';
import { type Offer } from './offers';
import { inPressBox } from './press-box';
import { namesNetwork, wordingOf } from './wording';

/** What judging a page needs to know. */
export interface Findings {
  readonly stats: PageStats;
  /** Probability of each block to be article text. */
  readonly p: Float32Array;
  readonly book: PhraseBook;
  readonly lang: string;
  /** Whether an `href` leads to another story on this site. */
  readonly isStoryLink: (href: string) => boolean;
  /** Whether an `href` leads to any other page of this site. */
  readonly isOwnLink: (href: string) => boolean;
  /** What a class attribute and id say of an element. */
  readonly junkMarkup: (names: string, tag?: string) => JunkMarkup | null;
  /** Junk markup on the containers around a block, as far as they don't hold much of the article. */
  readonly markupAround: (container: Container) => JunkMarkup | null;
  /** The offer that the box around a block makes. */
  readonly offerAround: (container: Container) => Offer | null;
  /** Names of the authors, as the byline has them. */
  readonly authors: readonly string[];
  /** Whether a block speaks of something else than the article, by its index. */
  readonly isOffTopic: (i: number) => boolean;
}

/** What speaks for and against a block being no text of the article. */
export interface Case {
  readonly kind: RemovalKind | null;
  /** Sum of all weights: from the threshold on the block is taken out. */
  readonly score: number;
  /** What speaks for it, heaviest first. */
  readonly evidence: readonly { readonly piece: Evidence; readonly weight: number }[];
}

const NOTHING: ReadonlySet<EvidenceCode> = new Set();

/** Kinds of phrases that announce something to take out. */
const RECOGNISED_ONLY = new Set(['note', 'credit', 'byline', 'date', 'agency', 'republished', 'machine-translated']);
/** A headline has at least and at most so many words. */
const HEADLINE_WORDS = [3, 30] as const;
const FULL_STOPS = '.。।۔።։།';
/** What may stand behind one. */
const CLOSERS = '"”»』」’)]';
/** A paragraph that is an insertion from one bracket to the other. */
const BRACKETED = /^[[［【][^[\]［］【】]+[\]］】]$/u;
/** How a line opens that says whose the page is. */
export const OWNER = /^(?:[\s(]{0,2}[©ⓒⒸ℗]|[^.!?…。！？।؟۔።\n]{1,30}\s[©ⓒⒸ℗]\s*[^\s\p{Ll}])/u;
/** Labels stand in lines, not in paragraphs. */
const LABEL_WORDS = 40;

/** Marks between a label and what it announces. */
const MARKED = /[:：»›→|–—-]$/u;
/** Thai and Lao sentences end in nothing: a link of so many words is one, unless it leads to a story. */
const UNSTOPPED = /[\p{Script=Thai}\p{Script=Lao}]/u;
const UNSTOPPED_WORDS = 12;
/** Words below a player for sound. */
const PLAYER_WORDS = 8;

/** Whether a line stands right below a player for sound: it says to listen, and how long it takes. */
function isBelowPlayer({ container }: TextBlock): boolean {
  const { element, tag } = container;
  const before = tag === 'form' ? builtin(element, 'previousElementSibling') : element.previousElementSibling;
  return before !== null && tagOf(before) === 'audio';
}

/** Whether a block is a heading, by its markup or in bold. */
function isSetApart(block: TextBlock): boolean {
  return isHeading(block) || block.boldChars > 0.95 * block.text.length;
}

/** The label that opens a block, if a phrase of a removable kind stands there as one. */
export function labelOf(i: number, findings: Findings): PhraseMatch | null {
  const { stats } = findings;
  const found = stats.phrases.of(i).find((match) => !RECOGNISED_ONLY.has(match.kind) && isLabel(match));
  // In a script without capitals nothing tells a title after a label from a heading that goes on.
  if (found?.standing === 'unmarked' && isSetApart(stats.page.blocks[i]!) && leadsText(i, findings)) return null;
  return found ?? null;
}

/** Probability from which a block is taken for article text. */
export const KEEP = 0.5;
/** Sum of evidence up to which nothing speaks against a block. */
export const INNOCENT = 1.5;

/** The cases of each page's blocks without a label over their box: many ask for them. */
const cases = new WeakMap<Findings, Case[]>();

/** What speaks for and against a block, without a label over its box; worked out once. */
export function caseOf(i: number, findings: Findings): Case {
  let known = cases.get(findings);
  if (!known) cases.set(findings, (known = []));
  return (known[i] ??= buildCase(i, findings, null));
}

/**
 * Weighs what speaks for and against a block being an interruption of the article. Weights and threshold are data.
 *
 * @param boxLabel - The label that stands over the block's box, if any.
 * @param ignored - Evidence that is left out.
 */
export function buildCase(i: number, findings: Findings, boxLabel: PhraseMatch | null, ignored = NOTHING): Case {
  const { stats, p } = findings;
  const block = stats.page.blocks[i]!;
  const text = stats.text[i]!;
  const evidence: { piece: Evidence; weight: number }[] = [];
  let kind: RemovalKind | null = null;
  let score = 0;
  const add = (code: EvidenceCode, weight: number, detail?: string): void => {
    if (ignored.has(code)) return;
    score += weight;
    evidence.push({ piece: detail === undefined ? { code } : { code, detail }, weight });
  };

  const markup = findings.markupAround(block.container);
  if (markup) {
    kind = markup.kind;
    add('markup', markup.strong ? weights.strongMarkup : weights.markup, markup.token);
  }
  const label = text.words <= LABEL_WORDS ? labelOf(i, findings) : null;
  if (label) {
    kind = label.kind as RemovalKind;
    const standing =
      label.standing === 'whole'
        ? weights.labelWhole
        : label.standing === 'separated'
          ? weights.labelSeparated
          : weights.labelTitle;
    add('label', standing + (label.ambiguous ? weights.labelAmbiguous : 0), label.phrase);
  } else if (boxLabel) {
    kind ??= boxLabel.kind as RemovalKind;
    add('label', weights.boxLabel, boxLabel.phrase);
  }
  const leads = leadsToStory(block, findings.isStoryLink);
  const purpose = text.words <= LABEL_WORDS && !isSentence(i, stats) ? pressedFor(block, findings) : null;
  const mayAnnounce = !label && text.words <= LABEL_WORDS;
  const marked = mayAnnounce && text.linkDensity >= 0.3 ? anyLabel(block.text, 0) : null;
  const unknown = mayAnnounce && text.linkDensity >= 0.4 ? (marked ?? wordsBeforeLink(block)) : null;
  const announced = (leads && unknown) || (purpose && (block.container.flags & Role.quote) === 0 && marked);
  if (announced && linkedUntil(block, 0, announced.rest) >= block.text.length - 1) {
    kind ??= leads ? 'related' : purpose;
    add('label', weights.anyLabel, announced.phrase);
  }
  const after = !label && !unknown && text.words <= LABEL_WORDS ? labelAfter(block) : null;
  if (after !== null && leads) {
    kind ??= 'related';
    add('label', weights.anyLabel, after);
  }
  // A teaser may follow the link.
  const announces = label !== null && text.linkDensity < 0.75 && leads && linkedUntil(block, 0, label.rest) > 0;
  if (announces) add('same-site', weights.labelledStory);
  if (text.words <= LABEL_WORDS && OWNER.test(block.text)) {
    kind ??= 'other';
    add('label', weights.owner, block.text.trim()[0]);
  }
  kind ??= purpose;
  const wording = label || text.words > LABEL_WORDS ? null : wordingOf(i, stats.page);
  const invites = (wording || label?.kind === 'follow') && text.linkDensity < 0.5 && (block.container.flags & Role.quote) === 0;
  const odds = (wording?.odds ?? 0) * weights.wordingOdds + (invites && namesNetwork(block.text) ? weights.wordingNetwork : 0);
  if (odds > 0) {
    kind ??= wording?.kind ?? null;
    add('wording', Math.min(weights.wording, odds));
  }
  const address = purpose ? weights.address : 0;
  if (text.linkDensity >= 0.85) {
    add('links', weights.wholeLink + address);
    if (leads) kind ??= 'related';
  } else if (text.linkDensity >= 0.5) add('links', weights.halfLink + address);
  else if (purpose) add('links', address);
  if (!announces && leads && (text.linkDensity >= 0.5 || unknown || after !== null)) add('same-site', weights.sameSite);
  if (isHeadline(i, stats) && (label || boxLabel || unknown || text.linkDensity >= 0.5)) {
    add('headline', weights.headline);
    if ((text.linkDensity >= 0.5 || label?.kind === 'related') && findings.isOffTopic(i)) add('off-topic', weights.offTopic);
  }
  const isControl = (block.container.flags & Role.button) !== 0 || inControlBox(block.container);
  const isCard = leads && text.linkDensity >= 0.85 && (block.container.flags & Role.figure) !== 0;
  const isPressBox = isCard || inPressBox(i, findings) || (text.words <= PLAYER_WORDS && isBelowPlayer(block));
  if (isPressBox) add('box', weights.box);
  else if (isControl) add('form', weights.form);
  const offer = findings.offerAround(block.container);
  if (offer) {
    kind = offer.kind;
    add('box', weights.offer);
  }
  if (block.links > 0 && BRACKETED.test(block.text) && block.emphasisChars + block.boldChars > 0.9 * block.text.length) {
    kind ??= leads ? 'related' : 'newsletter';
    add('box', weights.bracketed);
  }
  const doubt = (0.5 - p[i]!) * 2 * weights.model;
  if (doubt > 0) add('model', doubt);
  else score += doubt;
  if (isHeading(block)) {
    // One that is wholly a link to another story is that story's.
    if (leads && text.linkDensity >= 0.85) score += weights.headingOfStory;
    else score += leadsText(i, findings) ? weights.headingOfText : weights.heading;
  }
  // What a label announces in the same line may end like a sentence.
  const isAnnounced =
    unknown !== null && leads && text.linkDensity >= 0.5 && MARKED.test(block.text.slice(0, unknown.rest).trim());
  const says =
    isSentence(i, stats) || (text.linkDensity >= 0.85 && !leads && text.words >= UNSTOPPED_WORDS && UNSTOPPED.test(block.text));
  if (says && !isControl && !isPressBox && !offer && !isAnnounced)
    score += text.linkDensity >= 0.85 ? weights.linkedSentence : weights.sentence;
  if (text.prose && text.linkDensity < 0.5) score += weights.prose;
  return { kind, score, evidence: evidence.toSorted((a, b) => b.weight - a.weight) };
}

/** What the links of a block do; tags of other sites are parts of their addresses. */
function pressedFor(block: TextBlock, { isOwnLink }: Findings): RemovalKind | null {
  const kind = addressKind(block);
  const isOwn = kind !== 'tags' || staysOnSite(block, isOwnLink);
  return isOwn ? kind : null;
}

/**
 * The evidence that decided: the fewest pieces, heaviest first, without which the block would stand in the article.
 *
 * @param byModel - The block model left the block out, whatever else there is: its opinion is among what decided.
 */
export function decisive({ evidence, score }: Case, byModel = false): Evidence[] {
  const pieces: Evidence[] = [];
  let rest = score;
  let named = !byModel;
  for (const { piece, weight } of evidence) {
    if (named && rest < weights.threshold) break;
    pieces.push(piece);
    rest -= weight;
    named ||= piece.code === 'model';
  }
  return pieces;
}

/**
 * Looks up junk markup on a container and those around it.
 *
 * @param junkMarkup - What a names string says.
 */
export function markupFinder(stats: PageStats, junkMarkup: (names: string) => JunkMarkup | null): Findings['markupAround'] {
  return nearestFinder(
    ({ names }) => junkMarkup(names),
    (c) => c.parent !== null && !holdsArticle(c, stats),
  );
}

/** Evidence and one piece more, unless it names such a piece already. */
export function withPiece(evidence: readonly Evidence[], piece: Evidence): Evidence[] {
  return evidence.some(({ code }) => code === piece.code) ? [...evidence] : [...evidence, piece];
}

/** Whether text of the article follows right below. */
function leadsText(i: number, { stats, p }: Findings): boolean {
  const next = stats.text[i + 1];
  return next !== undefined && next.prose && p[i + 1]! >= 0.5;
}

/** Whether a text names one of the article's authors. */
export function namesAuthor(text: string, { authors }: Findings): boolean {
  return authors.some((name) => text.includes(name));
}

/** Whether a block of at least so many words ends with a full stop, as sentences do and headlines don't. */
export function isSentence(i: number, { page, text }: PageStats, least = 6): boolean {
  return text[i]!.words >= least && endsInFullStop(page.blocks[i]!.text);
}

function endsInFullStop(text: string): boolean {
  let at = text.length - 1;
  while (at >= 0 && CLOSERS.includes(text.charAt(at))) at--;
  return at >= 0 && FULL_STOPS.includes(text.charAt(at));
}

function isHeadline(i: number, stats: PageStats): boolean {
  const { words, ending, sentences } = stats.text[i]!;
  return (
    words >= HEADLINE_WORDS[0] && words <= HEADLINE_WORDS[1] && sentences <= 1 && ending !== Ending.comma && !isSentence(i, stats)
  );
}
