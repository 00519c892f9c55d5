/**
 * The words of a class name or id in small letters: `relatedPosts_list` gives `related`, `posts`, `list`.
 *
 * Capitals begin words, except in a part with digits, which is a hash more often than a name.
 */
export function nameWords(name: string): string[] {
  return name
    .split(/[^A-Za-z0-9]+/)
    .flatMap((part) => (/\d/.test(part) ? part : part.replace(/([a-z])([A-Z])/g, '$1 $2').split(' ')))
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}
