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
  const whole = findWhole(line);
  const spans: Span[] = [];
  let start = skipSpace(line, 0);
  let around = 0;
  for (const stop of findStops(line, lang, rules)) {
    while (around < whole.length && whole[around]!.end <= stop) around++;
    const span = whole[around];
    const end = span !== undefined && span.start < stop ? leave(line, stop, span) : stop;
    const footed = end === null ? null : skipFootnotes(line, end);
    if (footed === null || footed <= start || footed >= line.length || !endsSentence(line, start, footed, rules)) continue;
    spans.push({ start, end: footed });
    start = skipSpace(line, footed);
  }
  const end = line.trimEnd().length;
  if (start < end) spans.push({ start, end });
  return spans;
}

/** Moves an end inside a quotation behind it where only its closing mark follows, before it where only its opening mark precedes; else null. */
function leave(line: string, stop: number, { start, end }: Span): number | null {
  if (line.slice(stop, end - 1).trim() === '') return end;
  return start > 0 && line.slice(start + 1, stop).trim() === '' ? line.slice(0, start).trimEnd().length : null;
}

/** The stretches that no sentence ends in: quotations and remarks in brackets, joined where they overlap. */
function findWhole(line: string): Span[] {
  const quotations = findQuotations(line).filter(({ start, end }) => end - start <= LONGEST_QUOTATION);
  const joined: Span[] = [];
  for (const span of [...quotations, ...findBrackets(line)].toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && span.start < last.end) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}

function findBrackets(line: string): Span[] {
  return [...line.matchAll(/\([^()]*\)|（[^（）]*）|\[[^[\]]*\]/g)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => end - start <= LONGEST_BRACKET);
}

function skipFootnotes(line: string, from: number): number {
  FOOTNOTES.lastIndex = from;
  return from + (FOOTNOTES.exec(line)?.[0].length ?? 0);
}

function skipSpace(line: string, from: number): number {
  let at = from;
  while (at < line.length && /\s/.test(line[at]!)) at++;
  return at;
}
