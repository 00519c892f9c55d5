import type { Article, Label, LabelKind, Origin } from '../article';
import { layOut } from './body';
import { say, type Context } from './context';
import { dateText } from './date';
import { element } from './element';
import { leadOf } from './lead';
import { readingMinutes } from './reading-time';
import type { MessageKey } from './translate';
import { onTrusted } from './trusted';
import { hostOf, siteNameOf } from './site-name';

/** An update is told where it came this long after the first publishing; corrections of the first minutes are not news. */
const UPDATE_MS = 10 * 60_000;

/** A headline of more letters than this is set smaller. */
const LONG_TITLE = 75;

/** What is said of an article before its headline. */
const KICKERS: Readonly<Record<Exclude<LabelKind, 'hidden'>, MessageKey>> = {
  opinion: 'view.labelOpinion',
  sponsored: 'view.kindSponsored',
  live: 'view.labelLive',
  satire: 'view.labelSatire',
};

/**
 * What stands above the text: what kind of article the page says it is, headline, standfirst, who, when,
 * where, how long, where it claims to come from and how much of it the page hides.
 *
 * @param context - The view's context.
 * @param article - What is told; all of it untrusted, set as text.
 * @param address - The page's address.
 * @param now - The present, for "3 hours ago".
 */
export function makeHeader(context: Context, article: Article, address: string, now: Date): HTMLElement {
  const { document } = context;
  const header = element(document, 'header', { class: 'head' });
  const words = { lang: article.lang, dir: article.dir };
  header.append(...makeKickers(context, article.labels));
  const length = article.title.length > LONG_TITLE ? 'long' : undefined;
  header.append(element(document, 'h1', { part: 'title', 'data-length': length, ...words }, article.title || hostOf(address)));
  if (article.standfirst)
    header.append(element(document, 'p', { class: 'standfirst', part: 'standfirst', ...words }, article.standfirst));

  const parts: HTMLElement[] = [];
  if (article.byline) parts.push(element(document, 'span', { part: 'byline', ...words }, article.byline));
  parts.push(...makeDates(context, article, now));
  const site = siteNameOf(article, address);
  if (site) parts.push(element(document, 'span', { part: 'site', dir: 'auto' }, site));
  if (article.words > 0) parts.push(makeReadingTime(context, article));
  const line = element(document, 'div', { class: 'meta-parts' }, ...parts.map((part) => element(document, 'span', {}, part)));
  header.append(element(document, 'div', { class: 'meta' }, line));
  if (article.origin) header.append(makeOrigin(context, article.origin));
  header.append(...makeHiddenNote(context, article.labels));
  const src = leadOf(article);
  if (src) {
    const lead = layOut(document, [{ tag: 'img', attributes: { src, alt: '' }, content: [] }]);
    header.append(element(document, 'figure', { class: 'lead' }, lead.fragment));
  }
  return header;
}

function makeKickers(context: Context, labels: readonly Label[]): HTMLElement[] {
  const kickers = labels.flatMap(({ kind, evidence }) =>
    kind === 'hidden'
      ? []
      : [say(context, 'span', { part: 'label', class: 'label', 'data-kind': kind, title: evidence }, KICKERS[kind])],
  );
  return kickers.length > 0 ? [element(context.document, 'p', { class: 'labels' }, ...kickers)] : [];
}

function makeHiddenNote(context: Context, labels: readonly Label[]): HTMLElement[] {
  const words = Number(labels.find(({ kind }) => kind === 'hidden')?.evidence ?? 0);
  if (!(words > 0)) return [];
  const count = new Intl.NumberFormat(context.language).format(words);
  return [say(context, 'p', { class: 'origin', part: 'label', 'data-kind': 'hidden' }, 'view.hiddenWords', count)];
}

function makeDates(context: Context, { published, modified }: Article, now: Date): HTMLElement[] {
  const { document, language, direction } = context;
  const made: HTMLElement[] = [];
  const first = published ? dateText(published, language, now) : null;
  const last = modified ? dateText(modified, language, now) : null;
  if (published && first) {
    const time = element(document, 'time', { part: 'date', datetime: published, lang: language, dir: direction }, first.short);
    made.push(first.short === first.exact ? time : makeExact(context, time, first.exact));
  }
  if (modified && last && isUpdate(published, modified) && last.short !== first?.short) {
    const updated = say(context, 'time', { part: 'updated', datetime: modified, title: last.exact }, 'view.updated', last.short);
    made.push(updated);
  }
  return made;
}

/** A press on "3 hours ago" says when exactly, and back. */
function makeExact(context: Context, time: HTMLTimeElement, exact: string): HTMLElement {
  const short = time.textContent;
  const button = element(context.document, 'button', { type: 'button', class: 'exact', title: exact, 'data-exact': exact }, time);
  onTrusted(
    button,
    'click',
    () => {
      const isShort = time.textContent === short;
      time.textContent = isShort ? exact : short;
      button.title = isShort ? short : exact;
    },
    context.signal,
  );
  return button;
}

function isUpdate(published: string | null, modified: string): boolean {
  return published === null || new Date(modified).getTime() - new Date(published).getTime() >= UPDATE_MS;
}

function makeReadingTime(context: Context, article: Article): HTMLElement {
  const unit = new Intl.NumberFormat(context.language, { style: 'unit', unit: 'minute', unitDisplay: 'short' });
  return say(context, 'span', { part: 'reading-time' }, 'view.readingTime', unit.format(readingMinutes(article)));
}

function makeOrigin(context: Context, origin: Origin): HTMLElement {
  const key = origin.kind === 'republished' ? 'view.republished' : 'view.machineTranslated';
  const line = say(context, 'p', { class: 'origin', part: 'origin', title: origin.evidence }, key, origin.name);
  if (!origin.url) return line;
  // The name in the sentence becomes the link; gated like every address of the page.
  const at = line.textContent.indexOf(origin.name);
  const link = layOut(context.document, [{ tag: 'a', attributes: { href: origin.url }, content: [origin.name] }]);
  if (at < 0) return line;
  line.replaceChildren(line.textContent.slice(0, at), link.fragment, line.textContent.slice(at + origin.name.length));
  return line;
}
