import data from '../../data/metadata.json';
import type { Neighbourhood } from './neighbourhood';
import { letters } from './text';
import type { MetadataBlock, MetadataSource } from './types';

export interface Standfirst {
  readonly text: string;
  readonly source: MetadataSource;
  readonly block: number;
}

const STANDFIRST = new RegExp(`(?:^|[\\s_-])(?:${data.classes.standfirst.join('|')})`, 'i');

const MIN_LETTERS = 30;
const MAX_TEXT = 700;
const AFTER = 8;
const BEFORE = 3;

/**
 * Finds the text between headline and article that sums the article up.
 *
 * @param descriptions - What the head and the JSON-LD say of the contents.
 * @returns Null where no block by the headline is marked as such or repeats a description.
 */
export function findStandfirst(descriptions: readonly string[], blocks: readonly MetadataBlock[], neighbourhood: Neighbourhood): Standfirst | null {
  const keys = descriptions.map(letters).filter((key) => key.length >= MIN_LETTERS);
  let described: Standfirst | null = null;
  for (const { block, index } of neighbourhood.blocks(AFTER, BEFORE)) {
    if (block.text.length > MAX_TEXT) continue;
    const key = letters(block.text);
    if (key.length < MIN_LETTERS) continue;
    if (STANDFIRST.test(block.names)) return { text: block.text, source: 'markup', block: index };
    // A cut description is the beginning of the first paragraph as often as of a standfirst: only the whole one tells.
    if (described === null && keys.includes(key)) described = { text: block.text, source: 'meta', block: index };
  }
  return described;
}
