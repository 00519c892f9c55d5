import data from '../../data/metadata.json';
import { metaValues, type Declarations } from './declarations';
import { texts, type JsonLd } from './json-ld';
import { letters } from './text';
import { headingText } from './title/heading-text';

const SITE_NAMES: ReadonlySet<string> = new Set(data.meta.siteName);

/**
 * What the markup declares of one of several articles on a page. A page that goes on from article to article declares the one that it was
 * opened with.
 *
 * @param all - What the whole page declares.
 * @param without - Elements that hold the other articles.
 * @returns Without what is said of the others.
 */
export function storyDeclarations(all: Declarations, without: ReadonlySet<Element>): Declarations {
  const isOwn = (element: Element): boolean => ![...without].some((other) => other.contains(element));
  const headlines = all.headlines.filter(isOwn);
  const properties = all.properties.filter(({ element }) => isOwn(element));
  const title = headlines[0] ? headingText(headlines[0]) : '';
  const declared = letters(metaValues(all, data.meta.title)[0] ?? all.title);
  if (title === '' || declared.includes(letters(title))) return { ...all, headlines, properties };
  const metas = new Map([...all.metas].filter(([name]) => SITE_NAMES.has(name)));
  return { ...all, metas, links: new Map(), title, headlines, properties, isAnother: true };
}

/**
 * What JSON-LD says of the same article: where the page declares another one, what has its title.
 *
 * @param ld - Of the whole page.
 * @param declarations - Of the article.
 */
export function storyLd(ld: JsonLd, { isAnother, title }: Declarations): JsonLd {
  if (!isAnother) return ld;
  const isOwn = (headline: string): boolean => headline !== '' && letters(headline) === letters(title);
  return { ...ld, pages: [], articles: ld.articles.filter((node) => texts(ld, node, 'headline').some(isOwn)) };
}
