import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import phrases from '../../../src/data/phrases.json';
import { compilePhrases, isLabel } from '../../../src/text/phrases';
import { splitSentences } from '../../../src/text/sentences';
import { loadPages } from '../../bench/corpus';
import { foldOf } from '../folds';
import { seededRandom, textHash } from '../random';

/** True text of an article. */
export interface TrueText {
  readonly text: string;
  readonly lang: string;
  /** Texts of one article stand in one fold. */
  readonly group: string;
  /** The fold of the page that it is from; null where that is no page of the corpora. */
  readonly fold: number | null;
  /** `part`: some words of a sentence, as sub-headings are. */
  readonly form: 'paragraph' | 'sentence' | 'heading' | 'part';
}

interface ArticleRow {
  readonly id: string;
  readonly lang: string;
  readonly source: string;
  readonly title: string | null;
  readonly paragraphs: readonly string[];
}

interface SentenceRow {
  readonly set: string;
  readonly lang: string;
  readonly sentences: readonly string[];
}

/** Kinds of phrases that stay in an article. */
export const KEPT_PHRASES: ReadonlySet<string> = new Set(['note', 'credit']);

const SHARED = '../shared/summary';
const MOST_OUTPUT = 1 << 30;
/** A language of which much is at hand gives no more than so many texts. */
const MOST_OF_A_LANGUAGE = 24_000;
const LANGUAGE_OF_COUNTRY: Readonly<Record<string, string>> = {
  at: 'de', br: 'pt', ch: 'de', cl: 'es', cn: 'zh', de: 'de', dk: 'da', es: 'es', fi: 'fi', fr: 'fr', id: 'id', ind: 'hi', il: 'de', isl: 'is', it: 'it', jp: 'ja', kr: 'ko',
  lt: 'lt', lu: 'de', no: 'no', pl: 'pl', pt: 'pt', ru: 'ru', se: 'sv', tr: 'tr', ua: 'uk', vn: 'vi',
}; // prettier-ignore

/** Half of the pages of these are no news; their short lines are often apparatus. */
const MIXED_SOURCES = new Set(['wcxb', 'trafilatura']);
const SHORT = 60;
const isHeading = (line: string): boolean => !/[.!?。؟।։።…"”»]\s*$/u.test(line);
const isTrusted = (line: string, isMixed: boolean): boolean => !isMixed || (line.length > SHORT && !isHeading(line));

function readRows<Row>(file: string): Row[] {
  if (!existsSync(file)) return [];
  const { stdout, status } = spawnSync('xz', ['-dc', file], { maxBuffer: MOST_OUTPUT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`xz could not unpack ${file}.`);
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

/** Lines of true articles in the shared corpora, each once; empty where the corpora are not there. */
export function readTrueTexts(seed: number): TrueText[] {
  const random = seededRandom(seed);
  const seen = new Set<string>();
  const texts: TrueText[] = [];
  const folds = pageFolds();
  const add = (text: string, lang: string, group: string, form: TrueText['form']): void => {
    const tidy = text.replaceAll(/\s+/g, ' ').trim();
    if (tidy === '' || seen.has(tidy)) return;
    seen.add(tidy);
    texts.push({
      text: tidy,
      lang,
      group,
      fold: folds.get(group.replace(/^(?:wcxb|trafilatura)-(?=wcxb|trafilatura)|\.html$/g, '')) ?? null,
      form,
    });
  };
  const book = compilePhrases(phrases);
  const addLine = (line: string, lang: string, group: string): void => {
    // References of pages keep some of the injected lines: what opens with a known label is none of the article's.
    if (book.match(line, lang).some((match) => isLabel(match) && !KEPT_PHRASES.has(match.kind))) return;
    const sentences = splitSentences(line, lang).map(({ start, end }) => line.slice(start, end));
    if (line.length < 330) add(line, lang, group, isHeading(line) ? 'heading' : 'paragraph');
    if (sentences.length > 1) for (const sentence of sentences) add(sentence, lang, group, 'sentence');
    for (const sentence of sentences) {
      const part = partOf(sentence, random);
      if (part !== null) add(part, lang, group, 'part');
    }
  };
  for (const { lang, id, source, title, paragraphs } of readRows<ArticleRow>(`${SHARED}/articles.jsonl.xz`)) {
    const language = lang === 'nb' || lang === 'nn' ? 'no' : lang;
    if (title) add(title, language, id, 'heading');
    for (const paragraph of paragraphs) if (isTrusted(paragraph, MIXED_SOURCES.has(source))) addLine(paragraph, language, id);
  }
  let row = 0;
  for (const { lang, sentences } of readRows<SentenceRow>(`${SHARED}/sentences.jsonl.xz`)) {
    for (const sentence of sentences) addLine(sentence, lang, `sentences-${row}`);
    row++;
  }
  for (const { corpus, type, text, title, file } of loadPages(null)) {
    if (type !== 'article' || text === null || corpus === 'fixtures') continue;
    const lang = corpus === 'news' ? (LANGUAGE_OF_COUNTRY[file.split('-')[1] ?? ''] ?? 'en') : 'en';
    if (title) add(title, lang, file, 'heading');
    for (const line of text.split('\n')) if (isTrusted(line, corpus !== 'news')) addLine(line, lang, file);
  }
  return thin(texts);
}

/** Folds of the corpora's pages by their names. */
function pageFolds(): Map<string, number> {
  return new Map([...loadPages(null)].map(({ file, url }) => [file.replace(/\.html$/, ''), foldOf(url || file)]));
}

/** Three to eight words of a sentence, as a sub-heading has them; null for short ones and scripts without spaces. */
function partOf(sentence: string, random: () => number): string | null {
  const words = sentence.split(/\s+/);
  if (words.length < 8) return null;
  const length = 3 + Math.floor(random() * 6);
  const from = random() < 0.4 ? 0 : Math.floor(random() * (words.length - length));
  return words
    .slice(from, from + length)
    .join(' ')
    .replace(/[,;:.]$/, '');
}

/** Leaves out whole articles of the languages that have most. */
function thin(texts: readonly TrueText[]): TrueText[] {
  const counts = new Map<string, number>();
  for (const { lang } of texts) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  return texts.filter(({ lang, group }) => (textHash(group) % 1000) / 1000 < MOST_OF_A_LANGUAGE / counts.get(lang)!);
}
