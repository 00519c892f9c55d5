import type { RemovalKind } from '../article';
import { type Container, Field, siblingsOf } from '../capture/page';
import { builtin } from '../capture/tree';
import type { PageStats } from '../extract/features/page-stats';
import { type Findings, isSentence, labelOf, namesAuthor } from './evidence';
import { holdsArticle } from './home';
import { isPressed, type LineLinks, MIN_TITLE_WORDS } from './line-links';
import { nearestFinder } from './nearest';
import { endsInPress } from './press-box';
import { wordingOf } from './wording';

/** A label over more words than this announces a part of the page, not a box. */
const MAX_BOX_WORDS = 2500;
/** A form for comments or a newsletter says no more than this around its fields. */
const MAX_FORM_WORDS = 200;
/** A box of links has no more lines than this; a page has. */
const MAX_LINKS = 60;
/** Lines whose wording is asked. */
const MAX_LINE_WORDS = 25;
/** An offer is made in a title, a sentence and something to press. */
const OFFER = { blocks: 5, words: 60, sentence: 5 };
/** What readers say: a title, a voice or more, and a line on how to join in. */
const VOICES = { blocks: 3, title: 12 };

/**
 * Names what the boxes of a page are for: by their markup, by the label over them, by where their links lead, by how they are built.
 *
 * @param linksOf - What the links of a block do, by its index.
 * @returns A function from a container to the kind of the innermost box around it that tells, or null.
 */
export function boxKindFinder(
  findings: Findings,
  linksOf: (i: number) => LineLinks,
): (container: Container) => RemovalKind | null {
  const { stats, p } = findings;
  const { blocks } = stats.page;
  const end = p.findLastIndex((probability, i) => probability >= 0.5 && stats.text[i]!.prose);
  const rules = [marked, labelled, linked, filledIn, offered, worded, spoken];
  return nearestFinder(
    (container) => {
      for (const rule of rules) {
        const kind = rule(container);
        if (kind !== null) return kind;
      }
      return null;
    },
    (c) => c.parent !== null && !holdsArticle(c, stats),
  );

  function marked({ names, tag }: Container): RemovalKind | null {
    return findings.junkMarkup(names, tag)?.kind ?? null;
  }

  function labelled({ firstBlock, lastBlock, words }: Container): RemovalKind | null {
    if (lastBlock === firstBlock || words > MAX_BOX_WORDS) return null;
    const label = labelOf(firstBlock, findings);
    return label && label.standing !== 'running' ? (label.kind as RemovalKind) : null;
  }

  /** Where all links of a box of several lines do the same, or most of its words lead to stories. */
  function linked({ firstBlock, lastBlock, words }: Container): RemovalKind | null {
    if (firstBlock === lastBlock || lastBlock - firstBlock > MAX_LINKS) return null;
    let common: RemovalKind | null = null;
    let differ = false;
    let titleWords = 0;
    let stories = 0;
    let foreign = 0;
    let others = 0;
    for (let i = firstBlock; i <= lastBlock; i++) {
      if (blocks[i]!.links === 0) {
        // The line over the links may have none.
        if (i > firstBlock) differ = true;
        continue;
      }
      const { kind } = linksOf(i);
      if (kind === 'sponsored') foreign++;
      else if (kind === null) others++;
      if (kind === null || (common !== null && kind !== common)) differ = true;
      else common = kind;
      if ((kind !== 'related' && kind !== 'sponsored') || stats.text[i]!.words < MIN_TITLE_WORDS) continue;
      titleWords += stats.text[i]!.words;
      if (kind === 'related') stories++;
    }
    if (common !== 'related' && common !== 'sponsored' && common !== null && !differ) return common;
    if (stories >= (others > 0 ? 2 : 1) && titleWords > 0.5 * words) return 'related';
    return foreign > 0 && stories === 0 && others === 0 ? 'sponsored' : null;
  }

  /** A sentence with something to press below it, which leads to no story, offers a newsletter or the like. */
  function offered(container: Container): RemovalKind | null {
    const { firstBlock, lastBlock, blocks: count, words } = container;
    if (count < 2 || count > OFFER.blocks || words > OFFER.words) return null;
    if (!endsInPress(container, findings)) return null;
    let isSaid = false;
    for (let i = firstBlock; i <= lastBlock; i++) {
      const { kind } = linksOf(i);
      if (kind === 'related' || kind === 'sponsored') return null;
      isSaid ||= stats.text[i]!.words >= OFFER.sentence && stats.text[i]!.linkDensity < 0.5 && !isPressed(blocks[i]!);
    }
    return isSaid && !isVoice(container) ? 'newsletter' : null;
  }

  /** What the last line says of a box. */
  function worded({ lastBlock, blocks: count, words }: Container): RemovalKind | null {
    if (count < 2 || words > MAX_FORM_WORDS) return null;
    const label = labelOf(lastBlock, findings);
    if (label?.kind === 'comments') return 'comments';
    return wordedKind(lastBlock, stats) === 'comments' ? 'comments' : null;
  }

  /** Sentences below the article with a title over them and no link in them, not about its author, are what readers say. */
  function spoken({ firstBlock, lastBlock, blocks: count, linkChars }: Container): RemovalKind | null {
    if (firstBlock <= end || count < VOICES.blocks || linkChars > 0) return null;
    if (stats.text[firstBlock]!.words > VOICES.title || isSentence(firstBlock, stats)) return null;
    let isSaid = false;
    for (let i = firstBlock + 1; i <= lastBlock; i++) {
      const { text } = blocks[i]!;
      if (namesAuthor(text, findings)) return null;
      isSaid ||= isSentence(i, stats);
    }
    return isSaid ? 'comments' : null;
  }
}

/** What the wording of a line says that it is for; null for longer ones. */
export function wordedKind(i: number, { page, text }: PageStats): RemovalKind | null {
  return text[i]!.words <= MAX_LINE_WORDS ? (wordingOf(i, page)?.kind ?? null) : null;
}

/** What is filled in in a box says what it is for. */
function filledIn({ fields, words }: Container): RemovalKind | null {
  if (words > MAX_FORM_WORDS || fields === 0) return null;
  if (fields & Field.longText) return 'comments';
  return fields & Field.search ? 'navigation' : 'newsletter';
}

/** Whether a box is one of several of its kind, or is dated: what somebody said. */
function isVoice(container: Container): boolean {
  const { element, names } = container;
  return (names !== '' && siblingsOf(container) > 1) || builtin(element, 'querySelector').call(element, 'time') !== null;
}
