import { Role } from './page';

/** Elements whose text is never read: not rendered as text, or what a person types. */
export const SKIPPED: ReadonlySet<string> = new Set(
  'rp script style template noscript object embed canvas svg head title select textarea datalist audio input meter progress'.split(
    ' ',
  ),
);

/** Elements that stand for something to see: kept as media, not walked. */
export const MEDIA: ReadonlySet<string> = new Set([
  'img',
  'amp-img',
  'video',
  'iframe',
  'amp-video',
  'amp-iframe',
  'amp-youtube',
]);

/** Elements by which a person does something: their number tells a box with a form from a text. */
export const CONTROLS: ReadonlySet<string> = new Set(['form', 'input', 'button', 'select', 'textarea']);

/** Elements that run on in the line (HTML's phrasing content). */
export const INLINE: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rt rtc ruby s samp small span ' +
    'strike strong sub sup time tt u var wbr picture source math slot math mi mo mn mrow msup msub mfrac'
  ).split(' '),
);

/** What an element's name says it is. */
export const TAG_ROLES: ReadonlyMap<string, number> = new Map([
  ['article', Role.article],
  ['main', Role.main],
  ['aside', Role.aside],
  ['nav', Role.navigation],
  ['footer', Role.footer],
  ['header', Role.header],
  ['form', Role.form],
  ['ul', Role.list],
  ['ol', Role.list],
  ['dl', Role.definitions],
  ['table', Role.table],
  ['figure', Role.figure],
  ['figcaption', Role.figure | Role.caption],
  ['caption', Role.caption],
  ['blockquote', Role.quote],
  ['button', Role.button],
  ['dialog', Role.dialog],
  ['details', Role.collapsed],
  ['pre', Role.preformatted],
  ['h1', Role.heading],
  ['h2', Role.heading],
  ['h3', Role.heading],
  ['h4', Role.heading],
  ['h5', Role.heading],
  ['h6', Role.heading],
]);

/** What an ARIA role says it is. */
export const ARIA_ROLES: ReadonlyMap<string, number> = new Map([
  ['main', Role.main],
  ['complementary', Role.aside],
  ['navigation', Role.navigation],
  ['contentinfo', Role.footer],
  ['banner', Role.header],
  ['article', Role.article],
  ['dialog', Role.dialog],
  ['search', Role.form],
  ['list', Role.list],
  ['button', Role.button],
  ['heading', Role.heading],
]);
