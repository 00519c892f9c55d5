import type { Evidence, EvidenceCode, RemovalKind } from '../article';

const KINDS: Readonly<Record<RemovalKind, string>> = {
  related: 'link to another story',
  comments: 'reader comments',
  newsletter: 'newsletter offer',
  share: 'share buttons',
  follow: 'follow-us links',
  advertisement: 'advertisement',
  sponsored: 'sponsored teaser',
  author: 'author or date line',
  tags: 'list of topics',
  navigation: 'navigation',
  paywall: 'subscription offer',
  cookie: 'cookie notice',
  tools: 'page tools',
  hidden: 'text that the page does not show',
  duplicate: 'text that stands in the article already',
  other: 'not part of the text',
};

const EVIDENCE: Readonly<Record<EvidenceCode, (detail: string) => string>> = {
  label: (detail) => (detail ? `labelled ${detail}` : 'under such a label'),
  wording: () => 'worded as such lines are',
  links: () => 'made of links',
  'same-site': () => 'leading to this site',
  headline: () => 'worded like a headline',
  'off-topic': () => 'about something else',
  repeated: () => 'repeated on the page',
  markup: (detail) => `marked up as ${detail}`,
  form: () => 'part of a form',
  box: () => 'in a box with a link to press',
  outside: () => 'outside the article',
  hidden: (detail) => (detail ? `${detail} words` : 'hidden by the page'),
  duplicate: () => 'found twice',
  model: () => 'unlike the text around it',
};

/** A removal's reason in English words, such as "link to another story: labelled READ, worded like a headline". */
export function reasonText(kind: RemovalKind, evidence: readonly Evidence[]): string {
  const parts = evidence.map(({ code, detail }) => EVIDENCE[code](detail ?? ''));
  return parts.length > 0 ? `${KINDS[kind]}: ${parts.join(', ')}` : KINDS[kind];
}
