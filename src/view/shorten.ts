/** Made when first needed: the browser takes milliseconds for its first one. */
let letters: Intl.Segmenter | null = null;

/**
 * Cuts a text for a preview, never inside what a person sees as one letter.
 *
 * @param text - Any text; white space around it goes.
 * @param most - How many letters may stay, an ellipsis included.
 */
export function shorten(text: string, most: number): string {
  const trimmed = text.trim();
  if (trimmed.length <= most) return trimmed;
  letters ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  let count = 0;
  let end = 0;
  for (const { index } of letters.segment(trimmed)) {
    if (count === most - 1) end = index;
    if (count === most) return `${trimmed.slice(0, end).trimEnd()}…`;
    count += 1;
  }
  return trimmed;
}
