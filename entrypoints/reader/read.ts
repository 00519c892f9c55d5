import { i18n } from '#i18n';
import type { Article, KeyFact, Point } from '../../src/article';
import { extractSteps, extractTextSteps, keyFacts, opening, summarize } from '../../src/engine';
import { makeSettingsKeeper, readSettings } from '../../src/platform/settings';
import { mountHost, type Host } from '../../src/view/host';
import { showMessage, type Message } from '../../src/view/message';
import { openReader } from '../../src/view/reader';
import type { Settings } from '../../src/settings';
import type { Steps } from '../../src/steps';
import { inSlices } from './in-slices';
import { loadPart } from './load-part';
import { visibilityIn } from './visible';

type Offer = NonNullable<Message['offer']>;

/**
 * Reads the page and opens the reader on it; where there is no article it says so and offers what text there is.
 *
 * @param document - The page.
 * @param url - Its address as the browser knows it.
 * @returns The open reader.
 */
export async function read(document: Document, url: string): Promise<Host> {
  const kept = readSettings();
  const visible = visibilityIn(document);
  const options = { url, ...(visible && { visible }) };
  const told = await attempt(tell(extractSteps(document, options)));
  const { settings } = await kept;
  const host = mountHost(document, i18n.t('shell.reader.label'));
  const stage: Stage = { host, settings, address: url };
  const showText = async (): Promise<void> => {
    const text = await attempt(tell(extractTextSteps(document, options)));
    show(stage, text, () => say(stage, i18n.t('shell.reader.noText')));
  };
  show(stage, told, () => {
    say(stage, i18n.t('shell.reader.noArticle'), { label: i18n.t('shell.reader.showText'), accept: () => void showText() });
  });
  return host;
}

interface Stage {
  readonly host: Host;
  readonly settings: Settings;
  readonly address: string;
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
  return { article, points, facts: keyFacts(opening(article)) };
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

function show(stage: Stage, told: Told | null | 'failed', nothing: () => void): void {
  if (told === null) return nothing();
  if (stage.host.signal.aborted) return;
  try {
    if (told !== 'failed') return open(stage, told);
  } catch (error) {
    console.debug('Lede:', error);
  }
  say(stage, i18n.t('shell.reader.failed'));
}

function open({ host, settings, address }: Stage, told: Told): void {
  openReader(host, {
    ...told,
    summarize: (count) => summarize(opening(told.article), { count }),
    address,
    settings,
    onSettings: makeSettingsKeeper(host.signal),
    translate: i18n.t,
    load: loadPart,
  });
}

function say({ host, settings }: Stage, text: string, offer?: Offer): void {
  showMessage(host, { text, settings, translate: i18n.t, ...(offer && { offer }) });
}
