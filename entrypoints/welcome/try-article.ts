import { element } from '../../src/view/element';
import type { LanguageContent } from '../../tests/fixtures/build/content';

/** Articles of ours that the tests are made of, by language; others get the English one. */
const ARTICLES = import.meta.glob<LanguageContent>('../../tests/fixtures/build/content/{ar,de,en,es,fr,ja}.json', {
  import: 'default',
});

/** Paragraphs of it that are shown. */
const LENGTH = 8;

/**
 * Puts an article of ours into the first page as sites print theirs: with lines that lead elsewhere and a box between its paragraphs.
 *
 * @param place - An empty element of the page.
 * @param language - BCP 47 of the interface.
 */
export async function putArticle(place: HTMLElement, language: string): Promise<void> {
  const { ownerDocument: document } = place;
  const load = ARTICLES[pathOf(language)] ?? ARTICLES[pathOf('en')];
  if (!load) throw new Error('The build holds no article.');
  const { lang, dir, related, stories, newsletter, by, articles } = await load();
  const [{ title, standfirst, author, published, date, body }] = articles;
  const line = (index: number): HTMLElement =>
    element(
      document,
      'p',
      {},
      element(document, 'strong', {}, `${related[index]}: `),
      element(document, 'a', { href: '#try' }, stories[index] ?? ''),
    );
  const box = element(
    document,
    'aside',
    { class: 'newsletter' },
    element(document, 'p', {}, newsletter[0]),
    element(document, 'p', {}, newsletter[1]),
  );
  const between = new Map<number, HTMLElement>([
    [2, line(0)],
    [4, box],
    [6, line(1)],
  ]);
  const paragraphs = body.filter((text) => /^[\p{L}\p{N}“„«「]/u.test(text)).slice(0, LENGTH);
  const article = element(
    document,
    'article',
    { lang, dir: dir ?? 'ltr' },
    element(document, 'h1', {}, title),
    element(document, 'p', { class: 'lead' }, standfirst),
    element(
      document,
      'p',
      { class: 'byline' },
      by.replace('{}', author),
      ' · ',
      element(document, 'time', { datetime: published }, date),
    ),
  );
  for (const [index, text] of paragraphs.entries()) {
    const inserted = between.get(index);
    article.append(...(inserted ? [inserted] : []), element(document, 'p', {}, text));
  }
  // As sites say what their page is about.
  document.head.append(element(document, 'meta', { property: 'og:title', content: title }));
  place.append(article);
}

function pathOf(language: string): string {
  return `../../tests/fixtures/build/content/${language.split('-', 1)[0] ?? ''}.json`;
}
