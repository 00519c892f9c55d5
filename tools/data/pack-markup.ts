import type { RemovalKind } from '../../src/article';
import { nameWords } from '../../src/clean/name-words';

/** An entry of `junk` in `src/data/markup/tokens.json`; `schema.json` beside it says what each field means. */
export interface JunkToken {
  readonly token: string;
  readonly on: 'name' | 'element' | 'attribute';
  readonly match: 'exact' | 'prefix' | 'words';
  readonly kind: RemovalKind;
  readonly strong?: true;
  readonly platform: string;
  readonly source: string;
}

/** An entry of `text`. */
export interface TextToken {
  readonly token: string;
  readonly match: 'exact' | 'prefix' | 'word';
  readonly around?: true;
  readonly why: string;
  readonly source: string;
}

export interface MarkupFile {
  readonly junk: readonly JunkToken[];
  readonly text: readonly TextToken[];
}

/** What ships: tokens in small letters, words of tokens joined by hyphens. `src/data/README.md` describes the signs. */
export interface PackedMarkup {
  readonly junk: Readonly<Record<string, string>>;
  readonly harmless: string;
  readonly harmlessPrefixes: string;
  readonly harmlessWords: string;
  readonly around: string;
}

/** How a junk token is packed: `!` if strong, the sign of how it matches, the token. */
export function packToken({ token, on, match, strong }: JunkToken): string {
  const mark = strong ? '!' : '';
  if (on === 'element') return `${mark}<${token}`;
  if (on === 'attribute') return `${mark}@${token}`;
  if (match === 'words') return `${mark}~${nameWords(token).join('-')}`;
  return `${mark}${match === 'exact' ? '=' : '^'}${token.toLowerCase()}`;
}

/** Packs the tokens for shipping; the same file gives the same bytes. */
export function packMarkup({ junk, text }: MarkupFile): PackedMarkup {
  const kinds = [...new Set(junk.map(({ kind }) => kind))].toSorted();
  return {
    junk: Object.fromEntries(kinds.map((kind) => [kind, join(junk.filter((entry) => entry.kind === kind).map(packToken))])),
    harmless: join(text.filter(({ match, around }) => match === 'exact' && !around).map(({ token }) => token)),
    harmlessPrefixes: join(text.filter(({ match }) => match === 'prefix').map(({ token }) => token)),
    harmlessWords: join(text.filter(({ match }) => match === 'word').map(({ token }) => token)),
    around: join(text.filter(({ around }) => around).map(({ token }) => token)),
  };
}

function join(tokens: readonly string[]): string {
  return tokens
    .map((token) => token.toLowerCase())
    .toSorted()
    .join(' ');
}
