/** What an entry takes beside the text that it stands for. */
const ENTRY_BYTES = 2;
/** Between entries of a shorthand. */
const DIVIDER = ';';

/** Texts and what their characters stand for, as `src/text/shorthand.ts` reads them. */
export interface Shortened {
  readonly shorthand: string;
  readonly texts: readonly string[];
}

/**
 * Writes texts in fewer bytes: again and again the letter or pair that this saves most with gets a character of one byte (byte pair
 * encoding, Gage 1994).
 *
 * @param texts - Of printable characters, none of them from U+0080 to U+00FF where some are moved.
 * @param standIns - The characters that may be given, which the texts don't have.
 * @param moved - Characters that are moved up by 128 first, so that they can be given too, or are not to be seen.
 * @returns The texts in the same order; the same texts give the same bytes.
 */
export function shorten(texts: readonly string[], standIns: string, moved?: RegExp): Shortened {
  const meaning = new Map<string, string>();
  let all = texts.join('\n');
  if (moved) {
    all = all.replaceAll(moved, (character) => {
      const other = String.fromCharCode(character.charCodeAt(0) + 128);
      meaning.set(other, character);
      return other;
    });
  }
  for (const standIn of standIns) {
    const best = mostSaving(all, meaning);
    if (best === null) break;
    meaning.set(standIn, spellOut(best, meaning));
    all = all.replaceAll(best, standIn);
  }
  const used = [...meaning].filter(([standIn]) => all.includes(standIn));
  return { shorthand: used.map((entry) => entry.join('')).join(DIVIDER), texts: all.split('\n') };
}

/** The character or pair of characters with which a stand-in saves most; null where none saves anything. */
function mostSaving(all: string, meaning: ReadonlyMap<string, string>): string | null {
  const counts = new Map<string, number>();
  for (let at = 0; at < all.length; at++) {
    for (const piece of [all.charAt(at), all.slice(at, at + 2)]) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  }
  let best: string | null = null;
  let most = 0;
  for (const [piece, count] of counts) {
    if (piece.includes('\n') || piece.includes(DIVIDER)) continue;
    const saved = count * (Buffer.byteLength(piece) - 1);
    if (saved <= most) continue;
    const left = saved - Buffer.byteLength(spellOut(piece, meaning)) - ENTRY_BYTES;
    if (left > most) [best, most] = [piece, left];
  }
  return best;
}

function spellOut(text: string, meaning: ReadonlyMap<string, string>): string {
  return text.replaceAll(/./g, (character) => meaning.get(character) ?? character);
}
