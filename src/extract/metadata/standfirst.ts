import { attribute, builtin, elementAround, tagOf } from '../../capture/tree';
import data from '../../data/metadata.json';
import type { Neighbourhood } from './neighbourhood';
import { letters, weight } from './text';
import type { MetadataBlock, MetadataSource } from './types';

export interface Standfirst {
  readonly text: string;
  readonly source: MetadataSource;
  readonly block: number;
}

const STANDFIRST = new RegExp(`(?:^|[\\s_-])(?:${data.classes.standfirst.join('|')})(?:$|[\\s_]|-(?!\\d))`, 'i');

/** Letters of a text that sums something up; a Han character or the like says as much as three. */
const MIN_LETTERS = 30;
const MAX_TEXT = 700;
const AFTER = 8;
const BEFORE = 3;

/** Fewer words than this in a block are no sentence that sums anything up; more are a paragraph. */
const PARAGRAPH_LETTERS = 80;
const MIN_SPACES = 4;

/**
 * Finds the text between headline and article that sums the article up.
 *
 * @param descriptions - What the head and the JSON-LD say of the contents.
 * @param taken - Blocks that hold the byline or the date.
 * @returns Null where no block by the headline is marked as such or repeats a description.
 */
export function findStandfirst(
  descriptions: readonly string[],
  blocks: readonly MetadataBlock[],
  neighbourhood: Neighbourhood,
  taken: ReadonlySet<number>,
): Standfirst | null {
  const keys = descriptions.map(letters).filter((key) => weight(key) >= MIN_LETTERS);
  let described: Standfirst | null = null;
  for (const { block, index } of neighbourhood.blocks(AFTER, BEFORE)) {
    if (block.text.length > MAX_TEXT || taken.has(index)) continue;
    const key = letters(block.text);
    const isMarked = STANDFIRST.test(block.names);
    // A cut description is the beginning of the first paragraph as often as of a standfirst: only the whole one tells.
    const isDescribed = described === null && keys.includes(key);
    if ((!isMarked && !isDescribed) || weight(key) < MIN_LETTERS || isLink(block)) continue;
    if (isMarked) return { text: block.text, source: 'markup', block: index };
    described = { text: block.text, source: 'meta', block: index };
  }
  return described ?? apartFromBody();

  /** The first text below the headline, where it is set in another way than the paragraphs that follow. */
  function apartFromBody(): Standfirst | null {
    for (const { block, index } of neighbourhood.blocks(2, 0)) {
      if (
        block.isHeading ||
        taken.has(index) ||
        (block.kept === false && !SENTENCE.test(block.text)) ||
        block.text.length > MAX_TEXT / 2 ||
        weight(letters(block.text)) < MIN_LETTERS
      )
        continue;
      if (block.text.split(' ').length < MIN_SPACES && /^[\p{sc=Latin}\P{L}]*$/u.test(block.text)) continue;
      const body = bodyTemplate(blocks);
      return body !== null && template(block) !== body ? { text: block.text, source: 'text', block: index } : null;
    }
    return null;
  }
}

/** Whether all of a block is a link, as the title of another story is. */
function isLink({ element, text }: MetadataBlock): boolean {
  const link = builtin(element, 'closest').call(element, 'a[href]') ?? builtin(element, 'querySelector').call(element, 'a[href]');
  return link !== null && letters(link.textContent).length >= letters(text).length;
}

/** A text that the extractor leaves out sums something up only in whole sentences. */
const SENTENCE = /[.!?…。！？।؟۔።։]["”»』」’)\]]*$/u;

/** How a block is set: its element, its class, and what that stands in. */
function template({ tag, names, element }: MetadataBlock): string {
  const around = elementAround(element);
  return `${tag}.${names}<${around ? `${tagOf(around)}.${attribute(around, 'class') ?? ''}` : '.'}`;
}

/** The template of most of the article's paragraphs; null where fewer than three share one. */
function bodyTemplate(blocks: readonly MetadataBlock[]): string | null {
  const counts = new Map<string, number>();
  let best: string | null = null;
  for (const block of blocks) {
    if (block.kept === false || block.isHeading || block.text.length < PARAGRAPH_LETTERS) continue;
    const key = template(block);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count >= 3 && count > (best === null ? 0 : counts.get(best)!)) best = key;
  }
  return best;
}
