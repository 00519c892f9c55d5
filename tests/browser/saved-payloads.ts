import { unzipSync, strFromU8 } from 'fflate';
import { JSDOM } from 'jsdom';
import { extract, summarize } from '../../src/engine';
import { epub } from '../../src/export/epub';
import { markdown } from '../../src/export/markdown';
import { sampleEdition } from '../../src/export/sample-edition';
import { webPage } from '../../src/export/web-page';
import type { Payload } from '../fixtures/payloads/payloads';
import type { Shot } from './payload-control';
import { payloadPage, slotOf } from './payload-page';

/** The policy of a saved page would hide what is wrong with it. */
const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

/**
 * Saves the article of a page of payloads in every format, to be opened in a browser.
 *
 * @param payloads - As for `payloadPage`.
 * @returns Markdown stands for what a renderer makes of it that lets all HTML through.
 */
export function saved(payloads: readonly Payload[]): Shot[] {
  const { url, html } = payloadPage(payloads);
  const { document } = new JSDOM(html, { url }).window;
  for (const { id, way, html: markup } of payloads) {
    const slot = document.getElementById(slotOf(id));
    if (way !== 'parser' && slot) slot.innerHTML = markup;
  }
  const article = extract(document, { url });
  if (!article) throw new Error(`No article with ${payloads.map(({ id }) => id).join()}.`);
  const edition = { ...sampleEdition(), article, points: summarize(article), address: url };
  const { id } = payloads[0]!;
  const book = unzipSync(epub(edition, new Map()));
  const chapters = Object.entries(book).filter(([name]) => name.endsWith('.xhtml'));
  return [
    { id, way: 'parser', html: webPage(edition, new Map()).replace(POLICY, '') },
    { id, way: 'parser', html: markdown(edition, document.implementation.createHTMLDocument('')) },
    ...chapters.map(([, bytes]): Shot => ({ id, way: 'xhtml', html: strFromU8(bytes) })),
  ];
}
