import type { Article, BlockKind, KeyFact, Point } from '../article';
import type { Settings } from '../settings';
import { layOut } from './body';
import { makeContext, say, type Host } from './context';
import { element } from './element';
import { makeFacts } from './facts';
import { makeHeader } from './header';
import { icon } from './icon';
import { keepLayout } from './layout';
import { makeLedger } from './ledger';
import { makeLookPanel } from './look-panel';
import { applyLook } from './look';
import { makeMarks } from './marks';
import { makeOutline } from './outline';
import { hideBroken } from './pictures';
import { makePoints, type Page, type Summarize } from './points';
import { rememberFolds } from './section';
import { setStage } from './stage';
import { listenToKeys, makeKeySheet } from './keys';
import { makeToolbar } from './toolbar';
import type { Translate } from './translate';
import { hideWhileReading } from './quiet';

/** What the reader shows. */
export interface Reading {
  readonly article: Article;
  readonly points: readonly Point[];
  /** Makes a summary of another length, so that the person can have fewer or more points. */
  readonly summarize?: Summarize;
  readonly facts: readonly KeyFact[];
  /** The page's address as the browser knows it, never as the page says. */
  readonly address: string;
  /** The page was so long that only its first part was read. */
  readonly isPartial?: boolean;
  readonly settings: Settings;
  /** Called with the whole after each change, to be kept. */
  readonly onSettings: (settings: Settings) => void;
  readonly translate: Translate;
  /** The present; only a picture for a gallery needs another. */
  readonly now?: Date;
}

/** What may stand behind the end of a story. */
const AFTERWORDS: ReadonlySet<BlockKind> = new Set(['note', 'embed', 'figure', 'rule']);

/**
 * Opens the reader on an article.
 *
 * @param host - Where it stands; what it showed before gives way. Nothing outlives its signal.
 * @param reading - What to show. Everything in the article is the page's word and is not trusted.
 */
export function openReader(host: Host, reading: Reading): void {
  const { article, points, facts, address, isPartial = false, translate, now = new Date() } = reading;
  const context = makeContext(host, translate);
  const { document, dialog } = context;
  let { settings } = reading;
  const change = (changed: Partial<Settings>): void => {
    settings = { ...settings, ...changed };
    reading.onSettings(settings);
  };
  setStage(context, settings, article);

  const body = layOut(document, article.blocks, article.removed);
  const text = element(document, 'div', { class: 'text' }, body.fragment);
  const last = article.blocks.findLast(({ kind }) => !AFTERWORDS.has(kind));
  if (last?.kind === 'paragraph') body.nodes.get(last)?.classList.add('end');
  const page = element(document, 'article', {
    part: 'article',
    class: 'article',
    lang: article.lang,
    dir: article.dir,
    tabindex: -1,
  });
  page.append(makeHeader(context, article, address, now));
  if (isPartial) page.append(say(context, 'p', { part: 'message', class: 'notice', role: 'note' }, 'view.partial'));
  page.append(text);

  const onScreen: Page = {
    lang: article.lang,
    dir: article.dir,
    paragraphs: paragraphsOf(body.nodes),
    marks: makeMarks(context),
  };
  const headings = [...text.querySelectorAll<HTMLElement>('.heading')];
  const sections = [
    makePoints(context, onScreen, points, reading.summarize),
    makeFacts(context, onScreen, facts),
    makeOutline(context, article, headings),
    makeLedger(context, article, body.anchors),
  ].filter((section) => section !== null);
  rememberFolds(context, sections, settings.folded, (folded) => change({ folded }));

  const sidebar = element(
    document,
    'aside',
    { id: 'sidebar', class: 'sidebar', 'aria-label': translate('view.sidebar') },
    ...sections,
  );
  const sheetButton = element(document, 'button', {
    type: 'button',
    class: 'sheet-button',
    popovertarget: 'sidebar',
    part: 'sheet',
  });
  sheetButton.append(icon(document, 'points'), say(context, 'span', {}, points.length > 0 ? 'view.inShort' : 'view.sidebar'));

  // Only on paper, where no address bar says it.
  const colophon = element(document, 'footer', { class: 'colophon', dir: 'ltr' }, address);
  const main = element(document, 'main', {}, page, colophon);

  const layout = keepLayout(context, sidebar);
  const look = makeLookPanel(context, settings.look, (changed) => {
    applyLook(dialog, changed);
    layout.fit(changed);
    change({ look: changed });
  });
  const toolbar = makeToolbar(context, look.panel);
  const keySheet = makeKeySheet(context);
  layout.fit(settings.look);
  dialog.append(toolbar, look.panel, keySheet, element(document, 'div', { class: 'spread' }, main, sidebar), sheetButton);
  const actions = new Map<string, () => void>([
    ['+', () => look.resize(1)],
    ['=', () => look.resize(1)],
    ['-', () => look.resize(-1)],
    ['a', () => look.panel.togglePopover()],
    ['s', () => (sidebar.hasAttribute('popover') ? sidebar.togglePopover() : sidebar.querySelector('button')?.focus())],
    ['?', () => keySheet.togglePopover()],
  ]);
  for (let number = 1; number <= 9; number += 1) {
    actions.set(String(number), () => {
      const sources = [...text.querySelectorAll<HTMLElement>(`.source[data-point="${number}"]`)];
      if (sources.length > 0) onScreen.marks.show(sources);
    });
  }
  listenToKeys(context, actions);
  hideBroken(context, page);
  hideWhileReading(context);
  page.focus({ preventScroll: true });
}

function paragraphsOf(nodes: ReturnType<typeof layOut>['nodes']): Map<number, HTMLElement> {
  const paragraphs = new Map<number, HTMLElement>();
  for (const [{ paragraph }, node] of nodes) if (paragraph !== undefined) paragraphs.set(paragraph, node);
  return paragraphs;
}
