import type { Article, KeyFact, Point } from '../article';
import type { Passage } from '../export/text-fragment';
import { BOUNDS, type Look, type Settings } from '../settings';
import { runThrough, type Steps } from '../steps';
import { arrive } from './arrival';
import { makeContext, say, takeOver, type Context, type Host } from './context';
import { element } from './element';
import { makeDresser } from './dress';
import { makeHiding } from './hiding';
import { giveFocusBack } from './focus-back';
import { afterFirstFrame } from './later';
import { listenToKeys } from './keys';
import { keepLayout } from './layout';
import { applyLook } from './look';
import { makePage } from './page';
import { showNotice } from './notice';
import { makePartTools } from './part-tools';
import type { LoadPart, LookPart, Opened } from './parts';
import type { Summarize } from './points';
import { hideWhileReading } from './quiet';
import { keepReadingPlace, type ReadingPlace } from './reading-place';
import { makeSections } from './sections';
import { makeSheetButton, makeSidebar } from './sidebar';
import { selectedPassage } from './selection';
import { setStage } from './stage';
import { addStyle } from './style-sheet';
import { makeToolbar } from './toolbar';
import type { Translate } from './translate';
import { onTrusted } from './trusted';

/** What the reader shows. */
export interface Reading {
  readonly article: Article;
  /** Sums the article up: the points to begin with. Called once, when the article is on screen. */
  readonly sumUp: () => readonly Point[];
  /** Makes a summary of another length, so that the person can have fewer or more points. */
  readonly summarize?: Summarize;
  /** Finds what the article states; called as `sumUp` is. */
  readonly findFacts: () => readonly KeyFact[];
  /** The page's address as the browser knows it, never as the page says. */
  readonly address: string;
  readonly settings: Settings;
  /** The style sheet of lines from top to bottom, where they run so on the page. */
  readonly vertical?: string;
  /** The person's own style sheet. */
  readonly ownStyle?: string;
  /** Called where the person wants to decide for this site. */
  readonly onSite?: () => void;
  /** False where what was kept could not be read, so that these are the original settings. */
  readonly isReadable?: boolean;
  /** Called with the whole after each change, to be kept. */
  readonly onSettings: (settings: Settings) => void;
  /** Settles when a change could not be kept. */
  readonly unkept?: Promise<void>;
  readonly translate: Translate;
  /** Where the person was in this article, to go on from there; comes when it comes. */
  readonly place?: Promise<ReadingPlace | null>;
  /** Called with where they are when scrolling rests, when they hide something and when the reader leaves. */
  readonly onPlace?: (place: ReadingPlace) => void;
  /** Shows the whole article, where this is only what the person had selected. */
  readonly whole?: () => void;
  /** Called where what comes after the first frame failed. */
  readonly onFailure: (error: unknown) => void;
  /** Brings the parts that come on first use. */
  readonly load: LoadPart;
  /** The present; only a picture for a gallery needs another. */
  readonly now?: Date;
}

/**
 * Opens the reader on an article. The article comes first; what takes time to find out follows when it is drawn.
 *
 * @param host - Where it stands; what it showed before gives way. Nothing outlives its signal.
 * @param reading - What to show. Everything in the article is the page's word and is not trusted.
 * @returns Brings at once what follows.
 */
export function openReader(host: Host, reading: Reading): () => void {
  return runThrough(openReaderSteps(host, reading));
}

