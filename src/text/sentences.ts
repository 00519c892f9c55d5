/** A stretch of a text in UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(lang: string): Intl.Segmenter {
  let found = segmenters.get(lang);
  if (!found) {
    found = new Intl.Segmenter(lang, { granularity: 'sentence' });
    segmenters.set(lang, found);
  }
  return found;
}

/**
 * Cuts a text into sentences.
 *
 * @param text - Any text; a line feed always ends a sentence.
 * @param lang - BCP 47 tag; an unknown language gets the rules all languages share.
 * @returns Spans in order, without overlap, trimmed of white space, none empty. Empty text gives `[]`; never throws.
 */
export function splitSentences(text: string, lang: string): Span[] {
  const spans: Span[] = [];
  for (const { segment, index } of segmenter(knownLanguage(lang)).segment(text)) {
    const trimmed = segment.trim();
    if (trimmed === '') continue;
    const start = index + segment.indexOf(trimmed);
    spans.push({ start, end: start + trimmed.length });
  }
  return spans;
}

function knownLanguage(lang: string): string {
  try {
    return Intl.Segmenter.supportedLocalesOf(lang)[0] ?? 'und';
  } catch {
    return 'und';
  }
}
