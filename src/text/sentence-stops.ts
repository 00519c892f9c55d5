import { findClauseEnds } from './clause-ends';
import type { LanguageRules } from './language-rules';

/** Marks that close what a full stop ended: quotation marks, brackets, footnote numbers in brackets. */
const CLOSING = String.raw`(?:["”“»«’'」』)\]）]|\[\w{1,3}\])*`;

/**
 * Ends that `Intl.Segmenter` passes over: a stop before a digit, a dash, a bullet or a bracket, the ellipsis, a full-width stop, a stop
 * glued to the next sentence, a footnote number after the stop.
 */
const PASSED_OVER = [
  new RegExp(String.raw`[.!?…]${CLOSING}(?=\s+["“”„«¿¡(]*(?:\d|[—–•●▪-]\s))`, 'gu'),
  new RegExp(String.raw`…${CLOSING}(?=\s)`, 'gu'),
  new RegExp(String.raw`[.!?…]\s?(?:\[\w{1,3}\])+(?=\s)`, 'gu'),
  /．/gu,
  /(?<=\p{Ll}{3})[.!?](?=\p{Lu}\p{Ll}+[\s,'’])/gu,
  /(?<=[\p{Ll})])\.\d{1,3}(?=\s+\p{Lu})/gu,
];

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Proposes where sentences of a line may end.
 *
 * @returns Offsets behind the closing marks, ascending and unique, the line's own end left out.
 */
export function findStops(line: string, lang: string, rules: LanguageRules): number[] {
  const stops = new Set<number>();
  for (const { segment, index } of segmenter(lang).segment(line)) stops.add(index + segment.trimEnd().length);
  for (const pattern of PASSED_OVER) for (const match of line.matchAll(pattern)) stops.add(match.index + match[0].length);
  if (rules.stops !== '')
    for (const match of line.matchAll(new RegExp(`[${rules.stops}](?=\\s)`, 'g'))) stops.add(match.index + 1);
  for (const end of findClauseEnds(line, rules)) stops.add(end);
  stops.delete(line.trimEnd().length);
  return [...stops].toSorted((a, b) => a - b);
}

function segmenter(lang: string): Intl.Segmenter {
  let found = segmenters.get(lang);
  if (!found) {
    found = new Intl.Segmenter(knownLanguage(lang), { granularity: 'sentence' });
    segmenters.set(lang, found);
  }
  return found;
}

function knownLanguage(lang: string): string {
  try {
    return Intl.Segmenter.supportedLocalesOf(lang)[0] ?? 'und';
  } catch {
    return 'und';
  }
}
