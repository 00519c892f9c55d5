import type { Span } from './span';

/** Marks that can close what each mark opens. Some open in one language what they close in another. */
const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”"',
  '”': '”“',
  '„': '“”"',
  '«': '»',
  '»': '«»',
  '‹': '›',
  '‘': '’',
  '‚': '‘’',
  "'": "'",
  '「': '」',
  '『': '』',
  '《': '》',
};

const SPACE_OR_OPENING = /[\s([{—–\-/¿¡:=<>|]/;
const LETTER = /[\p{L}\p{N}]/u;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}。，！？：、]/u;

/** After so many marks that nothing closes, the rest of a text is taken as unquoted. */
const MOST_UNCLOSED = 8;

/**
 * Finds quotations: stretches between marks that belong together. A quotation inside another one is part of the outer one;
 * single marks count only around whole utterances, since most of them are apostrophes.
 *
 * @param text - One line.
 * @returns Spans with their marks, in order, without overlap.
 */
export function findQuotations(text: string): Span[] {
  const found: Span[] = [];
  let unclosed = 0;
  for (let start = 0; start < text.length && unclosed < MOST_UNCLOSED; start++) {
    if (!opens(text, start)) continue;
    const end = closing(text, start);
    if (end === -1) unclosed++;
    else {
      found.push({ start, end });
      start = end - 1;
    }
  }
  return found;
}

/** Could the mark at `at` open a quotation, judged by its neighbours? */
function opens(text: string, at: number): boolean {
  const mark = text[at]!;
  if (!(mark in CLOSERS)) return false;
  const before = text[at - 1];
  const after = text[at + 1];
  if (after === undefined) return false;
  if ('「『《„‹‚'.includes(mark)) return true;
  if (mark === '«') return before === undefined || !LETTER.test(before) || /\s/.test(after);
  if (before !== undefined && UNSPACED.test(before)) return !"'‘".includes(mark);
  return (before === undefined || SPACE_OR_OPENING.test(before) || before in CLOSERS) && !/\s/.test(after);
}

/** Offset behind the mark that closes the quotation opened at `start`, or -1 where the same mark opens once more before that. */
function closing(text: string, start: number): number {
  const mark = text[start]!;
  const closers = CLOSERS[mark]!;
  const single = "'‘‚".includes(mark);
  for (let at = start + 2; at < text.length; at++) {
    const char = text[at]!;
    if (char !== mark && !closers.includes(char)) continue;
    const before = text[at - 1]!;
    if (!closers.includes(char)) return -1;
    if (single && !/[.!?…,]/.test(before)) continue;
    if (char === mark && !single && !UNSPACED.test(before) && opens(text, at)) return -1;
    return at + 1;
  }
  return -1;
}
