import type { Declarations } from '../declarations';
import type { JsonLd, JsonNode } from '../json-ld';
import type { Names } from './names';
import type { Neighbourhood } from '../neighbourhood';
import type { MetadataBlock, MetadataSource } from '../types';

/** Where bylines are looked for. */
export interface BylineSources {
  readonly declarations: Declarations;
  readonly ld: JsonLd;
  /** The article's JSON-LD object, null where there is none. */
  readonly article: JsonNode | null;
  readonly blocks: readonly MetadataBlock[];
  readonly neighbourhood: Neighbourhood;
}

/** Whom one place of the page names. */
export interface Claim {
  readonly names: Names;
  readonly source: MetadataSource;
  /** Index of the block that shows it, −1 where none is known. */
  readonly block: number;
}

/** More than one word, or a script without case, whose names may be one. */
export function isFullName(name: string): boolean {
  return name.includes(' ') || !/[\p{Lu}\p{Ll}]/u.test(name);
}
