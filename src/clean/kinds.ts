import type { RemovalKind } from '../article';
import { type Container, Field, Role } from '../capture/page';
import { addressKind } from './address-kind';
import { type Findings, labelOf } from './evidence';
import { holdsArticle } from './home';
import { nearestFinder } from './nearest';
import { leadsToStory, staysOnSite } from './story-links';
import { wordingOf } from './wording';

/** A label over more words than this announces a part of the page, not a box. */
const MAX_BOX_WORDS = 2500;
/** A form for comments or a newsletter says no more than this around its fields. */
const MAX_FORM_WORDS = 200;
/** A box of links has no more lines than this; a page has. */
const MAX_LINKS = 60;
/** Titles of stories have this many words or more. */
const MIN_TITLE_WORDS = 4;
/** Lines whose wording is asked. */
const MAX_LINE_WORDS = 25;
const COPYRIGHT = /[©℗ⓒⒸ]/;
/** An offer is made in a title, a sentence and something to press. */
const OFFER = { blocks: 5, words: 60, sentence: 5 };
/** A menu has so many lines of links or more. */
const MENU_LINES = 2;

/**
 * Names what the boxes of a page are for: by their markup, by the label over them, by where their links lead.
 *
 * @returns A function from a block's index to its kind. Of the boxes around the block the innermost that tells decides.
 */
