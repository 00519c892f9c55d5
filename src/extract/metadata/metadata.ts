import data from '../../data/metadata.json';
import type { PhraseBook } from '../../text/phrases';
import { findByline } from './byline/byline';
import { datedNodes, findDates } from './date/dates';
import { metaValues, readDeclarations, type Declarations } from './declarations';
import { findImage } from './image';
import { type JsonLd, type JsonNode, own, readJsonLd, texts } from './json-ld';
import { findLabels } from './labels';
import { findLanguage } from './language';
import { Neighbourhood } from './neighbourhood';
import { findOrigin, type Openings } from './origin/origin';
import { pageAddress, SiteNames, webAddress } from './site';
import { findStandfirst } from './standfirst';
import { storyDeclarations, storyLd } from './story-declarations';
import { letters } from './text';
import { findHeadline } from './title/title';
import type { Metadata, MetadataBlock, MetadataSource } from './types';
import { metadataWords } from './words';

export interface MetadataOptions {
  /** Address of the page; empty where unknown. */
  readonly url: string;
  /** What the markup declares, where it has been read already. */
  readonly declarations?: Declarations;
  /** Blocks of the page's text in order; without them only what the markup declares is read. */
  readonly blocks?: readonly MetadataBlock[];
  /** Phrases of all languages; without them no words of the page count as a claim of another origin. */
  readonly phrases?: PhraseBook;
  /** The phrases that open the blocks, where they have been looked up already. */
  readonly openings?: { in(lang: string): Openings };
  /** Elements that hold other articles of the page, of which nothing is read. */
  readonly without?: ReadonlySet<Element>;
}

/**
 * Reads what a page says of its article: title, people, dates, language, picture, origin.
 *
 * @param document - Any document, live or parsed; not changed.
 * @returns Always an object; fields that the page does not give are null or empty. Never throws on what a page holds.
 */
export function readMetadata(document: Document, options: MetadataOptions): Metadata {
  const { url: address, blocks = [], phrases, openings, without, declarations: all = readDeclarations(document) } = options;
  const declarations = without?.size ? storyDeclarations(all, without) : all;
  const ld = storyLd(readJsonLd(declarations.jsonLd), declarations);
  const url = pageAddress(address);
  const base = url?.href ?? 'about:blank';
  const article = articleOf(ld, url, declarations.title);
  const names = siteNamesOf(declarations, ld, article);
  const site = new SiteNames(
    names.map(({ name }) => name),
    url?.hostname ?? '',
  );
  const { lang, langSource, dir } = findLanguage(document, declarations, blocks);
  const words = metadataWords(lang);

  const headline = findHeadline(declarations, titlesOf(declarations, ld, article), blocks, site, url);
  const neighbourhood = new Neighbourhood(headline, blocks);
  const byline = findByline({ declarations, ld, article, blocks, neighbourhood }, { words, site });
  const region = url?.hostname.split('.').at(-1) ?? '';
  const dates = findDates(declarations, datedNodes(ld, article), neighbourhood, { lang, region, words, url });
  const image = findImage(declarations, ld, article, base);
  const descriptions = [
    ...metaValues(declarations, data.meta.description),
    ...(article ? texts(ld, article, 'description') : []),
  ];
  const standfirst = findStandfirst(
    descriptions,
    blocks,
    neighbourhood,
    new Set([byline?.block ?? -1, dates.published?.block ?? -1, headline.block]),
  );
  const siteName = names[0];
  const origin = findOrigin({
    document,
    declarations,
    ld,
    article,
    url,
    site,
    siteName: siteName?.name ?? null,
    lang,
    byline,
    neighbourhood,
    phrases,
    openings: openings?.in(lang),
  });

  return {
    title: headline.text,
    byline: byline?.text ?? null,
    authors: byline?.authors ?? [],
    published: dates.published?.date ?? null,
    modified: dates.modified?.date ?? null,
    siteName: siteName?.name ?? null,
    lang,
    dir,
    image: image?.url ?? null,
    standfirst: standfirst?.text ?? null,
    origin,
    labels: findLabels({ declarations, ld, article, url }),
    sources: present({
      title: headline.text ? headline.source : undefined,
      byline: byline?.source,
      published: dates.published?.source,
      modified: dates.modified?.source,
      siteName: siteName?.source,
      lang: langSource,
      dir: 'text',
      image: image?.source,
      standfirst: standfirst?.source,
      origin: origin ? 'markup' : undefined,
    }),
    places: present({
      title: place(headline.block),
      byline: place(byline?.block),
      published: place(dates.published?.block),
      standfirst: place(standfirst?.block),
    }),
  };
}

/** The JSON-LD article that is this page's: the one with its address, else with its title, else the first. */
function articleOf(ld: JsonLd, url: URL | null, title: string): JsonNode | null {
  if (ld.articles.length < 2) return ld.articles[0] ?? null;
  const key = letters(title);
  const score = (node: JsonNode): number => {
    let best = 0;
    for (const member of [own(node, 'url'), own(node, 'mainEntityOfPage'), own(node, '@id')]) {
      const address: unknown = typeof member === 'object' && member !== null ? own(member as JsonNode, '@id') : member;
      if (
        typeof address === 'string' &&
        url &&
        webAddress(address, url.href)?.pathname === url.pathname &&
        url.pathname.length > 1
      )
        best = 2;
    }
    const headline = letters(texts(ld, node, 'headline')[0] ?? texts(ld, node, 'name')[0] ?? '');
    return best + (headline.length > 5 && key.includes(headline) ? 1 : 0);
  };
  let chosen: JsonNode | null = null;
  let highest = -1;
  for (const node of ld.articles) {
    const here = score(node);
    if (here > highest) [chosen, highest] = [node, here];
  }
  return chosen;
}

function titlesOf(declarations: Declarations, ld: JsonLd, article: JsonNode | null): { text: string; source: MetadataSource }[] {
  return [
    ...(article ? texts(ld, article, 'headline').map((text) => ({ text, source: 'json-ld' as const })) : []),
    ...metaValues(declarations, data.meta.title).map((text) => ({ text, source: 'meta' as const })),
  ];
}

/** Names of the site, best first: what the page tells networks, then its publisher in JSON-LD. */
function siteNamesOf(
  declarations: Declarations,
  ld: JsonLd,
  article: JsonNode | null,
): { name: string; source: MetadataSource }[] {
  const publishers = [
    ...(article ? texts(ld, article, 'publisher') : []),
    ...ld.sites.flatMap((node) => texts(ld, node, 'name')),
  ];
  return [
    ...metaValues(declarations, data.meta.siteName).map((name) => ({ name, source: 'meta' as const })),
    ...publishers.slice(0, 10).map((name) => ({ name, source: 'json-ld' as const })),
  ];
}

function place(block: number | undefined): number | undefined {
  return block === undefined || block < 0 ? undefined : block;
}

/** An object without the members that are undefined. */
function present<T>(members: Record<string, T | undefined>): Record<string, T> {
  return Object.fromEntries(Object.entries(members).filter((entry): entry is [string, T] => entry[1] !== undefined));
}
