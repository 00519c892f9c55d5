import type { ListedPhrase } from '../../src/text/phrase-list';
import { shorten } from './shorthand';

/** Phrases in a block, which the reader unpacks as one: half as many take 3 kB more, twice as many a third more time. */
const BLOCK = 32;
/** Characters that a phrase can share with the one before it: what one base-36 digit tells. */
const MOST_SHARED = 35;
/**
 * Characters of one byte that may stand for others: no capital, which is a sign, and no mark that a folded phrase has or a script escapes.
 * Latin letters stand for themselves in phrases of that script.
 */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const MARKS = "0123456789!%&'()*+,-/<=>@[]^_{|}~";
const LATIN_LETTER = /[a-z]/g;

const LATIN = 0;
/** Where Latin ends, where Han and kana begin, and where Hangul does; scripts between have about 128 characters each. */
const GREEK = 0x370;
const HAN = 0x2e80;
const HANGUL = 0xac00;

/** Lists of phrases as `src/text/phrase-list.ts` reads them. */
export interface PackedLists {
  /** What characters stand for, by number of the shorthand. */
  readonly shorthands: readonly string[];
  readonly lists: readonly string[];
}

interface Block {
  readonly script: number;
  /** How many characters each phrase shares with the one before, and what comes after those. */
  readonly phrases: { readonly shared: number; readonly rest: string; readonly meanings: string }[];
}

/**
 * Packs lists of phrases, which get shorthands in common.
 *
 * @param lists - Each in order of UTF-16 units, each phrase once.
 */
export function packLists(lists: readonly (readonly ListedPhrase[])[]): PackedLists {
  const blocks = lists.map(toBlocks);
  const scripts = [...new Set(blocks.flat().map(({ script }) => script))].toSorted((a, b) => a - b);
  const written = new Map<Block['phrases'][number], string>();
  const shorthands = scripts.map((script) => {
    const own = blocks
      .flat()
      .filter((block) => block.script === script)
      .flatMap(({ phrases }) => phrases);
    const rests = own.map(({ rest }) => rest);
    const { shorthand, texts } = script === LATIN ? shorten(rests, MARKS) : shorten(rests, LETTERS + MARKS, LATIN_LETTER);
    for (const [index, phrase] of own.entries()) written.set(phrase, texts[index] ?? '');
    return shorthand;
  });
  const write = ({ script, phrases }: Block): string =>
    scripts.indexOf(script).toString(36) +
    phrases.map((phrase) => `${phrase.shared.toString(36)}${written.get(phrase) ?? ''}${phrase.meanings}`).join('');
  return { shorthands, lists: blocks.map((own) => own.map(write).join('\n')) };
}

/** Blocks of phrases that begin in the same script. */
function toBlocks(list: readonly ListedPhrase[]): Block[] {
  const blocks: Block[] = [];
  let last = '';
  for (const { phrase, meanings } of list) {
    const script = scriptOf(phrase);
    let block = blocks.at(-1);
    if (block?.script !== script || block.phrases.length === BLOCK) {
      blocks.push((block = { script, phrases: [] }));
      last = '';
    }
    let shared = 0;
    while (shared < MOST_SHARED && shared < phrase.length && phrase[shared] === last[shared]) shared++;
    block.phrases.push({ shared, rest: phrase.slice(shared), meanings });
    last = phrase;
  }
  return blocks;
}

/** A number that is the same for phrases in one script, or nearly. */
function scriptOf(phrase: string): number {
  const code = phrase.charCodeAt(0);
  if (code < GREEK) return LATIN;
  if (code >= HANGUL) return HANGUL;
  return code >= HAN ? HAN : code >> 7;
}