export function kindFinder(findings: Findings): (i: number) => RemovalKind {
  const { stats } = findings;
  const ofContainer = nearestFinder(ofBox, (c) => c.parent !== null && !holdsArticle(c, stats));
  const ofBlock: (RemovalKind | null | undefined)[] = [];

  function ofBox(container: Container): RemovalKind | null {
    return (
      findings.junkMarkup(container.names, container.tag)?.kind ??
      labelled(container) ??
      linked(container) ??
      filledIn(container) ??
      offered(container) ??
      worded(container)
    );
  }

  /** A sentence with something to press below it, which leads to no story, offers a newsletter or the like. */
  function offered({ firstBlock, lastBlock, blocks, words }: Container): RemovalKind | null {
    if (blocks < 2 || blocks > OFFER.blocks || words > OFFER.words) return null;
    const last = stats.page.blocks[lastBlock]!;
    const isPressed = (last.container.flags & Role.button) !== 0 || (last.lastInLink && ofLinks(lastBlock) === null);
    if (!isPressed || (last.links > 0 && stats.text[lastBlock]!.linkDensity < 0.2)) return null;
    for (let i = firstBlock; i <= lastBlock; i++) {
      const { words: own, linkDensity } = stats.text[i]!;
      if (own >= OFFER.sentence && linkDensity < 0.5 && !(stats.page.blocks[i]!.container.flags & Role.button))
        return 'newsletter';
    }
    return null;
  }

  /** What the wording of the last line says of a box. */
  function worded({ lastBlock, blocks, words }: Container): RemovalKind | null {
    if (blocks < 2 || words > MAX_FORM_WORDS) return null;
    const label = labelOf(lastBlock, findings);
    if (label?.kind === 'comments') return 'comments';
    return stats.text[lastBlock]!.words <= MAX_LINE_WORDS && wordingOf(stats.page.blocks[lastBlock]!)?.kind === 'comments'
      ? 'comments'
      : null;
  }

  function labelled(container: Container): RemovalKind | null {
    if (container.lastBlock === container.firstBlock || container.words > MAX_BOX_WORDS) return null;
    const label = labelOf(container.firstBlock, findings);
    return label && label.standing !== 'running' ? (label.kind as RemovalKind) : null;
  }

  /** Where all links of a box of several lines do the same, or most of its words lead to stories on this site. */
  function linked({ firstBlock, lastBlock, words }: Container): RemovalKind | null {
    if (firstBlock === lastBlock || lastBlock - firstBlock > MAX_LINKS) return null;
    let common: RemovalKind | null = null;
    let differ = false;
    let storyWords = 0;
    let stories = 0;
    let foreign = 0;
    for (let i = firstBlock; i <= lastBlock; i++) {
      if (stats.page.blocks[i]!.links === 0) {
        // The line over the links may have none.
        if (i > firstBlock) differ = true;
        continue;
      }
      const kind = ofLinks(i);
      if (kind === null && isForeignTitle(i)) foreign++;
      else if (kind === null) foreign = -Infinity;
      if (kind === null || (common !== null && kind !== common)) differ = true;
      else common = kind;
      if (kind !== 'related' || stats.text[i]!.words < MIN_TITLE_WORDS) continue;
      storyWords += stats.text[i]!.words;
      stories++;
    }
    if (common !== 'related' && common !== null && !differ) return common;
    if (stories >= 2 && storyWords > 0.5 * words) return 'related';
    return foreign > 0 && stories === 0 ? 'sponsored' : null;
  }

  /** Whether a block is a headline that leads to another site. */
  function isForeignTitle(i: number): boolean {
    const block = stats.page.blocks[i]!;
    const { words, linkDensity } = stats.text[i]!;
    if (words < MIN_TITLE_WORDS || linkDensity < 0.85) return false;
    return (
      block.pieces.every(({ link }) => link === null || /^(?:https?:)?\/\//i.test(link.getAttribute('href') ?? '')) &&
      !staysOnSite(block, findings.isOwnLink)
    );
  }

  /** What the links of a block do: `related` where one leads to a story. */
  function ofLinks(i: number): RemovalKind | null {
    let kind = ofBlock[i];
    if (kind === undefined) {
      const block = stats.page.blocks[i]!;
      ofBlock[i] = kind = addressKind(block) ?? (leadsToStory(block, findings.isStoryLink) ? 'related' : null);
    }
    return kind;
  }

  return (i) => {
    const block = stats.page.blocks[i]!;
    const { container } = block;
    if (container.flags & Role.comment) return 'comments';
    const strong = findings.markupAround(container);
    if (strong?.strong) return strong.kind;
    const offer = findings.offerAround(container);
    if (offer) return offer.kind;
    if (container.flags & Role.navigation) return 'navigation';
    const label = labelOf(i, findings);
    if (label) return label.kind as RemovalKind;
    if (COPYRIGHT.test(block.text)) return 'other';
    if (findings.authors.some((name) => block.text.includes(name))) return 'author';
    const links = block.links > 0 ? ofLinks(i) : null;
    if (links !== null && links !== 'related') return links;
    const box = ofContainer(container) ?? byRole(container);
    if (box) return box;
    const { words, linkDensity } = stats.text[i]!;
    const wording = words <= MAX_LINE_WORDS ? wordingOf(block)?.kind : undefined;
    if (wording) return wording;
    if (linkDensity >= 0.85 && links !== null && words >= MIN_TITLE_WORDS) return 'related';
    if (linkDensity >= 0.85 && i < stats.headline) return 'navigation';
    return isInMenu(container) || (linkDensity >= 0.85 && words < MIN_TITLE_WORDS) ? 'navigation' : 'other';
  };
}

/** Whether a line stands among others of links alone. */
function isInMenu(container: Container): boolean {
  const around = container.blocks > 1 ? container : container.parent;
  return around !== null && around.blocks >= MENU_LINES && around.linkChars > 0.7 * around.chars;
}

function byRole({ flags }: Container): RemovalKind | null {
  if (flags & Role.navigation) return 'navigation';
  if (flags & (Role.dialog | Role.button)) return 'tools';
  return flags & (Role.header | Role.footer) ? 'navigation' : null;
}

/** What is filled in in a box says what it is for. */
function filledIn({ fields, words }: Container): RemovalKind | null {
  if (words > MAX_FORM_WORDS || fields === 0) return null;
  if (fields & Field.longText) return 'comments';
  return fields & Field.search ? 'navigation' : 'newsletter';
}
