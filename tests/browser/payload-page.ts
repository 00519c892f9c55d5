import type { Payload } from '../fixtures/payloads/payloads';
import type { ServedPage } from '../serve/serve';
import { PROSE } from './story';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const json = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** Payloads that are parsed with the page keep others from being so when they end in raw text: the slots tell which were. */
export const slotOf = (id: number): string => `slot-${id}`;

/**
 * A news article with payloads in its text, as markup, and as words in everything that is said of it: title, byline, date, site name,
 * caption, alternative text, JSON-LD.
 *
 * @param payloads - All parsed with the page, or all put in by script.
 */
export function payloadPage(payloads: readonly Payload[]): ServedPage {
  /** One of them as words, another for each place. */
  const said = (turn: number): string => payloads[turn % payloads.length]?.html ?? '';
  const words = (turn: number): string => escape(said(turn));
  const isParsed = payloads[0]?.way === 'parser';
  const slots = payloads.map(
    ({ id, html }, i) => `<p>${PROSE[i % PROSE.length]} (${i})</p><div id="${slotOf(id)}">${isParsed ? html : ''}</div>`,
  );
  const markup = isParsed ? [] : payloads.map(({ id, html }) => [slotOf(id), html]);
  const ld = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: `The tower ${said(0)}`,
    author: { '@type': 'Person', name: said(1) },
    datePublished: said(2),
    publisher: { '@type': 'Organization', name: said(3) },
    description: said(4),
    image: `javascript:fire(1)//${said(5)}`,
  };
  return {
    url: `http://payloads.example/2026/tower-${payloads[0]?.id ?? 0}`,
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8">
<script>fired = []; fire = (id) => fired.push(id); addEventListener('message', ({ data }) => typeof data === 'number' && fire(data));</script>
<title>The tower ${words(0)}</title>
<meta property="og:type" content="article"><meta property="og:title" content="The tower ${words(1)}">
<meta property="og:site_name" content="News ${words(2)}"><meta name="author" content="Dora ${words(3)}">
<meta property="article:published_time" content="2026-02-24T12:00:00Z ${words(4)}">
<script type="application/ld+json">${json(ld)}</script>
</head><body><main><article><h1>The tower ${words(0)}</h1>
<p class="byline">By Dora Finch ${words(5)}, <time datetime="2026-02-24 ${words(6)}">24 February 2026</time></p>
<p class="standfirst">${words(7)}</p>
${PROSE.map((text) => `<p>${text}</p>`).join('\n')}
<figure><img src="/images/harbour.svg" width="640" height="360" alt="${words(8)}"><figcaption>The tower. ${words(9)}</figcaption></figure>
${slots.join('\n')}
<blockquote cite="${words(10)}">${words(10)}</blockquote>
${PROSE.map((text) => `<p>Again: ${text}</p>`).join('\n')}
</article></main>
<script>for (const [id, html] of ${json(markup)}) document.getElementById(id).innerHTML = html;</script>
</body></html>`,
  };
}
