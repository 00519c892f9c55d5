import type { Article, Block, BlockKind, Removal } from '../article';
import type { Steps } from '../steps';
import { layOutSteps } from './body';
import { say, type Context } from './context';
import { dateText } from './date';
import { element } from './element';
import { linkWithin } from './footnotes';
import { makeHeader } from './header';
import { makeMarks, type Marks } from './marks';
import { hideBroken } from './pictures';

/** The article on screen. */
export interface Page {
  readonly main: HTMLElement;
  /** The element of part `article`. */
  readonly article: HTMLElement;
  /** What of it holds the blocks. */
  readonly text: HTMLElement;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** The element of each block of the article. */
  readonly blocks: ReadonlyMap<Block, HTMLElement>;
  /** The element of each of `Article.paragraphs`. */
  readonly paragraphs: ReadonlyMap<number, HTMLElement>;
  readonly headings: readonly HTMLElement[];
  /** Where each removal stood. */
  readonly anchors: ReadonlyMap<Removal, Comment>;
  /** Removals that the person has put back. */
  readonly restored: Set<Removal>;
  readonly marks: Marks;
  /** What shows a note beside its reference; null where there are none. */
  readonly noteSheet: HTMLElement | null;
}

/** What the page shows beside the article itself. */
interface PageOptions {
  readonly address: string;
  readonly now: Date;
}

/** The blocks of a longer article are laid out when they come near the window. */
const MANY_BLOCKS = 400;

/** What may stand behind the end of a story. */
const AFTERWORDS: ReadonlySet<BlockKind> = new Set(['note', 'embed', 'figure', 'rule']);

/**
 * Makes the page, in steps: header, text, and on paper the address.
 *
 * @param context - The view's context.
 * @param article - What to show; not trusted.
 * @param options - See {@link PageOptions}.
 */
export function* makePage(context: Context, article: Article, { address, now }: PageOptions): Steps<Page> {
  const { document } = context;
  const { lang, dir, blocks, removed } = article;
  const { fragment, nodes, anchors } = yield* layOutSteps(document, blocks, removed);
  const text = element(document, 'div', { class: 'text' }, fragment);
  const noteSheet = linkWithin(context, text, address);
  const last = blocks.findLast(({ kind }) => !AFTERWORDS.has(kind));
  if (last?.kind === 'paragraph') nodes.get(last)?.classList.add('end');

  const page = element(document, 'article', { part: 'article', class: 'article', lang, dir, tabindex: -1 });
  page.append(makeHeader(context, article, address, now));
  if (article.readShare < 1) page.append(makeNotice(context, article.readShare));
  page.append(text);
  if (blocks.length > MANY_BLOCKS) page.dataset['length'] = 'endless';
  hideBroken(context, page);

  const paragraphs = new Map<number, HTMLElement>();
  for (const [{ paragraph }, node] of nodes) if (paragraph !== undefined) paragraphs.set(paragraph, node);
  // Only on paper, on each page, where no address bar says it.
  const day = dateText(now.toISOString().slice(0, 10), context.language, now)?.exact ?? '';
  const colophon = element(document, 'footer', { class: 'colophon', 'aria-hidden': 'true' });
  colophon.append(element(document, 'span', { dir: 'ltr' }, address), element(document, 'span', {}, day));
  return {
    main: element(document, 'main', {}, page, element(document, 'div', { class: 'foot-room' }), colophon),
    article: page,
    text,
    lang,
    dir,
    blocks: new Map(blocks.flatMap((block) => (nodes.get(block) ? [[block, nodes.get(block)!]] : []))),
    paragraphs,
    headings: [...text.querySelectorAll<HTMLElement>('.heading')],
    anchors,
    restored: new Set(),
    marks: makeMarks(context, text),
    noteSheet,
  };
}

/** Says that the page goes on, and how much of it was read. */
function makeNotice(context: Context, share: number): HTMLElement {
  const notice = say(context, 'p', { part: 'message', class: 'notice', role: 'note' }, 'view.partial');
  const percent = new Intl.NumberFormat(context.language, { style: 'percent', maximumSignificantDigits: 2 });
  notice.append(` (${percent.format(share)})`);
  return notice;
}
