import { findQuotations } from './quotations';
import { languageRules } from './language-rules';
import { endsSentence } from './sentence-end';
import { findStops } from './sentence-stops';
import type { Span } from './span';

/** A quotation longer than this is not one utterance but marks that don't belong together. */
const LONGEST_QUOTATION = 3000;

const FOOTNOTES = /(?: ?\[\w{1,3}\])+/y;

/** A remark in brackets stays whole up to this length. */
const LONGEST_BRACKET = 300;

/**
 * Cuts a text into sentences. `Intl.Segmenter` and the marks that it passes over propose ends; spelling data, quotations and
 * brackets decide.
 *
 * @param text - Any text; a line feed always ends a sentence.
 * @param lang - BCP 47 tag; an unknown language gets the rules that all languages share.
 * @returns Spans in order, without overlap, trimmed of white space, none empty. A quotation is never cut open. Empty text gives `[]`; never throws.
 */
export function splitSentences(text: string, lang: string): Span[] {
  const spans: Span[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    for (const { start, end } of splitLine(line, lang)) spans.push({ start: start + lineStart, end: end + lineStart });
    lineStart += line.length + 1;
  }
  return spans;
}

function splitLine(line: string, lang: string): Span[] {
  const rules = languageRules(lang);
  const quotations = findQuotations(line).filter(({ start, end }) => end - start <= LONGEST_QUOTATION);
  const whole = [...quotations, ...findBrackets(line)];
  const spans: Span[] = [];
  let start = skipSpace(line, 0);
  for (const stop of findStops(line, lang, rules)) {
    const end = settle(line, stop, whole);
    if (end <= start || end >= line.length || whole.some((span) => span.start < end && end < span.end)) continue;
    if (!endsSentence(line, start, end, rules)) continue;
    spans.push({ start, end });
    start = skipSpace(line, end);
  }
  const end = line.trimEnd().length;
  if (start < end) spans.push({ start, end });
  return spans;
}

/** Moves an end behind the mark that closes a quotation there and behind footnote numbers, and before a mark that opens the next sentence. */
function settle(line: string, stop: number, whole: readonly Span[]): number {
  let end = stop;
  for (const span of whole) {
    if (span.start < stop && span.end > stop && line.slice(stop, span.end - 1).trim() === '') end = span.end;
    else if (span.start > 0 && span.start < stop && span.end > stop && line.slice(span.start + 1, stop).trim() === '') {
      end = line.slice(0, span.start).trimEnd().length;
    }
  }
  FOOTNOTES.lastIndex = end;
  return end + (FOOTNOTES.exec(line)?.[0].length ?? 0);
}

function findBrackets(line: string): Span[] {
  return [...line.matchAll(/\([^()]*\)|（[^（）]*）|\[[^[\]]*\]/g)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => end - start <= LONGEST_BRACKET);
}

function skipSpace(line: string, from: number): number {
  let at = from;
  while (at < line.length && /\s/.test(line[at]!)) at++;
  return at;
}
