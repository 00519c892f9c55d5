/** Characters of one byte that may stand for others: no capital, which is a sign, and no mark that a folded phrase has or a script escapes. */
const STAND_INS = "abcdefghijklmnopqrstuvwxyz0123456789!%&'()*+,-/<=>@[]^_{|}~";
const LATIN = /[a-z]/g;
/** What an entry takes beside the text that it stands for. */
const ENTRY_BYTES = 2;

/** Texts with what their characters stand for, as `src/text/phrase-list.ts` reads it: entries divided by `;`, a character and its text each. */
export interface Shortened {
  readonly shorthand: string;
  readonly texts: readonly string[];
}

/**
 * Writes texts in fewer bytes: again and again the letter or pair that this saves most with gets a character of one byte (byte pair
 * encoding, Gage 1994). Latin letters stand for themselves in texts of that script, and are moved up by 128 in others.
 *
 * @param texts - Folded phrases or pieces of them, of one script.
 * @returns The texts in the same order; the same texts give the same bytes.
 */
export function shorten(texts: readonly string[]): Shortened {
  const meaning = new Map<string, string>();
  let all = texts.join('\n');
  const isLatin = (all.match(LATIN)?.length ?? 0) * 2 > all.length;
  if (!isLatin) {
    all = all.replaceAll(LATIN, (letter) => {
      const moved = String.fromCharCode(letter.charCodeAt(0) + 128);
      meaning.set(moved, letter);
      return moved;
    });
  }
  for (const standIn of isLatin ? STAND_INS.replaceAll(LATIN, '') : STAND_INS) {
    const best = mostSaving(all, meaning);
    if (best === null) break;
    meaning.set(standIn, spellOut(best, meaning));
    all = all.replaceAll(best, standIn);
  }
  const used = [...meaning].filter(([standIn]) => all.includes(standIn));
  return { shorthand: used.map((entry) => entry.join('')).join(';'), texts: all.split('\n') };
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
    if (piece.includes('\n')) continue;
    const saved = count * (Buffer.byteLength(piece) - 1) - Buffer.byteLength(spellOut(piece, meaning)) - ENTRY_BYTES;
    if (saved > most) [best, most] = [piece, saved];
  }
  return best;
}

function spellOut(text: string, meaning: ReadonlyMap<string, string>): string {
  return text.replaceAll(/./g, (character) => meaning.get(character) ?? character);
}
