/**
 * The language of a language tag without script, region and variants.
 *
 * @param tag - BCP 47, or with underscores as some pages write it.
 * @returns In lower case, such as `pt` for `pt-BR`; empty for an empty tag.
 */
export function primarySubtag(tag: string): string {
  return tag.toLowerCase().split(/[-_]/, 1)[0] ?? '';
}
