import type { RemovalKind } from '../article';
import { type Container, Field, Role, type TextBlock } from '../capture/page';
import data from '../data/address-kinds.json';
import { type Findings, labelOf, leadsToStory } from './evidence';
import { readWording } from './wording';

const ADDRESSES = Object.entries(data.kinds).map(([kind, patterns]) => [kind as RemovalKind, new RegExp(patterns.join('|'), 'i')] as const);
/** A label over more words than this announces a part of the page, not a box. */
const MAX_BOX_WORDS = 2500;
/** A form for comments or a newsletter says no more than this around its fields. */
const MAX_FORM_WORDS = 200;
/** A box of stories has no more lines than this; a page has. */
const MAX_STORIES = 60;
/** Lines whose wording is asked. */
const MAX_LINE_WORDS = 25;
const COPYRIGHT = /[©℗]/;

/**
 * Names what the boxes of a page are for: by their markup, by the label over them, by where their links lead.
 *
 * @returns A function from a block's index to its kind. Of the boxes around the block the innermost that tells decides.
 */
export function kindFinder(findings: Findings): (i: number) => RemovalKind {
  const { stats } = findings;
  const known = new Map<Container, RemovalKind | null>();

  function ofContainer(container: Container): RemovalKind | null {
    let kind = known.get(container);
    if (kind !== undefined) return kind;
    kind = null;
    const holdsArticle = container.prose > 3 && container.words > 0.3 * stats.proseWords;
    if (!holdsArticle && container.parent) {
      const own = findings.junkMarkup(container.names);
      kind = own?.kind ?? labelled(container) ?? addressed(container) ?? filledIn(container) ?? stories(container) ?? ofContainer(container.parent);
    }
    known.set(container, kind);
    return kind;
  }

  function labelled(container: Container): RemovalKind | null {
    if (container.firstBlock < 0 || container.lastBlock === container.firstBlock || container.words > MAX_BOX_WORDS) return null;
    const label = labelOf(container.firstBlock, findings);
    return label && label.standing !== 'running' ? (label.kind as RemovalKind) : null;
  }

  function addressed(container: Container): RemovalKind | null {
    if (container.firstBlock < 0 || container.lastBlock - container.firstBlock > 40) return null;
    let common: RemovalKind | null = null;
    for (let i = container.firstBlock; i <= container.lastBlock; i++) {
      const block = stats.page.blocks[i]!;
      if (block.links === 0) continue;
      const kind = addressKind(block);
      if (kind === null || (common !== null && kind !== common)) return null;
      common = kind;
    }
    return common;
  }

  /** A box of links to stories on this site. */
  function stories(container: Container): RemovalKind | null {
    if (container.firstBlock < 0 || container.lastBlock - container.firstBlock > MAX_STORIES) return null;
    let words = 0;
    let count = 0;
    for (let i = container.firstBlock; i <= container.lastBlock; i++) {
      const block = stats.page.blocks[i]!;
      if (block.links === 0 || stats.text[i]!.words < 4 || !leadsToStory(block, findings.url)) continue;
      words += stats.text[i]!.words;
      count++;
    }
    return count >= 2 && words > 0.5 * container.words ? 'related' : null;
  }

  return (i) => {
    const block = stats.page.blocks[i]!;
    const { container } = block;
    if (container.flags & Role.comment) return 'comments';
    const label = labelOf(i, findings);
    const strong = findings.markupAround(container);
    if (strong?.strong) return strong.kind;
    if (label) return label.kind as RemovalKind;
    if (COPYRIGHT.test(block.text)) return 'other';
    if (findings.authors.some((name) => block.text.includes(name))) return 'author';
    const { words } = stats.text[i]!;
    const wording = words <= MAX_LINE_WORDS ? readWording(block.text)?.kind : undefined;
    return addressKind(block) ?? wording ?? ofContainer(container) ?? byRole(container) ?? byLinks(i, findings);
  };
}

function byRole({ flags }: Container): RemovalKind | null {
  if (flags & Role.navigation) return 'navigation';
  if (flags & (Role.dialog | Role.button)) return 'tools';
  return flags & (Role.header | Role.footer) ? 'navigation' : null;
}

function byLinks(i: number, { stats, url }: Findings): RemovalKind {
  const text = stats.text[i]!;
  if (text.linkDensity < 0.85) return 'other';
  return text.words >= 4 && leadsToStory(stats.page.blocks[i]!, url) ? 'related' : 'navigation';
}

/** What is filled in in a box says what it is for. */
function filledIn({ fields, words }: Container): RemovalKind | null {
  if (words > MAX_FORM_WORDS || fields === 0) return null;
  if (fields & Field.longText) return 'comments';
  return fields & Field.email ? 'newsletter' : 'navigation';
}

/** What all links of a block do, by their addresses; null where they differ or tell nothing. */
function addressKind(block: TextBlock): RemovalKind | null {
  let common: RemovalKind | null = null;
  let last: Element | null = null;
  for (const { link } of block.pieces) {
    if (!link || link === last) continue;
    last = link;
    const kind = linkKind(link);
    if (kind === null || (common !== null && common !== kind)) return null;
    common = kind;
  }
  return common;
}

function linkKind(link: Element): RemovalKind | null {
  const relation = link.getAttribute('rel') ?? '';
  if (/\btag\b/.test(relation)) return 'tags';
  const href = link.getAttribute('href') ?? '';
  return ADDRESSES.find(([, pattern]) => pattern.test(href))?.[0] ?? null;
}
