import type { Origin } from '../../../article';
import type { PhraseBook, PhraseMatch } from '../../../text/phrases';
import type { Byline } from '../byline/byline';
import type { Declarations } from '../declarations';
import type { JsonLd, JsonNode } from '../json-ld';
import { translated } from './machine-translation';
import type { Neighbourhood } from '../neighbourhood';
import { claimedInText, declaredSource, fromAgency } from './republication';
import type { SiteNames } from '../site';

/** Where marks of another origin are looked for. */
export interface OriginSources {
  readonly document: Document;
  readonly declarations: Declarations;
  readonly ld: JsonLd;
  /** The article's JSON-LD object, null where there is none. */
  readonly article: JsonNode | null;
  /** Address of the page; without it no other host can be told from its own. */
  readonly url: URL | null;
  readonly site: SiteNames;
  readonly siteName: string | null;
  readonly lang: string;
  readonly byline: Byline | null;
  readonly neighbourhood: Neighbourhood;
  /** Phrases that say so in words; without them only marks of the markup count. */
  readonly phrases: PhraseBook | undefined;
  /** The phrases that open each block, where they have been looked up already. */
  readonly openings: Openings | undefined;
}

/** The phrases of the page's language that open a block. */
export interface Openings {
  of(block: number): readonly PhraseMatch[];
}

/**
 * Finds where the page says that its article comes from. A claim, not a proof; silent unless a mark is clear. Marks of machine
 * translation come first, since a translated copy names its original too; then what the markup declares, words, and an agency's byline.
 */
export function findOrigin(sources: OriginSources): Origin | null {
  return translated(sources) ?? declaredSource(sources) ?? claimedInText(sources) ?? fromAgency(sources);
}
