import type { Article, Label } from './article';
import { isHeading, type Page } from './capture/page';
import { walkSteps } from './capture/walk';
import { assemble } from './clean/assemble';
import { withoutComments } from './clean/comment-trees';
import { type Findings, markupFinder } from './clean/evidence';
import { linkTargets } from './clean/link-targets';
import { linkResolver } from './clean/inline-content';
import { judge } from './clean/judge';
import { junkMarkup } from './clean/markup';
import { offerFinder } from './clean/offers';
import { serialise } from './clean/serialise';
import { ownLinks, storyLinks } from './clean/story-links';
import { offTopicFinder } from './clean/topic';
import packedPhrases from './data/phrases.json';
import { articleProbabilities } from './extract/block-model';
import { type PageStats, pageStats } from './extract/features/page-stats';
import { pageHints } from './extract/hints';
import { readDeclarations } from './extract/metadata/declarations';
import { readMetadata } from './extract/metadata/metadata';
import type { Metadata, MetadataBlock } from './extract/metadata/types';
import { runThrough, type Steps } from './steps';
import { compilePhrases, type PhraseBook } from './text/phrases';

export interface ExtractOptions {
  /** Address of the page, for links, dates and what is "this site". */
  readonly url: string;
  /** Whether a live page shows an element; without it attributes and inline styles decide. */
  readonly visible?: (element: Element) => boolean;
  /** Elements that hold other articles of the page, which are not read. */
  readonly without?: ReadonlySet<Element>;
  /** Asked now and then while a very long page is read: whether to leave it at what has been read by then. */
  readonly enough?: () => boolean;
}

let phraseBook: PhraseBook | null = null;

/** Compiled on first use. */
function phrases(): PhraseBook {
  phraseBook ??= compilePhrases(packedPhrases);
  return phraseBook;
}

/** Fewer words than this are no article: a form to log in has as many with its small print. */
const MIN_WORDS = 22;

/**
 * Extracts the article of a page: its text without what interrupts it, its metadata, and the list of what was left out.
 *
 * @param document - Live or parsed; not changed.
 * @returns Null where the page holds no article.
 */
export function extract(document: Document, options: ExtractOptions): Article | null {
  return runThrough(extractSteps(document, options));
}

/** What `extract` does, in steps: a page that is alive may change in between, and is read as it is then. */
export function extractSteps(document: Document, options: ExtractOptions): Steps<Article | null> {
  return read(document, options, articleProbabilities, MIN_WORDS);
}

/**
 * Reads all prose that a page shows, in steps, for pages without an article, and for a part of a page.
 *
 * @param within - Whether an element belongs to the part that is to be read.
 * @returns Null where there is no text at all.
 */
export function extractTextSteps(
  document: Document,
  options: ExtractOptions,
  within: (element: Element) => boolean = () => true,
): Steps<Article | null> {
  return read(document, options, (stats) => prose(stats, within), 1);
}

/** Takes all prose for text of the article. */
// oxlint-disable-next-line require-yield -- one quick step
function* prose({ text, page }: PageStats, within: (element: Element) => boolean): Steps<Float32Array> {
  return Float32Array.from(text, ({ linkDensity, words }, i) =>
    linkDensity < 0.5 && words >= 4 && within(page.blocks[i]!.container.element) ? 1 : 0,
  );
}

/** What is known of a page before its blocks are judged. */
interface Study {
  readonly page: Page;
  readonly findings: Findings;
  readonly metadata: Metadata;
}

/**
 * Reads a page as far as the verdicts on its blocks, in steps.
 *
 * @param probabilities - How likely each block is to be text of the article.
 * @returns Null where the page has no text at all.
 */
export function* studySteps(
  document: Document,
  { url, visible, without, enough }: ExtractOptions,
  probabilities: (stats: PageStats) => Steps<Float32Array> = articleProbabilities,
): Steps<Study | null> {
  const page = yield* walkSteps(document, { visible, without, enough });
  if (page.blocks.length === 0) return null;
  const declarations = readDeclarations(document);
  const hints = pageHints(document, declarations);
  const book = phrases();
  const stats = yield* pageStats(page, hints, book);
  yield;
  const p = withoutComments(stats, yield* probabilities(stats));
  yield;
  const blocks = metadataBlocks(stats, p);
  const metadata = readMetadata(document, {
    url,
    declarations,
    blocks,
    phrases: book,
    openings: stats.phrases,
    ...(without && { without }),
  });
  const address = URL.canParse(url) ? new URL(url) : null;
  const known = { ...stats, phrases: stats.phrases.in(metadata.lang) };
  const findings: Findings = {
    stats: known,
    p,
    book,
    lang: metadata.lang,
    isStoryLink: storyLinks(address),
    isOwnLink: ownLinks(address),
    junkMarkup,
    markupAround: markupFinder(stats, junkMarkup),
    offerAround: offerFinder(known),
    authors: metadata.authors,
    isOffTopic: offTopicFinder(stats, p),
  };
  return { page, findings, metadata };
}

function* read(
  document: Document,
  options: ExtractOptions,
  probabilities: (stats: PageStats) => Steps<Float32Array>,
  minWords: number,
): Steps<Article | null> {
  const studied = yield* studySteps(document, options, probabilities);
  if (!studied) return null;
  const { page, findings, metadata } = studied;
  yield;
  const verdicts = yield* judge(findings, metadata.places);
  yield;
  const base = baseOf(document, options.url);
  const targets = linkTargets(page, (i) => verdicts[i]!.role !== 'removed');
  const body = yield* assemble({ stats: findings.stats, verdicts, base, resolve: linkResolver(base, targets) });
  if (body.words < minWords) return null;
  return {
    title: metadata.title,
    byline: metadata.byline,
    authors: metadata.authors,
    published: metadata.published,
    modified: metadata.modified,
    siteName: metadata.siteName,
    lang: metadata.lang,
    dir: metadata.dir,
    standfirst: metadata.standfirst,
    image: metadata.image ?? body.image,
    blocks: body.blocks,
    html: serialise(body.blocks),
    text: body.text,
    paragraphs: body.paragraphs,
    removed: body.removed,
    words: body.words,
    origin: metadata.origin,
    labels: [...metadata.labels, ...hiddenLabel(body.hiddenWords)],
    readShare: page.readShare,
  };
}

function hiddenLabel(words: number): Label[] {
  return words > 0 ? [{ kind: 'hidden', evidence: String(words) }] : [];
}

function metadataBlocks(stats: PageStats, p: Float32Array): MetadataBlock[] {
  return stats.page.blocks.map((block, i) => ({
    text: block.text,
    tag: block.container.tag,
    names: block.container.names,
    isHeading: isHeading(block),
    element: block.container.element,
    kept: p[i]! >= 0.5,
  }));
}

/** The document's base address, or the page's own. */
function baseOf(document: Document, url: string): string {
  const href = document.querySelector('base[href]')?.getAttribute('href');
  return href && URL.canParse(href, url) ? new URL(href, url).href : url;
}
