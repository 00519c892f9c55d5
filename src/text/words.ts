import { UNSPACED } from './characters';

const WORD = new RegExp(`${UNSPACED.source}|[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*`, 'gu');

/**
 * The words of a text as written, in order: runs of letters, marks and digits; in scripts without spaces each character is one.
 * An apostrophe or a hyphen parts words.
 */
export function splitWords(text: string): string[] {
  return text.match(WORD) ?? [];
}