/** What `openReader` does, in steps: the reader may be left in between. */
export function* openReaderSteps(host: Host, reading: Reading): Steps<() => void> {
  const { article, address, translate, load, now = new Date() } = reading;
  const context = makeContext(takeOver(host), translate);
  const { document, dialog } = context;
  let { settings } = reading;
  const change = (changed: Partial<Settings>): void => {
    settings = { ...settings, ...changed };
    reading.onSettings(settings);
  };
  const { vertical = '', ownStyle = '' } = reading;
  setStage(context, settings, ownStyle, article);
  if (vertical !== '') addStyle(context, vertical);
  dialog.toggleAttribute('data-opening', true);
  dialog.toggleAttribute('data-vertical', vertical !== '');
  const dress = makeDresser(context, load);
  dress(settings.look);

  const page = yield* makePage(context, article, { address, now });
  const aside = makeSidebar(context);
  const hiding = makeHiding(
    context,
    page,
    async () => (await parts.bringKeys()) !== null,
    () => tellPlace?.(),
  );
  let tellPlace: (() => void) | null = null;
  let points: readonly Point[] = [];
  const onPoints = (changed: readonly Point[]): void => {
    points = changed;
    change({ points: points.length });
  };
  const sections = yield* makeSections(context, page, reading, {
    folded: settings.folded,
    onFolds: (folded) => change({ folded }),
    onPoints,
  });
  function* follow(): Steps<void> {
    dialog.removeAttribute('data-opening');
    yield;
    points = reading.sumUp();
    yield;
    const facts = reading.findFacts();
    yield;
    const made = yield* sections(points, facts);
    aside.append(...made);
    hiding.join(aside.querySelector<HTMLElement>('[data-section="removed"]')!, article.removed.length);
    spread.after(makeSheetButton(context, points.length > 0 ? 'view.inShort' : 'view.sidebar'));
  }
  const layout = keepLayout(context, aside);
  layout.fit(settings.look);
  let lookPart: LookPart | null = null;
  const setLook = (changed: Look): void => {
    applyLook(dialog, changed);
    dress(changed);
    layout.fit(changed);
    change({ look: changed });
  };
  const resize = (by: number): void => {
    const { from, to } = BOUNDS.size;
    setLook({ ...settings.look, size: Math.min(to, Math.max(from, settings.look.size + by)) });
    lookPart?.show(settings.look);
  };
  const bringLook = async (): Promise<LookPart> => {
    const make = await load('look');
    if (lookPart) return lookPart;
    lookPart = make(context, settings.look, setLook, reading.onSite);
    dialog.append(lookPart.keySheet);
    return lookPart;
  };
  const spread = element(document, 'div', { class: 'spread' }, page.main, aside);
  let passage: Passage | null = null;
  const opened = (tool: HTMLButtonElement): Opened => ({
    context,
    page,
    points() {
      finish();
      return points;
    },
    address,
    article,
    passage: () => passage,
    tool,
    listening: settings.listening,
    onListening: ({ rate = settings.listening.rate, voices }) =>
      change({ listening: { rate, voices: { ...settings.listening.voices, ...voices } } }),
  });
  const finish = afterFirstFrame(follow(), context.signal, reading.onFailure);
  const parts = makePartTools(context, load, opened, bringLook, () => (passage = selectedPassage(context, page.article)));
  const head = page.article.querySelector('.head');
  if (reading.whole) head?.after(makeSelectionNotice(context, reading.whole));
  if (reading.isReadable === false)
    head?.after(say(context, 'p', { part: 'message', class: 'notice', role: 'note' }, 'shell.options.unreadable'));
  const made = [makeToolbar(context, parts.tools), spread, page.noteSheet].filter((part) => part !== null);
  yield* arrive(dialog, made, page.text);
  if (context.signal.aborted) return finish;

  const actions = new Map<string, () => void>([
    ['+', () => resize(1)],
    ['=', () => resize(1)],
    ['-', () => resize(-1)],
    ...parts.actions,
    ['h', hiding.toggle],
    ['s', () => (aside.hasAttribute('popover') ? aside.togglePopover() : aside.querySelector('summary')?.focus())],
  ]);
  for (let number = 1; number <= 9; number += 1) actions.set(String(number), () => page.marks.showPoint(number));
  listenToKeys(context, actions, finish);
  giveFocusBack(context);
  hideWhileReading(context);
  void reading.unkept?.then(() => showNotice(context, 'shell.options.saveFailed'));
  page.article.focus({ preventScroll: true });
  const { place = Promise.resolve(null), onPlace = () => undefined } = reading;
  tellPlace = keepReadingPlace(context, page, hiding, place, onPlace);
  return finish;
}

/** Says that this is not all, with the way to the whole. */
function makeSelectionNotice(context: Context, whole: () => void): HTMLElement {
  const { document, signal } = context;
  const button = say(context, 'button', { type: 'button', class: 'quiet', part: 'whole' }, 'view.wholeArticle');
  onTrusted(button, 'click', whole, signal);
  const words = say(context, 'span', {}, 'view.selectionOnly');
  return element(document, 'p', { part: 'message', class: 'notice', role: 'note' }, words, ' ', button);
}
