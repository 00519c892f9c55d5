import { articleTypes, otherTypes, productPaths } from '../data/page-kinds.json';
import { builtin } from '../capture/tree';
import type { Address } from './address';
import { Place } from './boxes';
import { findHeadline } from './headline';
import { type Line, readText } from './lines';
import { type Names, pageNames } from './names';
import { densest, isDate, isHeading, isPrice, isProse, isTitleLink, longestRun } from './prose';

/** What a page is described by; nothing in it belongs to one language. */
export interface PageDescription {
  /** Numbers, named `family.feature`. */
  readonly features: ReadonlyMap<string, number>;
  /** Null where there is no page. */
  readonly names: Names | null;
  /** Whether there is anything to read; some pages are empty until their scripts have filled them. */
  readonly filled: boolean;
}

/** Elements that are counted. */
const COUNTED = ['button', 'time', 'pre', 'figcaption', 'img'];

/** Lines below which a page without prose is not filled. */
const FEW_LINES = 5;
/** Lines before prose among which the date of its post stands. */
const DATE_LINES = 3;
const QUESTIONS = new Set('?？؟՞፧');

/** Describes a page by one bounded walk over its text and a few queries; asks for no layout and changes nothing. */
export function describePage(document: Document, address: Address): PageDescription {
  const root: Element | null = builtin(document, 'documentElement');
  const body: Element | null = builtin(document, 'body');
  if (!root || !body) return { features: new Map(), names: null, filled: false };
  const { lines, classes } = readText(body);
  const names = pageNames({ root, classes, address });
  const features = new Map([
    ...proseFeatures(lines),
    ...lineFeatures(lines),
    ...headlineFeatures(lines, root.querySelector('title')?.textContent ?? ''),
    ...COUNTED.map((tag): [string, number] => [`parts.${tag}`, root.querySelectorAll(tag).length]),
    ...declaredFeatures(names),
    ...addressFeatures(address),
  ]);
  return { features, names, filled: lines.length >= FEW_LINES || lines.some(isProse) };
}

function wordsIn(lines: readonly Line[]): number {
  let words = 0;
  for (const line of lines) words += line.words;
  return words;
}

function proseFeatures(lines: readonly Line[]): [string, number][] {
  const prose = lines.filter(isProse);
  const run = longestRun(lines);
  const { direct, near } = densest(lines);
  // Posts and teasers stand below a date each, an article below one.
  const dated = lines.filter((line, at) => isProse(line) && lines.slice(Math.max(0, at - DATE_LINES), at).some(isDate)).length;
  // Never 0, so that shares of nothing are 0.
  const words = wordsIn(lines) + 1;
  const proseWords = wordsIn(prose) + 1;
  const runWords = run.words + 1;
  return [
    ['prose.direct', direct],
    ['prose.direct-share', direct / proseWords],
    ['prose.near-share', near / proseWords],
    ['prose.run-mean', run.words / (run.lines + 1)],
    ['prose.before', wordsIn(lines.slice(0, run.first)) / words],
    ['prose.per-heading', proseWords / (lines.filter(isHeading).length + 1)],
    ['prose.commas', run.commas / runWords],
    ['prose.stops', run.stops / runWords],
    ['prose.quotes', run.quotes / runWords],
    ['prose.dated', dated > 1 ? dated / prose.length : 0],
    ['prose.parents', new Set(prose.map(({ box }) => box.parent)).size],
    ['prose.lines', prose.length],
  ];
}

function lineFeatures(lines: readonly Line[]): [string, number][] {
  let total = 0;
  let strong = 0;
  let inArticles = 0;
  let inForms = 0;
  let titles = 0;
  let questions = 0;
  let dates = 0;
  let prices = 0;
  for (const line of lines) {
    const { places } = line.box;
    total += line.words;
    strong += line.strongWords;
    if (places & Place.article) inArticles += line.words;
    if (places & Place.form) inForms += line.words;
    if (isTitleLink(line)) titles++;
    if (QUESTIONS.has(line.text.trimEnd().at(-1) ?? '')) questions++;
    if (isDate(line)) dates++;
    if (isPrice(line)) prices++;
  }
  // Never 0, so that shares of nothing are 0.
  const words = total + 1;
  return [
    ['lines.strong', strong / words],
    ['lines.in-articles', inArticles / words],
    ['lines.in-forms', inForms / words],
    ['lines.titles', titles],
    ['lines.questions', questions],
    ['date.lines', dates],
    ['price.lines', prices],
  ];
}

function headlineFeatures(lines: readonly Line[], pageTitle: string): [string, number][] {
  const headline = findHeadline(lines, pageTitle);
  return [
    ['headline.words', headline?.words ?? 0],
    ['headline.prose-after', headline?.proseAfter ?? 0],
    ['date.at-headline', headline?.dated ? 1 : 0],
  ];
}

const isArticleType = new RegExp(articleTypes);
const isOtherType = new RegExp(otherTypes);

function declaredFeatures(names: Names): [string, number][] {
  const types = [...names.type, ...names['open-graph']];
  const others = types.filter((type) => isOtherType.test(type)).length;
  return [
    ['declared.others', others],
    ['declared.balance', types.some((type) => isArticleType.test(type)) ? 1 : others > 0 ? -1 : 0],
    ['declared.open-graph', names['open-graph'].has('article') ? 1 : names['open-graph'].size > 0 ? 0 : -1],
  ];
}

function addressFeatures({ path }: Address): [string, number][] {
  return [
    ['address.depth', path.length],
    ['address.slug', Math.max(0, ...path.map((part) => part.split(/[-_+]|%20/).filter(Boolean).length))],
    ['address.product', path.filter((part) => productPaths.includes(part)).length],
  ];
}
