import { builtin } from '../capture/tree';
import { type Address, readAddress } from './address';
import { Place } from './boxes';
import { type Declarations, readDeclarations } from './declarations';
import { type Line, readLines } from './lines';
import { densest, isHeading, isLink, isProse, isTitleLink, longestRun } from './prose';

/** A day in figures (24.11.2026, 2026-11-24, 2026年11月24日), or a year near another number (November 24, 2026; 24 นาทีที่แล้ว has none). */
const DATE =
  /(?:\D|^)(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d|(?:19|20)\d\d\D{1,20}\d{1,2}|\d{1,2}\D{1,20}(?:19|20)\d\d)(?:\D|$)/;
/** Words of a line that is a date, a price or the like, at most. */
const SHORT = 14;
/** Lines around a title in which its date stands. */
const NEAR_TITLE = 8;
/** What stands for each element that a page has once or often, by name of the feature. */
const COUNTED: Readonly<Record<string, string>> = {
  articles: 'article',
  times: 'time',
  forms: 'form',
  inputs: 'input:not([type=hidden])',
  selects: 'select',
  textareas: 'textarea',
  buttons: 'button,[role=button],[class*=btn]',
  pictures: 'img',
  linkedPictures: 'a img',
  figures: 'figure',
  captions: 'figcaption',
  videos: 'video,iframe',
  tables: 'table',
  code: 'pre',
  bylines: '[rel=author],[itemprop=author],[class*=byline],[class*=author]',
  prices: '[itemprop=price],[itemprop=offers],[class*=price]',
  carts: '[class*=cart],[id*=cart],[class*=basket],[action*=cart]',
  comments: '[class*=comment],[id*=comment]',
  breadcrumbs: '[class*=breadcrumb]',
  pagination: '[rel=next],[class*=pagination]',
  bodies: '[itemprop=articleBody],[class*=article-body],[class*=articleBody],[class*=entry-content],[class*=post-content]',
};

/**
 * Describes a page by sums over its text, its markup and its address: nothing that belongs to one language.
 *
 * @returns Values by name.
 */
export function pageFeatures(document: Document, url: string): Record<string, number> {
  const root = builtin(document, 'documentElement');
  const body: Element | null = builtin(document, 'body');
  const lines = body ? readLines(document, body) : [];
  return {
    ...textFeatures(lines),
    ...titleFeatures(lines, root?.querySelector('title')?.textContent ?? ''),
    ...(root ? markupFeatures(root) : {}),
    ...(root ? declarationFeatures(readDeclarations(root)) : {}),
    ...addressFeatures(readAddress(url)),
  };
}

