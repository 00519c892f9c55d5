import { builtin } from '../../../capture/tree';
import { type BylineSources, type Claim, isFullName } from './byline-claim';
import { textInParts } from './element-names';
import { type NameContext, type Names, readNames } from './names';
import { afterOpener, openedName } from './openers';
import { letters, line } from '../text';
import type { MetadataBlock } from '../types';
import { beginsWithCredit } from '../words';

/** Longest block that may be a byline by its opener alone. */
const MAX_BLOCK = 120;
/** Blocks after and before the headline that are read. */
const AFTER = 12;
const BEFORE = 6;

/** A block by the headline that begins with an opener. */
export function shown({ blocks, neighbourhood }: BylineSources, context: NameContext): Claim | null {
  for (const { block, index } of neighbourhood.blocks(AFTER, BEFORE)) {
    if (block.text.length > MAX_BLOCK || block.tag === 'figcaption' || beginsWithCredit(block.text)) continue;
    const rest = openedName(textOf(index, blocks), context.words);
    if (rest === null) continue;
    const text = rest || (blocks[index + 1]?.text ?? '');
    const names = readNames(text, context);
    if (!names || coverage(names, context) < MIN_COVERAGE) continue;
    // A single word may be anything, unless a date or little else stands beside it.
    if (
      names.persons.some(isFullName) ||
      names.persons.length === 0 ||
      /\p{Nd}/u.test(block.text) ||
      block.text.split(' ').length <= 3
    ) {
      return { names, source: 'text', block: index };
    }
  }
  return null;
}

/**
 * A full name beside a full date in one short line by the headline: "12.12.2022 - Ann Lee". A name in a line of its own is not taken:
 * without its label nothing tells it from a section, a place or a line of the menu (of 60 such lines 12 were authors).
 */
export function beside({ blocks, neighbourhood }: BylineSources, context: NameContext): Claim | null {
  for (const { block, index } of neighbourhood.blocks(AFTER, BEFORE)) {
    if (block.text.length > MAX_DATED || block.isHeading || !/\p{Nd}/u.test(block.text)) continue;
    const text = textOf(index, blocks);
    if (text.length > MAX_DATED || beginsWithCredit(text)) continue;
    const parts = text.split(PARTS);
    if (parts.length < 2 || !parts.some((part) => DATE.test(part))) continue;
    for (const part of parts) {
      const names = DATE.test(part) ? null : readNames(part, context);
      if (
        names &&
        coverage(names, context) > 0.9 &&
        names.persons.every((name) => isFullName(name) && name.split(' ').length < 5)
      )
        return { names, source: 'text', block: index };
    }
  }
  return null;
}

const MAX_DATED = 90;
const PARTS = /\s+[-–—|/•·]\s+|\s*[|•·]\s*|,\s/u;
const DATE = /\p{Nd}{1,4}\D{1,10}\p{Nd}{4}|\p{Nd}{4}\D{1,10}\p{Nd}{1,2}|\p{Nd}{1,2}[./]\p{Nd}{1,2}[./]\p{Nd}{2}/u;

const known = new WeakMap<MetadataBlock, string>();

/** A block's text, with its parts set apart where the block is all of its element. */
function textOf(index: number, blocks: readonly MetadataBlock[]): string {
  const block = blocks[index]!;
  if (block.element.firstElementChild === null) return block.text;
  // An element of several blocks may be as large as the page.
  if (
    [blocks[index + 1], blocks[index - 1]].some(
      (other) => other && builtin(block.element, 'contains').call(block.element, other.element),
    )
  )
    return block.text;
  let text = known.get(block);
  if (text === undefined) {
    const parts = line(textInParts(block.element), MAX_BLOCK * 2);
    text = letters(parts) === letters(block.text) ? parts : block.text;
    known.set(block, text);
  }
  return text;
}

/** Share of a byline that is names: a sentence that begins with "From" has little. */
function coverage({ text, persons, desks }: Names, { words }: NameContext): number {
  return [...persons, ...desks].join(' ').length / text.replace(words.ends, '').replace(/\s*[(（].*$/u, '').length;
}

const MIN_COVERAGE = 0.6;

/** A signature at the end of the text: "Author: …". */
export function signed({ neighbourhood }: BylineSources, context: NameContext): Claim | null {
  for (const { block, index } of neighbourhood.ending(ENDING)) {
    const { text } = block;
    if (text.length > MAX_BLOCK || beginsWithCredit(text) || /[.?!…]$/.test(text)) continue;
    const rest = afterOpener(text, context.words);
    const names = rest && readNames(rest, context);
    if (!names || coverage(names, context) < 0.8) continue;
    if (names.persons.length === 0 || names.persons.some(isFullName)) return { names, source: 'text', block: index };
  }
  return null;
}

/** Blocks at the end of the text in which a signature is looked for. */
const ENDING = 12;
