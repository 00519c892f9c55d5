import { i18n } from '#i18n';
import type { Article, KeyFact, Point } from '../../src/article';
import { extractSteps, extractTextSteps, keyFacts, opening, partOf, summarize } from '../../src/engine';
import { readOwn } from '../../src/platform/own';
import { makeSettingsKeeper, readSettings } from '../../src/platform/settings';
import { mountHost, type Host } from '../../src/view/host';
import { showMessage, type Message } from '../../src/view/message';
import { openReaderSteps } from '../../src/view/reader';
import type { ReadingPlace } from '../../src/view/reading-place';
import type { Settings } from '../../src/settings';
import type { Steps } from '../../src/steps';
import { inSlices } from './in-slices';
import { loadPart } from './load-part';
import { tellPlace, wantPlace } from './places';
import { selectionIn } from './selection';
import { send } from './send';
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
  const kept = Promise.all([readSettings(), readOwn()]);
  const visible = visibilityIn(document);
  const options = () => ({ url, ...(visible && { visible }), enough: isOver(TAKE_IN_MS) });
  const selected = selectionIn(document);
  const told = await attempt(tell(extractSteps(document, options())));
  const part =
    selected && (await attempt(tell(readAlone(extractTextSteps(document, options(), selected.has), selected.text, told))));
  const [{ settings, isReadable }, { style }] = await kept;
  const host = mountHost(document, i18n.t('shell.reader.label'));
  const stage: Stage = { host, settings, isReadable, style, address: url };
  const showText = async (): Promise<void> => {
    const text = await attempt(tell(extractTextSteps(document, options())));
    await show(stage, text, () => say(stage, i18n.t('shell.reader.noText')));
  };
  const showWhole = (): Promise<void> =>
    show(stage, told, () => {
      say(stage, i18n.t('shell.reader.noArticle'), { label: i18n.t('shell.reader.showText'), accept: () => void showText() });
    });
  if (part && part !== 'failed') await show({ ...stage, whole: () => void showWhole() }, part, () => void showWhole());
  else await showWhole();
  return host;
}

/** Whether so much time has gone by since the call. */
function isOver(ms: number): () => boolean {
  const end = performance.now() + ms;
  return () => performance.now() > end;
}

/** What is selected, under the name and by the people of the whole. */
function* readAlone(reading: Steps<Article | null>, text: string, told: Told | null | 'failed'): Steps<Article | null> {
  const around = yield* reading;
  const part = around && partOf(around, text);
  if (!part || part.blocks.length === 0) return null;
  const { title, byline, authors, published, modified, siteName, origin } = told && told !== 'failed' ? told.article : part;
  return { ...part, title, byline, authors, published, modified, siteName, origin, standfirst: null, image: null };
}

interface Stage {
  readonly host: Host;
  readonly settings: Settings;
  readonly isReadable: boolean;
  readonly style: string;
  readonly address: string;
  /** Shows the whole, where only what was selected is shown. */
  readonly whole?: () => void;
}

interface Told {
  readonly article: Article;
  readonly points: readonly Point[];
  readonly facts: readonly KeyFact[];
}

/** What reading gives, summed up. */
function* tell(reading: Steps<Article | null>): Steps<Told | null> {
  const article = yield* reading;
  if (!article) return null;
  yield;
  const points = summarize(opening(article));
  yield;
  const facts = keyFacts(opening(article));
  yield;
  return { article, points, facts };
}

/** What reading gave, or `failed` where a page broke it. */
async function attempt(reading: Steps<Told | null>): Promise<Told | null | 'failed'> {
  try {
    return await inSlices(reading);
  } catch (error) {
    console.debug('Lede:', error);
    return 'failed';
  }
}

async function show(stage: Stage, told: Told | null | 'failed', nothing: () => void): Promise<void> {
  if (told === null) return nothing();
  if (stage.host.signal.aborted) return;
  try {
    if (told !== 'failed') return await inSlices(open(stage, told));
  } catch (error) {
    console.debug('Lede:', error);
  }
  if (!stage.host.signal.aborted) say(stage, i18n.t('shell.reader.failed'));
}

function open({ host, settings, isReadable, style, address, whole }: Stage, told: Told): Steps<void> {
  const page = address.split('#')[0] ?? address;
  const place = { place: wantPlace(page), onPlace: (at: ReadingPlace) => tellPlace(page, at) };
  const unkept = Promise.withResolvers<void>();
  const again = (count: number): readonly Point[] => summarize(opening(told.article), { count });
  return openReaderSteps(host, {
    ...told,
    points: told.points.length > 0 && settings.points !== null ? again(settings.points) : told.points,
    summarize: again,
    address,
    settings,
    ownStyle: style,
    onSite: () => void send({ kind: 'site-wanted' }),
    isReadable,
    onSettings: makeSettingsKeeper(host.signal, (isKept) => isKept || unkept.resolve()),
    unkept: unkept.promise,
    translate: i18n.t,
    load: loadPart,
    ...(whole ? { whole } : place),
  });
}

function say({ host, settings, style }: Stage, text: string, offer?: Offer): void {
  showMessage(host, { text, settings, ownStyle: style, translate: i18n.t, ...(offer && { offer }) });
}
