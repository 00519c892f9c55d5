/** A text is summed up so far, in UTF-16 units: two hours of reading. A summary of more would say little of any of it, and take long. */
const MOST_CHARS = 150_000;

/**
 * The opening of a text, as far as it is summed up.
 *
 * @param article - Its paragraphs, and whatever else is to be kept.
 * @returns The same object where the text is no longer than that; paragraphs keep their indices.
 */
export function opening<Text extends { readonly paragraphs: readonly string[] }>(article: Text): Text {
  let chars = 0;
  const end = article.paragraphs.findIndex((paragraph) => (chars += paragraph.length) > MOST_CHARS);
  return end < 0 ? article : { ...article, paragraphs: article.paragraphs.slice(0, Math.max(1, end)) };
}
