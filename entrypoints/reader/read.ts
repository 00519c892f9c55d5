import { i18n } from '#i18n';
import type { Article } from '../../src/article';
import { extractSteps, extractTextSteps, keyFacts, opening, partOf, summarize } from '../../src/engine';
import { readOwn } from '../../src/platform/own';
import { makeSettingsKeeper, readSettings } from '../../src/platform/settings';
import { offerOthers } from '../../src/view/another';
import { mountHost, type Host } from '../../src/view/host';
import { showMessage, type Message } from '../../src/view/message';
import { openReaderSteps, type Reading } from '../../src/view/reader';
import type { Settings } from '../../src/settings';
import type { Steps } from '../../src/steps';
import { inSlices } from './in-slices';
import { loadPart } from './load-part';
import { tellPlace, wantPlace } from './places';
import { selectionIn } from './selection';
import { send } from './send';
import { currentStory, storiesIn, type Story } from './stories';
import { isSetVertically } from './vertical';
import { visibilityIn } from './visible';

type Offer = NonNullable<Message['offer']>;

/** Taking in a page is an eighth of the whole work: what is in by then is answered within three seconds. */
const TAKE_IN_MS = 300;

/**
 * Reads the page and opens the reader on it; where there is no article it says so and offers what text there is.
 *
 * @param document - The page.
 * @param url - Its address as the browser knows it.
 * @returns The open reader.
 */
export async function read(document: Document, url: string): Promise<Host> {
  const page = url.split('#')[0] ?? url;
  const kept = Promise.all([readSettings(), readOwn()]);
  const place = wantPlace(page);
  const visible = visibilityIn(document);
  const selected = selectionIn(document);
  const stories = storiesIn(document);
  const first = currentStory(stories, selected?.has ?? null);
  const othersThan = (story: Story) => stories.filter((other) => other !== story);
  const options = (story?: Story) => ({
    url,
    ...(visible && { visible }),
    ...(story && { without: new Set(othersThan(story).map(({ element }) => element)) }),
    enough: isOver(TAKE_IN_MS),
  });
  const whole = await attempt(extractSteps(document, options(first)));
  const part =
    selected && (await attempt(readAlone(extractTextSteps(document, options(first), selected.has), selected.text, whole)));
  const [{ settings, isReadable }, { style }] = await kept;
  const host = mountHost(document, i18n.t('shell.reader.label'));
  const stage: Stage = {
    host,
    settings,
    isReadable,
    style,
    address: url,
    ways: { place, onPlace: (at) => tellPlace(page, at) },
  };
  const showText = async (): Promise<void> => {
    const text = await attempt(extractTextSteps(document, options()));
    await show(stage, text, () => say(stage, i18n.t('shell.reader.noText')));
  };
  const showArticle = async (article: Article | null | 'failed', story?: Story): Promise<void> => {
    // What is kept of a place is kept for the page's address.
    await show(story === first ? stage : { ...stage, ways: {} }, article, () => {
      say(stage, i18n.t('shell.reader.noArticle'), { label: i18n.t('shell.reader.showText'), accept: () => void showText() });
    });
    if (!story) return;
    const others = othersThan(story).map((other) => ({ title: other.title, accept: () => void readStory(other) }));
    offerOthers(host, others, i18n.t);
  };
  const readStory = async (story: Story): Promise<void> =>
    showArticle(await attempt(extractSteps(document, options(story))), story);
  const showWhole = (): Promise<void> => showArticle(whole, first);
  if (part && part !== 'failed') await show({ ...stage, ways: { whole: () => void showWhole() } }, part, () => void showWhole());
  else await showWhole();
  return host;
}

/** Whether so much time has gone by since the call. */
function isOver(ms: number): () => boolean {
  const end = performance.now() + ms;
  return () => performance.now() > end;
}

/** What is selected, under the name and by the people of the whole. */
function* readAlone(reading: Steps<Article | null>, text: string, whole: Article | null | 'failed'): Steps<Article | null> {
  const around = yield* reading;
  const part = around && partOf(around, text);
  if (!part || part.blocks.length === 0) return null;
  const { title, byline, authors, published, modified, siteName, origin } = whole && whole !== 'failed' ? whole : part;
  return { ...part, title, byline, authors, published, modified, siteName, origin, standfirst: null, image: null };
}

interface Stage {
  readonly host: Host;
  readonly settings: Settings;
  readonly isReadable: boolean;
  readonly style: string;
  readonly address: string;
  /** Back to where the person was; or, where only what was selected is shown, to the whole. */
  readonly ways: Pick<Reading, 'place' | 'onPlace' | 'whole'>;
}

/** What reading gave, or `failed` where a page broke it. */
async function attempt(reading: Steps<Article | null>): Promise<Article | null | 'failed'> {
  try {
    return await inSlices(reading);
  } catch (error) {
    console.debug('Lede:', error);
    return 'failed';
  }
}

async function show(stage: Stage, article: Article | null | 'failed', nothing: () => void): Promise<void> {
  if (article === null) return nothing();
  if (stage.host.signal.aborted) return;
  const fail = (error: unknown): void => {
    console.debug('Lede:', error);
    if (!stage.host.signal.aborted) say(stage, i18n.t('shell.reader.failed'));
  };
  if (article === 'failed') return fail(article);
  try {
    const vertical = isSetVertically(stage.host.dialog.ownerDocument, article) ? await verticalStyle() : '';
    if (!stage.host.signal.aborted) await inSlices(open(stage, article, vertical, fail));
  } catch (error) {
    fail(error);
  }
}

/** None where it can't be had: then lines run from side to side. */
async function verticalStyle(): Promise<string> {
  try {
    return await loadPart('vertical');
  } catch (error) {
    console.debug('Lede:', error);
    return '';
  }
}

function open(
  { host, settings, isReadable, style, address, ways }: Stage,
  article: Article,
  vertical: string,
  onFailure: (error: unknown) => void,
): Steps<unknown> {
  const summed = opening(article);
  const unkept = Promise.withResolvers<void>();
  return openReaderSteps(host, {
    article,
    sumUp: () => summarize(summed, { usual: settings.points }),
    summarize: (count) => summarize(summed, { count }),
    findFacts: () => keyFacts(summed),
    onFailure,
    address,
    settings,
    vertical,
    ownStyle: style,
    onSite: () => void send({ kind: 'site-wanted' }),
    isReadable,
    onSettings: makeSettingsKeeper(host.signal, (isKept) => isKept || unkept.resolve()),
    unkept: unkept.promise,
    translate: i18n.t,
    load: loadPart,
    ...ways,
  });
}

function say({ host, settings, style }: Stage, text: string, offer?: Offer): void {
  showMessage(host, { text, settings, ownStyle: style, translate: i18n.t, ...(offer && { offer }) });
}
