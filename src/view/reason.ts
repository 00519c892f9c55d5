import type { EvidenceCode, Removal, RemovalKind } from '../article';
import type { Context } from './context';
import { shorten } from './shorten';
import type { MessageKey } from './translate';

/** What a group of removals is called. */
export const KIND_NAMES: Readonly<Record<RemovalKind, MessageKey>> = {
  related: 'view.kindRelated',
  comments: 'view.kindComments',
  newsletter: 'view.kindNewsletter',
  share: 'view.kindShare',
  follow: 'view.kindFollow',
  advertisement: 'view.kindAdvertisement',
  sponsored: 'view.kindSponsored',
  author: 'view.kindAuthor',
  tags: 'view.kindTags',
  navigation: 'view.kindNavigation',
  paywall: 'view.kindPaywall',
  cookie: 'view.kindCookie',
  tools: 'view.kindTools',
  hidden: 'view.kindHidden',
  duplicate: 'view.kindDuplicate',
  other: 'view.kindOther',
};

/** What one removal of a kind is. */
const KIND_SENTENCES: Readonly<Record<RemovalKind, MessageKey>> = {
  related: 'view.isRelated',
  comments: 'view.isComments',
  newsletter: 'view.isNewsletter',
  share: 'view.isShare',
  follow: 'view.isFollow',
  advertisement: 'view.isAdvertisement',
  sponsored: 'view.isSponsored',
  author: 'view.isAuthor',
  tags: 'view.isTags',
  navigation: 'view.isNavigation',
  paywall: 'view.isPaywall',
  cookie: 'view.isCookie',
  tools: 'view.isTools',
  hidden: 'view.isHidden',
  duplicate: 'view.isDuplicate',
  other: 'view.isOther',
};

/** What shows it. Where the evidence names something of the page, the second one does. */
const EVIDENCE: Readonly<Record<EvidenceCode, readonly [plain: MessageKey, named: MessageKey]>> = {
  label: ['view.byLabel', 'view.byLabelNamed'],
  wording: ['view.byWording', 'view.byWording'],
  links: ['view.byLinks', 'view.byLinks'],
  'same-site': ['view.bySameSite', 'view.bySameSite'],
  headline: ['view.byHeadline', 'view.byHeadline'],
  'off-topic': ['view.byOffTopic', 'view.byOffTopic'],
  repeated: ['view.byRepeated', 'view.byRepeated'],
  markup: ['view.byMarkup', 'view.byMarkupNamed'],
  box: ['view.byBox', 'view.byBox'],
  form: ['view.byForm', 'view.byForm'],
  outside: ['view.byOutside', 'view.byOutside'],
  hidden: ['view.byHidden', 'view.byHidden'],
  duplicate: ['view.byDuplicate', 'view.byDuplicate'],
  model: ['view.byModel', 'view.byModel'],
};

/** More evidence than this makes a reason longer, not better. */
const MOST_EVIDENCE = 2;

/** A label or class name longer than this is cut. */
const LONGEST_DETAIL = 40;

/**
 * Says in the reader's language why something was taken out, such as "Link to another story on this site, labelled “READ”".
 *
 * @param context - The view's context.
 * @param removal - Its kind and evidence.
 */
export function reasonOf({ translate, language }: Pick<Context, 'translate' | 'language'>, removal: Removal): string {
  const { kind, evidence } = removal;
  const hidden = kind === 'hidden' ? Number(evidence[0]?.detail ?? 0) : 0;
  if (hidden > 0) return translate('view.hiddenWords', [new Intl.NumberFormat(language).format(hidden)]);
  const isHere = kind === 'related' && evidence.some(({ code }) => code === 'same-site');
  const shown = evidence
    .filter(({ code }) => code !== kind && !(isHere && code === 'same-site'))
    .slice(0, isHere ? MOST_EVIDENCE - 1 : MOST_EVIDENCE);
  const parts = shown.map(({ code, detail }) => {
    const [plain, named] = EVIDENCE[code];
    return detail ? translate(named, [shorten(detail, LONGEST_DETAIL)]) : translate(plain);
  });
  const sentence = translate(isHere ? 'view.isRelatedHere' : KIND_SENTENCES[kind]);
  // Not by Intl.ListFormat, which puts but spaces between units in a tenth of the languages, and "and" in half of them.
  return parts.reduce((said, more) => translate('view.reasons', [said, more]), sentence);
}
