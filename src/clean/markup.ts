import type { RemovalKind } from '../article';
import packed from '../data/markup.json';
import { remember } from '../remember';
import { nameWords } from './name-words';

/** What a class, id, element name or attribute says of an element. */
export interface JunkMarkup {
  readonly kind: RemovalKind;
  /** As the page writes it. */
  readonly token: string;
  /** The mark that one piece of software sets on such boxes and nowhere else: decides alone. */
  readonly strong: boolean;
}

type Meaning = Omit<JunkMarkup, 'token'>;

/** Longest run of words in a token. */
const MOST_WORDS = 5;
/** Characters by which prefixes are found; none is shorter. */
const PREFIX_START = 3;

/** Tokens by how they match. */
interface Tokens {
  readonly exact: Map<string, Meaning>;
  readonly words: Map<string, Meaning>;
  /** The first words of those that are runs of words. */
  readonly firstWords: Set<string>;
  readonly prefixes: Map<string, { prefix: string; meaning: Meaning }[]>;
  readonly elements: Map<string, Meaning>;
  readonly attributes: { prefix: string; meaning: Meaning }[];
  /** Not junk, whatever words they have. */
  readonly harmless: ReadonlySet<string>;
  readonly harmlessPrefixes: readonly string[];
  readonly harmlessWords: ReadonlySet<string>;
  /** Around the text itself: what else the element is called decides nothing. */
  readonly around: ReadonlySet<string>;
}

let opened: Tokens | null = null;

/** Read on first use. */
function tokens(): Tokens {
  return (opened ??= readTokens());
}

/**
 * Recognises the boxes around articles by what their software calls them.
 *
 * @param names - Class attribute and id of an element, as written, with blanks between.
 * @param tag - Its local name in small letters; matters for custom elements.
 * @param attributes - Names of its attributes; comment platforms and ad slots mark their places with `data-` ones.
 * @returns A strong mark before others, class and id before the rest; null where nothing speaks for junk or something says that it holds text.
 */
export function junkMarkup(names: string, tag = '', attributes: readonly string[] = []): JunkMarkup | null {
  return namedJunk(names) ?? elementJunk(tag, attributes);
}

const namedJunk = remember((names): JunkMarkup | null => {
  let weak: JunkMarkup | null = null;
  let holdsText = false;
  for (const token of names.split(/\s+/)) {
    if (tokens().around.has(token.toLowerCase())) holdsText = true;
    const meaning = meaningOf(token);
    if (!meaning) continue;
    if (meaning.strong) return { ...meaning, token };
    weak ??= { ...meaning, token };
  }
  return holdsText ? null : weak;
});

/** Names stand beside others again and again. */
const meaningOf = remember((token): Meaning | null => {
  const known = tokens();
  const name = token.toLowerCase();
  if (known.harmless.has(name)) return null;
  return known.exact.get(name) ?? prefixMeaning(name, known) ?? wordsMeaning(token, name, known) ?? null;
});

function prefixMeaning(name: string, { prefixes }: Tokens): Meaning | undefined {
  return prefixes.get(name.slice(0, PREFIX_START))?.find(({ prefix }) => name.startsWith(prefix))?.meaning;
}

/**
 * Looks for a token that is the whole name, then among the runs of its words, longest first. Runs count for nothing where a prefix or a word says
 * that the name is that of a topic or a state.
 */
function wordsMeaning(
  token: string,
  name: string,
  { words, firstWords, harmlessPrefixes, harmlessWords }: Tokens,
): Meaning | undefined {
  const parts = nameWords(token);
  if (!parts.some((part) => firstWords.has(part))) return undefined;
  const whole = words.get(parts.join('-'));
  if (whole) return whole;
  if (harmlessPrefixes.some((prefix) => name.startsWith(prefix)) || parts.some((part) => harmlessWords.has(part)))
    return undefined;
  for (let length = Math.min(parts.length - 1, MOST_WORDS); length > 0; length--) {
    for (let from = 0; from + length <= parts.length; from++) {
      if (!firstWords.has(parts[from]!)) continue;
      const meaning = words.get(parts.slice(from, from + length).join('-'));
      if (meaning) return meaning;
    }
  }
  return undefined;
}

function elementJunk(tag: string, attributes: readonly string[]): JunkMarkup | null {
  const known = tokens();
  const element = known.elements.get(tag);
  if (element) return { ...element, token: tag };
  for (const token of attributes) {
    const found = known.attributes.find(({ prefix }) => token.startsWith(prefix));
    if (found) return { ...found.meaning, token };
  }
  return null;
}

function readTokens(): Tokens {
  const all: Tokens = {
    exact: new Map(),
    words: new Map(),
    firstWords: new Set(),
    prefixes: new Map(),
    elements: new Map(),
    attributes: [],
    harmless: new Set(packed.harmless.split(' ')),
    harmlessPrefixes: packed.harmlessPrefixes.split(' '),
    harmlessWords: new Set(packed.harmlessWords.split(' ')),
    around: new Set(packed.around.split(' ')),
  };
  for (const [kind, list] of Object.entries(packed.junk)) {
    for (const item of list.split(' ')) {
      const strong = item.startsWith('!');
      const meaning: Meaning = { kind: kind as RemovalKind, strong };
      const token = item.slice(strong ? 2 : 1);
      addToken(all, item.charAt(strong ? 1 : 0), token, meaning);
    }
  }
  return all;
}

/** Signs: `=` exact, `~` words, `^` prefix, `<` element, `@` attribute that begins so. */
function addToken(read: Tokens, sign: string, token: string, meaning: Meaning): void {
  if (sign === '=') read.exact.set(token, meaning);
  else if (sign === '~') {
    read.words.set(token, meaning);
    read.firstWords.add(token.split('-', 1)[0] ?? '');
  } else if (sign === '<') read.elements.set(token, meaning);
  else if (sign === '@') read.attributes.push({ prefix: token, meaning });
  else {
    const start = token.slice(0, PREFIX_START);
    const group = read.prefixes.get(start);
    if (group) group.push({ prefix: token, meaning });
    else read.prefixes.set(start, [{ prefix: token, meaning }]);
  }
}
