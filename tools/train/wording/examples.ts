import { readdirSync, readFileSync } from 'node:fs';
import { KINDS, type WordingKind } from '../../../src/clean/wording';
import type { PhraseFile } from '../../data/pack-phrases';
import { KEPT_PHRASES, readTrueTexts } from './corpus';
import { expandLine, readLines } from './lines';
import { seededRandom, textHash } from '../random';

/** A text with what it is. */
export interface Example {
  readonly text: string;
  readonly lang: string;
  /** Null: text of an article. */
  readonly kind: WordingKind | null;
  /** `phrase`: a known phrase, alone or before a title; `line`: written for this model; else as in `TrueText`. */
  readonly form: 'phrase' | 'titled' | 'line' | 'written' | 'paragraph' | 'sentence' | 'heading' | 'part';
  /** What must stand in one fold. */
  readonly group: string;
  /** As in `TrueText`; null for what is written for Lede. */
  readonly fold: number | null;
  readonly weight: number;
}

const PHRASES = 'src/data/phrases/';
/** Wordings taken of each written line, and what they weigh together. */
const WORDINGS = 12;
const LINE_WEIGHT = 4;
/** The phrase book knows these already. */
const PHRASE_WEIGHT = 0.3;
const TITLED_WEIGHT = 0.05;
const WRITTEN_TEXT_WEIGHT = 3;
/** Texts of a language above which each weighs less. */
const FULL_WEIGHT = 3000;
const PART_WEIGHT = 0.5;

const isKind = (kind: string): kind is WordingKind => (KINDS as readonly string[]).includes(kind);

/** Everything to learn from; the same for a seed and the same data. */
export function readExamples(seed: number): Example[] {
  const random = seededRandom(seed);
  const trueTexts = readTrueTexts(seed);
  const titles = trueTexts
    .filter(({ form, text }) => form === 'heading' && text.length > 20 && text.length < 110)
    .map(({ text }) => text);
  const title = (): string => titles[Math.floor(random() * titles.length)] ?? 'Northlight';
  const examples: Example[] = [...phraseExamples(title), ...lineExamples(random, title)];
  const counts = new Map<string, number>();
  for (const { lang } of trueTexts) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  for (const { text, lang, group, fold, form } of trueTexts) {
    const weight = Math.min(1, Math.sqrt(FULL_WEIGHT / counts.get(lang)!)) * (form === 'part' ? PART_WEIGHT : 1);
    examples.push({ text, lang, kind: null, form, group, fold, weight });
  }
  return examples;
}

function* phraseExamples(title: () => string): Generator<Example> {
  const seen = new Set<string>();
  for (const name of readdirSync(PHRASES).toSorted()) {
    if (!name.endsWith('.json') || name === 'schema.json') continue;
    const { language: lang, phrases } = JSON.parse(readFileSync(PHRASES + name, 'utf8')) as PhraseFile;
    for (const { phrase, kind, form, ambiguous } of phrases) {
      const key = `${kind} ${phrase.toLowerCase()}`;
      if (ambiguous || seen.has(key) || form === 'inside') continue;
      seen.add(key);
      const text = phrase.replace('…', 'Northlight');
      const group = `phrase ${textHash(key)}`;
      if (KEPT_PHRASES.has(kind)) yield { text, lang, kind: null, form: 'written', group, fold: null, weight: 1 };
      if (!isKind(kind)) continue;
      yield { text, lang, kind, form: 'phrase', group, fold: null, weight: PHRASE_WEIGHT };
      if (kind === 'related' && form === 'label') {
        yield { text: `${text}: ${title()}`, lang, kind, form: 'titled', group, fold: null, weight: TITLED_WEIGHT };
        yield { text: `${text} ${title()}`, lang, kind, form: 'titled', group, fold: null, weight: TITLED_WEIGHT };
      }
    }
  }
}

function* lineExamples(random: () => number, title: () => string): Generator<Example> {
  for (const { lang, kind, pattern } of readLines(KINDS)) {
    const wordings = expandLine(pattern, WORDINGS, random);
    const group = `line ${lang} ${textHash(pattern)}`;
    const isText = kind === 'text';
    for (const wording of wordings) {
      yield {
        text: wording.replaceAll('~', () => title()),
        lang,
        kind: isText ? null : (kind as WordingKind),
        form: isText ? 'written' : 'line',
        group,
        fold: null,
        weight: (isText ? WRITTEN_TEXT_WEIGHT : LINE_WEIGHT) / wordings.length,
      };
    }
  }
}
