import type { Evidence, RemovalKind } from '../article';

/** Where the metadata stand on the page, as block indices. */
export interface Places {
  readonly title?: number | undefined;
  readonly byline?: number | undefined;
  readonly published?: number | undefined;
  readonly standfirst?: number | undefined;
}

/** A stretch of a text block that is taken out of it, UTF-16 offsets in `TextBlock.text`. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly kind: RemovalKind;
  readonly evidence: readonly Evidence[];
}

/** What a text block is that is taken out, and what decided it. */
export interface Cause {
  readonly kind: RemovalKind;
  readonly evidence: readonly Evidence[];
}

/** What becomes of a text block. */
export type Verdict =
  /** It stands in the article, less its cuts. */
  | { readonly role: 'text' | 'heading' | 'note' | 'caption'; readonly cuts: readonly Cut[] }
  /** The reader shows it elsewhere: title, standfirst. */
  | { readonly role: 'apart' }
  /** It goes to the ledger; blocks of one `box` make one entry. `outside` the article's first and last block an entry gathers a kind. */
  | {
      readonly role: 'removed';
      readonly kind: RemovalKind;
      readonly evidence: readonly Evidence[];
      readonly box: number;
      readonly outside: boolean;
      /** Prose right above or below the article: an entry of its own. */
      readonly beside?: true;
    };
