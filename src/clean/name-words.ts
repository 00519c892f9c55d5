/**
 * The words of a class name or id in small letters: `relatedPosts_list` gives `related`, `posts`, `list`.
 *
 * Capitals begin words, except in a part with digits, which is a hash more often than a name.
 */
export function nameWords(name: string): string[] {
  const words: string[] = [];
  for (const part of name.split(/[^A-Za-z0-9]+/)) {
    if (part === '') continue;
    const small = part.toLowerCase();
    if (small === part || /\d/.test(part)) words.push(small);
    else for (const word of part.split(/(?<=[a-z])(?=[A-Z])/)) words.push(word.toLowerCase());
  }
  return words;
}
