/** UTF-16 units of a line that are shown before and after what it is about: two lines of the sidebar, cut short by it. */
const BEFORE = 36;
const AFTER = 120;

/** What stands around a stretch of a text. */
export interface Surroundings {
  /** Opens with an ellipsis where more stands before it. */
  readonly before: string;
  /** Ends with one where more stands after it. */
  readonly after: string;
}

/**
 * Cuts out what stands around a stretch of a paragraph, at blanks where the script has them.
 *
 * @param text - A paragraph.
 * @param start - UTF-16 offsets of the stretch in it.
 */
export function surroundings(text: string, start: number, end: number): Surroundings {
  const from = start > BEFORE ? wordStart(text, start - BEFORE, start) : 0;
  const to = text.length - end > AFTER ? wordEnd(text, end + AFTER, end) : text.length;
  return {
    before: `${from > 0 ? '…' : ''}${text.slice(from, start)}`,
    after: `${text.slice(end, to)}${to < text.length ? '…' : ''}`,
  };
}

function wordStart(text: string, from: number, limit: number): number {
  const blank = text.slice(from, limit).search(/\s\S/u);
  return blank >= 0 ? from + blank + 1 : wholeLetter(text, from);
}

function wordEnd(text: string, to: number, limit: number): number {
  const kept = text.slice(limit, to);
  const cut = kept.search(/\s\S*$/u);
  return cut > 0 ? limit + cut : wholeLetter(text, to);
}

/** An offset that parts no pair of surrogates. */
function wholeLetter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}
