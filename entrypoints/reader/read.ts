import { i18n } from '#i18n';
import type { Article } from '../../src/article';
import { extractSteps, extractTextSteps, keyFacts, summarize } from '../../src/engine';
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
  const article = await attempt(extractSteps(document, options));
  const { settings } = await kept;
  const host = mountHost(document, i18n.t('shell.reader.label'));
  const stage: Stage = { host, settings, address: url };
  const showText = async (): Promise<void> => {
    const text = await attempt(extractTextSteps(document, options));
    show(stage, text, () => say(stage, i18n.t('shell.reader.noText')));
  };
  show(stage, article, () => {
    say(stage, i18n.t('shell.reader.noArticle'), { label: i18n.t('shell.reader.showText'), accept: () => void showText() });
  });
  return host;
}

interface Stage {
  readonly host: Host;
  readonly settings: Settings;
  readonly address: string;
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

function show(stage: Stage, article: Article | null | 'failed', nothing: () => void): void {
  if (article === null) return nothing();
  if (stage.host.signal.aborted) return;
  try {
    if (article !== 'failed') return open(stage, article);
  } catch (error) {
    console.debug('Lede:', error);
  }
  say(stage, i18n.t('shell.reader.failed'));
}

function open({ host, settings, address }: Stage, article: Article): void {
  openReader(host, {
    article,
    points: summarize(article),
    facts: keyFacts(article),
    summarize: (count) => summarize(article, { count }),
    isPartial: article.partial,
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
