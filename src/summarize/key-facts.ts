import type { KeyFact, KeyFactKind } from '../article';
import { findDates } from './facts/date-facts';
import type { Fact } from './facts/fact';
import { factLanguage } from './facts/fact-language';
import { findFigures } from './facts/figure-facts';
import { findPersons } from './facts/person-facts';
import { findPlaces } from './facts/place-facts';
import { findSayings } from './facts/quotation-facts';
import type { Story } from './story';
import { storySentences } from './story-sentences';
import { byPlace } from '../article';

/** At most so many of each kind: what a reader takes in at a glance. */
const MOST: Readonly<Record<KeyFactKind, number>> = { quotation: 3, figure: 6, date: 4, person: 3, place: 3 };

/**
 * Finds what a story states with its evidence: who said what, figures with what they count, dates, the persons and places named most.
 * Only what strong cues show is given: a fact that is wrong costs more than one that is missing.
 *
 * @param story - Title, language and paragraphs; `published` resolves "yesterday" and days without a year.
 * @returns Facts in reading order, each with the exact place of its text; `[]` where nothing is certain. Never throws.
 */
export function keyFacts(story: Story): KeyFact[] {
  const language = factLanguage(story.lang);
  const sentences = storySentences(story);
  const published = story.published ?? null;
  const found: Fact[] = [
    ...sentences.flatMap((sentence) => [
      ...findSayings(sentence, language),
      ...findDates(sentence, language, published),
      ...findFigures(sentence, language),
    ]),
    ...findPersons(sentences, language),
    ...findPlaces(sentences, language),
  ];
  return choose(found)
    .toSorted(byPlace)
    .map(({ kind, text, value, paragraph, start, end }) => ({ kind, text, value, paragraph, start, end }));
}

/** With so many facts "two men" and their like add nothing. */
const ENOUGH = 4;
/** A smaller count is small talk. */
const LEAST_COUNT = 10;

/** Figures that say more come first: money and shares before counts, counts before lengths and times. */
const RANK: Readonly<Record<string, number>> = { money: 0, percent: 0, count: 1, unit: 2, other: 3 };
const TRIFLE = 4;

/** Whether a figure only counts a few things. */
function isTrifle({ kind, group, value }: Fact): boolean {
  const counts = kind === 'figure' && (group === 'count' || group === 'other');
  return counts && !/\d[\d.]|–/.test(value) && parseInt(value.replace(/^\D+/u, ''), 10) < LEAST_COUNT;
}

function rank(fact: Fact): number {
  return isTrifle(fact) ? TRIFLE : (RANK[fact.group] ?? 0);
}

function choose(found: readonly Fact[]): Fact[] {
  const left: Record<KeyFactKind, number> = { ...MOST };
  const seen = new Set<string>();
  const chosen: Fact[] = [];
  for (const fact of found.toSorted((a, b) => rank(a) - rank(b))) {
    if (isTrifle(fact) && chosen.length >= ENOUGH) break;
    const key = `${fact.kind} ${fact.value}`;
    if (left[fact.kind] === 0 || seen.has(key)) continue;
    seen.add(key);
    left[fact.kind]--;
    chosen.push(fact);
  }
  return chosen;
}
