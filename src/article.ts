/** The types that flow from extraction through cleaning and summarising to the view and the exports. Plain data only. */

/** What a block is to a reader. `note`: corrections, editor's notes, "reporting by" tails. `embed`: a video, a quoted post or another frame of the page, shown as a link. */
export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'list'
  | 'quote'
  | 'preformatted'
  | 'table'
  | 'figure'
  | 'definitions'
  | 'embed'
  | 'note'
  | 'rule';

/** Text, or an element around more of it. Texts are white-space-collapsed except below `pre`. */
export type Content = string | ContentElement;

/** An element of the article as plain data. */
export interface ContentElement {
  /** Lower-case HTML tag from the allow-list in `src/clean/allowed.ts`. */
  readonly tag: string;
  /** Allowed attributes only; addresses are absolute and of a safe scheme. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: readonly Content[];
  /** Set where this element's text (`contentText`) is `Article.paragraphs[paragraph]`. */
  readonly paragraph?: number;
  /** Set where it holds what a person has put back: offsets in the article count without it. */
  readonly restored?: true;
}

/** A top-level element of the article. */
export interface Block extends ContentElement {
  readonly kind: BlockKind;
}

export type RemovalKind =
  | 'related'
  | 'comments'
  | 'newsletter'
  | 'share'
  | 'follow'
  | 'advertisement'
  | 'sponsored'
  | 'author'
  | 'tags'
  | 'navigation'
  | 'paywall'
  | 'cookie'
  | 'tools'
  | 'hidden'
  | 'duplicate'
  | 'other';

/** One piece of evidence for a removal; `detail` is text of the page (a label, a host) that the reason names. */
export interface Evidence {
  readonly code: EvidenceCode;
  readonly detail?: string;
}

/** What can decide a removal. Each code has a sentence in every interface language. */
export type EvidenceCode =
  /** Opens with (or is) a known phrase; `detail` is the phrase as it stands on the page. */
  | 'label'
  /** Its words are those of such lines; it is no known phrase. */
  | 'wording'
  /** Most of its characters are inside links. */
  | 'links'
  /** Leads to another story on this site. */
  | 'same-site'
  /** Has the shape of a headline, not of a sentence. */
  | 'headline'
  /** Its words are not those of the article. */
  | 'off-topic'
  /** The same shape stands several times on the page. */
  | 'repeated'
  /** Its markup is that of such a box; `detail` is the class or id token. */
  | 'markup'
  /** It holds a form. */
  | 'form'
  /** It stands in a small box that ends in a link to press. */
  | 'box'
  /** It stands outside the article's text. */
  | 'outside'
  /** The page does not show it. */
  | 'hidden'
  /** The same text stands elsewhere in the article. */
  | 'duplicate'
  /** The block model finds it unlike article text. */
  | 'model';

/**
 * Where a removal stood. `paragraph`: index in `Article.paragraphs` before which it stood (equal to the length at the end).
 * `offset`: the UTF-16 offset where it was cut out of that paragraph, else null.
 */
export interface Place {
  readonly paragraph: number;
  readonly offset: number | null;
}

/** An entry of the ledger: what was taken out, why, and how to put it back. */
export interface Removal {
  readonly kind: RemovalKind;
  /** The deciding evidence in English words; the view words `evidence` in the reader's language. */
  readonly reason: string;
  /** Deciding evidence first. */
  readonly evidence: readonly Evidence[];
  readonly text: string;
  readonly place: Place;
  /**
   * Path into `Article.blocks`: the first number is the index of a block, each further one an index into `content`. The removed
   * content stood before the node at this path (an index equal to the length means: at the end). Removals of one path stand in ledger order.
   */
  readonly path: readonly number[];
  /** Set where it is prose of 40 words or more right above or below the article, which a reader may want to read with it. */
  readonly beside?: true;
  /** What stood there: blocks, or the inline content cut out of a paragraph. Empty for hidden text, which is only counted. */
  readonly content: readonly (Block | Content)[];
}

/** The source that an article claims to come from. */
export interface Origin {
  readonly name: string;
  readonly url: string | null;
  readonly kind: 'republished' | 'machine-translated';
  /** The mark or words on the page that say so. */
  readonly evidence: string;
}

/** What an article is beside news. `hidden`: the reader shows words that the page does not. */
export type LabelKind = 'opinion' | 'sponsored' | 'live' | 'satire' | 'hidden';

/** What a person should know of an article before they read it. */
export interface Label {
  readonly kind: LabelKind;
  /** What says so, as the page writes it: a type, a section, a sponsor; of `hidden` the number of words. */
  readonly evidence: string;
}

export interface Article {
  readonly title: string;
  /** As the page words it, without "By"; null where none is found. */
  readonly byline: string | null;
  readonly authors: readonly string[];
  /** ISO 8601 with the page's own offset where it gives one, else a date; null where none is found. */
  readonly published: string | null;
  readonly modified: string | null;
  readonly siteName: string | null;
  /** BCP 47, from the text where the page's own mark is missing or wrong. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Not part of `html`, `text` or `paragraphs`. */
  readonly standfirst: string | null;
  /** Address of the lead image. */
  readonly image: string | null;
  readonly blocks: readonly Block[];
  /** The blocks serialised, captions in `figcaption`; never parsed by us. */
  readonly html: string;
  /** A line a block, without captions. */
  readonly text: string;
  /** The prose that a summary may use: no headings, captions, notes. */
  readonly paragraphs: readonly string[];
  readonly removed: readonly Removal[];
  /** Words of `text`; characters of scripts without spaces count 0.6 each. */
  readonly words: number;
  readonly origin: Origin | null;
  /** One a kind at most; empty for most articles. */
  readonly labels: readonly Label[];
  /** Share of the page's text that was read, 0–1. Below 1 only on pages beyond all measure, where the article may go on. */
  readonly readShare: number;
}

/** A sentence of the article: `paragraphs[paragraph].slice(start, end) === text`, UTF-16 offsets. */
export interface Point {
  readonly text: string;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** Orders points by where they stand in the article. */
export function byPlace(a: Point, b: Point): number {
  return a.paragraph - b.paragraph || a.start - b.start;
}

export type KeyFactKind = 'quotation' | 'figure' | 'date' | 'person' | 'place';

/** Something the article states, with the sentence it stands in. `value` is the fact itself (a quotation's speaker, an ISO date, a number with its unit). */
export interface KeyFact extends Point {
  readonly kind: KeyFactKind;
  readonly value: string;
}

export type Summary = readonly Point[];

/**
 * The text of a content tree: strings joined, `br` as a line feed, ruby annotations and what was put back left out, everything else in reading order.
 *
 * @param content - Any content; not changed.
 * @returns Text whose UTF-16 offsets are those of `Place` and `Point`.
 */
export function contentText(content: readonly Content[]): string {
  let text = '';
  for (const item of content) {
    if (typeof item === 'string') text += item;
    else if (item.tag === 'br') text += '\n';
    else if (item.tag !== 'rt' && item.tag !== 'rp' && !item.restored) text += contentText(item.content);
  }
  return text;
}
