import type { RemovalKind } from '../article';
import { type Container, Field, siblingsOf } from '../capture/page';
import type { PageStats } from '../extract/features/page-stats';
import { isLabel, type PhraseMatch } from '../text/phrases';
import { nearestFinder } from './nearest';
import { wordingOf } from './wording';

/** A box that offers something: a newsletter, an app, a subscription. */
export interface Offer {
  readonly kind: RemovalKind;
}

/** Bounds of such a box. */
const MOST_BLOCKS = 12;
const MOST_WORDS = 200;
/** Share of the page's words from which a box is part of the article. */
const MUCH = 0.2;
/** The line over such a box. */
const TITLE_WORDS = 14;
/** Log-odds from which the wording of its title is sure. */
const SURE = 2.5;
/** An invitation to comment has so many words or more, and so much wording of its kind. */
const INVITATION = { words: 3, odds: 1 };
/** What may be offered. Links to other stories are told by themselves. */
const OFFERED: ReadonlySet<string> = new Set([
  'newsletter',
  'follow',
  'share',
  'sponsored',
  'paywall',
  'advertisement',
  'comments',
]);

/**
 * Finds the boxes among the text that offer something: they hold a field for an address, or a title that says so and something to press.
 *
 * @returns A function from a container to the offer of the box around it, or null.
 */
export function offerFinder(stats: PageStats): (container: Container) => Offer | null {
  return nearestFinder(offerOf, isSmall);

  function isSmall({ blocks, words }: Container): boolean {
    return blocks <= MOST_BLOCKS && words <= MOST_WORDS && words < MUCH * stats.words;
  }

  function offerOf(box: Container): Offer | null {
    if (box.blocks < 2 || !isTitle(box.firstBlock)) return null;
    if (box.fields & Field.email && !(box.fields & Field.longText)) return { kind: 'newsletter' };
    if (isCommented(box.lastBlock)) return { kind: 'comments' };
    if ((box.controls === 0 && box.linkChars === 0) || isPart(box)) return null;
    const kind = titleKind(box.firstBlock);
    return kind !== null && OFFERED.has(kind) ? { kind } : null;
  }

  function isTitle(i: number): boolean {
    return i !== stats.headline && !stats.text[i]!.prose && stats.text[i]!.words <= TITLE_WORDS;
  }

  /** Whether a line invites readers to comment: no button, which each entry of a live page may have. */
  function isCommented(i: number): boolean {
    const { words, linkDensity } = stats.text[i]!;
    if (words < INVITATION.words || linkDensity >= 0.85) return false;
    if (stats.phrases.of(i).some((match) => match.kind === 'comments' && isOffer(match))) return true;
    const wording = wordingOf(i, stats.page);
    return wording?.kind === 'comments' && wording.odds >= INVITATION.odds;
  }

  function titleKind(i: number): RemovalKind | null {
    const label = stats.phrases.of(i).find(isOffer);
    if (label) return label.kind as RemovalKind;
    const wording = wordingOf(i, stats.page);
    return wording && wording.odds >= SURE ? wording.kind : null;
  }
}

/** Whether a phrase names something that may be offered, as a title or what stands before a link to press. */
export function isOffer(match: PhraseMatch): boolean {
  return OFFERED.has(match.kind) && !match.ambiguous && isLabel(match);
}

/** Whether others of its kind stand beside a box, as the parts of an article do. */
function isPart(container: Container): boolean {
  return container.parent === null || siblingsOf(container) > 1;
}