function textFeatures(lines: readonly Line[]): Record<string, number> {
  const run = longestRun(lines);
  const { direct, near } = densest(lines);
  const first = lines[run.first];
  const sum = (pick: (line: Line) => number): number => lines.reduce((total, line) => total + pick(line), 0);
  const count = (test: (line: Line) => boolean): number => lines.reduce((total, line) => total + (test(line) ? 1 : 0), 0);
  const words = sum((line) => line.words) + 1;
  const proseWords = sum((line) => (isProse(line) ? line.words : 0));
  const prose = count(isProse);
  const share = (place: Place): number => sum((line) => (line.box.places & place ? line.words : 0)) / words;
  const runWords = run.words + 1;
  return {
    words: words,
    lines: lines.length,
    linkShare: sum((line) => line.linkWords) / words,
    strongShare: sum((line) => line.strongWords) / words,
    proseWords: proseWords,
    proseShare: proseWords / words,
    prose: prose,
    meanProse: proseWords / (prose + 1),
    direct: direct,
    directShare: direct / (proseWords + 1),
    near: near,
    nearShare: near / (proseWords + 1),
    titleLinks: count(isTitleLink),
    titleLinkShare: sum((line) => (isTitleLink(line) ? line.words : 0)) / words,
    headings: count(isHeading),
    linkHeadings: count((line) => isHeading(line) && isLink(line)),
    teasers: lines.filter((line, at) => isProse(line) && at > 0 && isTitleLink(lines[at - 1]!)).length,
    money: count((line) => line.currencies > 0 && line.digits > 0 && line.words < SHORT),
    dates: count((line) => line.digits > 1 && line.words < SHORT && DATE.test(line.text)),
    digits: sum((line) => line.digits) / words,
    questions: count((line) => line.questions > 0),
    listShare: share(Place.list),
    tableShare: share(Place.table),
    formShare: share(Place.form),
    codeShare: share(Place.code),
    articleShare: share(Place.article),
    outsideShare: share(Place.navigation | Place.footer | Place.aside | Place.header),
    run: run.words,
    runBlocks: run.blocks,
    runShare: run.words / (proseWords + 1),
    runPageShare: run.words / words,
    runHeadings: run.headings / (run.blocks + 1),
    runShort: run.shortWords / runWords,
    runMean: run.words / (run.blocks + 1),
    runLongest: run.longest,
    runCommas: run.commas / runWords,
    runStops: run.stops / runWords,
    runDigits: run.digits / runWords,
    runQuestions: run.questions / runWords,
    runLinks: run.linkWords / runWords,
    runBefore: lines.slice(0, run.first).reduce((total, line) => total + line.words, 0) / words,
    runInArticle: first && first.box.places & Place.article ? 1 : 0,
    runInList: first && first.box.places & (Place.list | Place.table) ? 1 : 0,
    runOutside: first && first.box.places & (Place.aside | Place.footer | Place.form) ? 1 : 0,
    runInParagraph: first?.box.tag === 'p' ? 1 : 0,
  };
}

function bare(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

function titleFeatures(lines: readonly Line[], pageTitle: string): Record<string, number> {
  const titles = lines.flatMap(({ box }, index) => (box.tag === 'h1' ? [index] : []));
  const wanted = bare(pageTitle);
  const matches = (index: number): boolean => {
    const text = bare(lines[index]!.text);
    return text.length > 3 && (wanted.includes(text) || (wanted.length > 10 && text.includes(wanted)));
  };
  const title = titles.find(matches) ?? titles[0];
  const after = title === undefined ? [] : lines.slice(title + 1);
  const next = after.findIndex(isProse);
  const around = title === undefined ? [] : lines.slice(Math.max(0, title - NEAR_TITLE / 2), title + 1 + NEAR_TITLE);
  return {
    titles: titles.length,
    titleWords: title === undefined ? 0 : lines[title]!.words,
    titleMatches: title !== undefined && matches(title) ? 1 : 0,
    titleLinked: title !== undefined && isLink(lines[title]!) ? 1 : 0,
    titleToProse: title === undefined || next < 0 ? -1 : after.slice(0, next).reduce((sum, line) => sum + line.words, 0),
    titleDate: around.some((line) => line.words < SHORT && line.digits > 1 && DATE.test(line.text)) ? 1 : 0,
    pageTitleLength: wanted.length,
  };
}

function markupFeatures(root: Element): Record<string, number> {
  return Object.fromEntries(
    Object.entries(COUNTED).map(([name, selector]) => [`n-${name}`, root.querySelectorAll(selector).length]),
  );
}

function declarationFeatures(said: Declarations): Record<string, number> {
  return {
    ...Object.fromEntries(Object.entries(said.schema).map(([kind, count]) => [`schema-${kind}`, count])),
    openGraph: said.openGraph === null ? 0 : { article: 2, listing: 1, product: -1 }[said.openGraph],
    published: said.published ? 1 : 0,
    author: said.author ? 1 : 0,
    section: said.section ? 1 : 0,
    price: said.price ? 1 : 0,
    description: said.description,
  };
}

function addressFeatures(address: Address): Record<string, number> {
  return {
    home: address.home ? 1 : 0,
    depth: address.depth,
    slug: address.slug,
    addressDigits: address.digits,
    addressDate: address.date ? 1 : 0,
    parameters: address.parameters,
    ...Object.fromEntries(Object.entries(address.kinds).map(([kind, count]) => [`address-${kind}`, count])),
  };
}
