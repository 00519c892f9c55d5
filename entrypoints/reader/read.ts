import { i18n } from '#i18n';
import type { Article, KeyFact, Point } from '../../src/article';
import { extractSteps, extractTextSteps, keyFacts, opening, summarize } from '../../src/engine';
import { browser } from '../../src/platform/browser';
import type { Message as Notice } from '../../src/platform/messages';
import { readOwn } from '../../src/platform/own';
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
  const kept = Promise.all([readSettings(), readOwn()]);
  const visible = visibilityIn(document);
  const options = { url, ...(visible && { visible }) };
  const told = await attempt(tell(extractSteps(document, options)));
  const [{ settings }, { style }] = await kept;
  const host = mountHost(document, i18n.t('shell.reader.label'));
  const stage: Stage = { host, settings, style, address: url };
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
  readonly style: string;
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

function open({ host, settings, style, address }: Stage, told: Told): void {
  const again = (count: number): readonly Point[] => summarize(opening(told.article), { count });
  openReader(host, {
    ...told,
    points: told.points.length > 0 && settings.points !== null ? again(settings.points) : told.points,
    summarize: again,
    address,
    settings,
    ownStyle: style,
    onSite: () => void browser.runtime.sendMessage({ kind: 'site-wanted' } satisfies Notice),
    onSettings: makeSettingsKeeper(host.signal),
    translate: i18n.t,
    load: loadPart,
  });
}

function say({ host, settings, style }: Stage, text: string, offer?: Offer): void {
  showMessage(host, { text, settings, ownStyle: style, translate: i18n.t, ...(offer && { offer }) });
}
