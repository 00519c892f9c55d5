import type { RemovalKind } from '../article';
import { type Container, Role } from '../capture/page';
import { Ending } from '../extract/features/text-stats';
import { boxKindFinder, wordedKind } from './box-kinds';
import { type Findings, labelOf, namesAuthor } from './evidence';
import { isPressed, lineLinksFinder, MIN_TITLE_WORDS } from './line-links';

/** A line that announces links is shorter than this. */
const LABEL_WORDS = 8;
/** Share of its characters from which a link says what a line is for. */
const LINKED = 0.3;
/** A menu has so many lines of links or more. */
const MENU_LINES = 2;
const COPYRIGHT = /[©℗ⓒⒸ]/;

/**
 * Names what the lines of a page are for that are no text of the article: by markup, labels, where their links lead, wording, and by the boxes
 * around them.
 *
 * @returns A function from a block's index to its kind.
 */
export function kindFinder(findings: Findings): (i: number) => RemovalKind {
  const { stats } = findings;
  const { blocks } = stats.page;
  const linksOf = lineLinksFinder(findings);
  const ofBox = boxKindFinder(findings, linksOf);

  /** What says by itself what a line is for. */
  function told(i: number): RemovalKind | null {
    const { text, container } = blocks[i]!;
    if (container.flags & Role.comment) return 'comments';
    const markup = findings.markupAround(container);
    if (markup?.strong) return markup.kind;
    const offer = findings.offerAround(container);
    if (offer) return offer.kind;
    if (container.flags & Role.navigation) return 'navigation';
    const { kind, most } = linksOf(i);
    if (most === 'tags') return most;
    const label = labelOf(i, findings);
    if (label) return label.kind as RemovalKind;
    if (COPYRIGHT.test(text)) return 'other';
    if (namesAuthor(text, findings)) return 'author';
    if (kind !== null && kind !== 'related' && kind !== 'sponsored') return kind;
    const { words, linkDensity } = stats.text[i]!;
    const story = kind !== null && linkDensity >= LINKED && words >= MIN_TITLE_WORDS ? kind : null;
    const box = ofBox(container);
    if (box) return box === 'related' && story ? story : box;
    if (story === 'related') return story;
    const byWords = wordedKind(i, stats) ?? story;
    if (byWords) return byWords;
    return hasButton(container) && isPressed(blocks[i]!) ? 'tools' : byRole(container);
  }

  /** What a short line without links announces: what the line of links below it is for. */
  function announced(i: number): RemovalKind | null {
    const text = stats.text[i]!;
    const below = stats.text[i + 1];
    if (!below || below.linkDensity < 0.5 || text.linkDensity > 0 || text.ending === Ending.sentence) return null;
    return text.words <= LABEL_WORDS ? told(i + 1) : null;
  }

  return (i) => {
    const kind = told(i) ?? announced(i);
    if (kind) return kind;
    const { words, linkDensity } = stats.text[i]!;
    if (linkDensity >= 0.85 && (i < stats.headline || words < MIN_TITLE_WORDS)) return 'navigation';
    return isInMenu(blocks[i]!.container) ? 'navigation' : 'other';
  };
}

/** Whether a line stands among others of links alone. */
function isInMenu(container: Container): boolean {
  const around = container.blocks > 1 ? container : container.parent;
  return around !== null && around.blocks >= MENU_LINES && around.linkChars > 0.7 * around.chars;
}

/** Whether there is a button in a container. */
function hasButton({ flags, controls }: Container): boolean {
  return (flags & Role.button) !== 0 || controls > 0;
}

function byRole({ flags }: Container): RemovalKind | null {
  if (flags & Role.navigation) return 'navigation';
  if (flags & (Role.dialog | Role.button)) return 'tools';
  return flags & (Role.header | Role.footer) ? 'navigation' : null;
}
