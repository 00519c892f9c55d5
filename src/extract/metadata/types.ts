import type { Label, Origin } from '../../article';

/** What metadata needs to know of a block of text on the page. The block list has more; any object with these fields will do. */
export interface MetadataBlock {
  /** Text with white space collapsed. */
  readonly text: string;
  /** Lower-case tag of the block's element. */
  readonly tag: string;
  /** Class names and id of the element, in one string. */
  readonly names: string;
  readonly isHeading: boolean;
  readonly element: Element;
  /** The extractor counts the block to the article's text; absent before it has decided. */
  readonly kept?: boolean;
}

/** The kind of place that a value came from. `markup`: an element whose attributes say what it holds; `text`: words that stand by the headline. */
export type MetadataSource = 'json-ld' | 'microdata' | 'meta' | 'markup' | 'text' | 'url';

/** Fields that name their source. */
export type MetadataField =
  | 'title'
  | 'byline'
  | 'published'
  | 'modified'
  | 'siteName'
  | 'lang'
  | 'dir'
  | 'image'
  | 'standfirst'
  | 'origin';

/** Fields that can stand on the page as a block of their own. */
export type MetadataPlace = 'title' | 'byline' | 'published' | 'standfirst';

/** What a page says of its article. All strings are the page's own words, white space collapsed: not to be trusted as markup. */
export interface Metadata {
  /** Without the site's name; empty where the page names none. */
  readonly title: string;
  /** As the page words it, without "By"; null where none is found. */
  readonly byline: string | null;
  /** Persons named by the byline; where it names none, the desk or organisation that it names. */
  readonly authors: readonly string[];
  /** ISO 8601 with the page's own offset where it gives one, else a date; null where none is found. */
  readonly published: string | null;
  readonly modified: string | null;
  readonly siteName: string | null;
  /** BCP 47; `und` where neither mark nor text tells. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Absolute http(s) address of the lead image. */
  readonly image: string | null;
  /** Text that stands between headline and article to sum it up; null where the page shows none. */
  readonly standfirst: string | null;
  readonly origin: Origin | null;
  /** What the page says the article is, beside news. */
  readonly labels: readonly Label[];
  /** Where each value came from; fields without a value are absent. */
  readonly sources: Readonly<Partial<Record<MetadataField, MetadataSource>>>;
  /** Indices in the given blocks of those that only repeat a field, so that they can be kept out of the text. */
  readonly places: Readonly<Partial<Record<MetadataPlace, number>>>;
}
