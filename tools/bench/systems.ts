import { isProbablyReaderable, Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { detect, extract } from '../../src/engine';
import { renderText } from './render-text';

/** What a system says of a page, in the terms that all are judged by. */
export interface Reading {
  /** The article a line a block. */
  readonly text: string;
  /** Set where a system keeps the standfirst apart from the text; the scores add it back. */
  readonly standfirst: string | null;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
}

/** A contender. Its time is that of `run` alone; `read` turns the result into text outside the clock. */
export interface System {
  readonly name: string;
  run(document: Document, url: string): unknown;
  /** Null where the system found no article. */
  read(result: never): Reading | null;
}

function system<Result>(
  name: string,
  run: (document: Document, url: string) => Result,
  read: (result: Result) => Reading | null,
): System {
  return { name, run, read };
}

const html = (markup: string): string => renderText(new DOMParser().parseFromString(markup, 'text/html').body);
const orNull = (text: string | null | undefined): string | null => text?.trim() || null;
const orNone = (text: string | null | undefined): string[] => (text?.trim() ? [text.trim()] : []);

/** Who is measured, peers with their defaults. Runs in the browser; each gets a document of its own, which it may change. */
export const SYSTEMS: readonly System[] = [
  system(
    'lede',
    (document, url) => extract(document, { url }),
    (article) =>
      article && {
        text: article.text,
        standfirst: article.standfirst,
        title: orNull(article.title),
        authors: article.authors,
        published: article.published,
      },
  ),
  system(
    'readability',
    (document) => new Readability(document).parse(),
    (result) =>
      result && {
        text: html(result.content ?? ''),
        standfirst: null,
        title: orNull(result.title),
        authors: orNone(result.byline),
        published: orNull(result.publishedTime),
      },
  ),
  system(
    'defuddle',
    (document, url) => new Defuddle(document, { url }).parse(),
    (result) => ({
      text: html(result.content),
      standfirst: null,
      title: orNull(result.title),
      authors: orNone(result.author),
      published: orNull(result.published),
    }),
  ),
];

/** Says whether a page is an article. */
export interface Detector {
  readonly name: string;
  run(document: Document, url: string): boolean;
}

/** Who is measured at telling articles from other pages. */
export const DETECTORS: readonly Detector[] = [
  { name: 'lede', run: (document, url) => detect(document, { url }).article },
  { name: 'isProbablyReaderable', run: (document) => isProbablyReaderable(document) },
];
