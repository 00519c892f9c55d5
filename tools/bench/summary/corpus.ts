import { execFileSync } from 'node:child_process';
import type { Story } from '../../../src/summarize/story';
import { storySentences, type StorySentence } from '../../../src/summarize/story-sentences';
import { splitSentences } from '../../../src/text/sentences';
import { Reference, rougeWords } from './rouge';

/** Beside the repository; read where present, never needed by a user. */
const SHARED = '../shared';

/** An article with its reference summaries, read for measuring. */
export interface Item {
  readonly id: string;
  readonly source: string;
  readonly lang: string;
  /** Articles of one key never stand on both sides of a split: the site of a web page, the publisher of a fixture, else the article itself. */
  readonly key: string;
  readonly story: Story;
  readonly sentences: readonly StorySentence[];
  readonly references: readonly Reference[];
  /** Words of each sentence as each reference numbers them. */
  readonly encoded: readonly (readonly Int32Array[])[];
}

interface Row {
  readonly id: string;
  readonly lang: string;
  readonly source: string;
  readonly title: string | null;
  readonly paragraphs: readonly string[];
  readonly reference: readonly string[];
  readonly references?: readonly (string | readonly string[])[];
}

/** Reads the development articles; throws where they are missing. */
export function readItems(): Item[] {
  const pages = readPages();
  return lines<Row>(`${SHARED}/summary/articles.jsonl.xz`).map((row) => {
    const page = pages.get(row.id.split('-').slice(1).join('-'));
    const published = page?.date ?? null;
    const story: Story = { title: row.title ?? '', lang: row.lang, paragraphs: row.paragraphs, published };
    const references = (row.references ?? [row.reference]).map(
      (text) => new Reference(typeof text === 'string' ? text : text.join(' ')),
    );
    const about = { id: row.id, source: row.source, lang: row.lang, key: keyOf(row, page), story, references };
    return withSentences(about, storySentences(story));
  });
}

/** The same article as the baselines see it: cut into sentences and nothing taken off them, no dateline either. */
export function asPlain(item: Item): Item {
  const plain = item.story.paragraphs.flatMap((text, paragraph) =>
    splitSentences(text, item.lang).map(({ start, end }, place, all) => {
      return { text: text.slice(start, end), index: 0, paragraph, start, end, place, places: all.length };
    }),
  );
  return withSentences(
    item,
    plain.map((sentence, index) => ({ ...sentence, index })),
  );
}

function withSentences(about: Omit<Item, 'sentences' | 'encoded'>, sentences: readonly StorySentence[]): Item {
  const words = sentences.map(({ text }) => rougeWords(text));
  return { ...about, sentences, encoded: about.references.map((reference) => words.map((list) => reference.encode(list))) };
}

/** A text whose sentences are known: joined by `joiner`, or as it stands in `text`. */
export interface SegmentedText {
  readonly set: 'pud' | 'golden';
  readonly lang: string;
  readonly sentences: readonly string[];
  readonly joiner?: string;
  readonly text?: string;
}

/** Reads the texts with known sentence ends. */
export function readSegmentedTexts(): SegmentedText[] {
  return lines<SegmentedText>(`${SHARED}/summary/sentences.jsonl.xz`);
}

function keyOf({ id, source }: Row, page: Page | undefined): string {
  if (source === 'fundus') return id.split('-').slice(0, 3).join('-');
  return page === undefined ? id : new URL(page.url).hostname;
}

interface Page {
  readonly file: string;
  readonly url: string;
  readonly date?: string | null;
}

/** The web pages by the name of their file. */
function readPages(): Map<string, Page> {
  const text = execFileSync('tar', ['-xJOf', `${SHARED}/corpus/dev.tar.xz`, '--wildcards', '*pages.jsonl'], {
    maxBuffer: 1 << 30,
    encoding: 'utf8',
  });
  return new Map(parse<Page>(text).map((page) => [page.file.replace(/\.html$/, ''), page]));
}

function lines<T>(file: string): T[] {
  return parse<T>(execFileSync('xz', ['-dc', file], { maxBuffer: 1 << 30, encoding: 'utf8' }));
}

function parse<T>(text: string): T[] {
  return text
    .trim()
    .split('\n')
    .map((line): T => JSON.parse(line));
}
