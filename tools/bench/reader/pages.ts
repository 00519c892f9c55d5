import type { ServedPage } from '../../../tests/serve/serve';

const card = (i: number): string =>
  `<div class="card c${i % 40}"><a href="/story-${i}"><h3>Story ${i} of the day</h3></a><p>A few words.</p></div>`;

/**
 * A page with so many elements more around its article: menus, lists and boxes, as pages of that size have them.
 *
 * @param page - A page with a body.
 * @param elements - How many to add.
 */
export function padded(page: ServedPage & { readonly html: string }, elements: number): ServedPage {
  const cards = Array.from({ length: Math.ceil(elements / 4) }, (_, i) => card(i)).join('');
  return {
    ...page,
    url: `${page.url}-padded`,
    html: page.html.replace('</body>', `<section class="more">${cards}</section></body>`),
  };
}

const SENTENCE =
  'The ferry waited for the wave, and the town waited for the ferry, which nobody had thought that it would learn.';

const figure = (i: number): string =>
  `<figure><img src="images/harbour.svg?${i}" width="960" height="540" alt=""><figcaption>The harbour on day ${i}.</figcaption></figure>`;

/** An article of 6,000 words with 60 pictures. */
export function longStory(): ServedPage {
  const paragraph = `<p>${Array.from({ length: 3 }, () => SENTENCE).join(' ')}</p>`;
  const body = Array.from(
    { length: 100 },
    (_, i) => paragraph.replace('<p>', `<p>On day ${i} it was the same. `) + (i < 60 ? figure(i) : ''),
  );
  const html = `<!doctype html><html lang="en"><title>The harbour that learned to wait</title><body><article><h1>The harbour that learned to wait</h1>${body.join('')}</article></body></html>`;
  return { url: 'https://www.harbour.example/long', html };
}
