import type { Content, ContentElement } from '../article';
import { byPlace, contentText } from '../article';
import { dateText } from '../view/date';
import { leadOf } from '../view/lead';
import { allowedContent } from './allowed-content';
import type { Edition } from './edition';
import { markSentence } from './mark-sentence';
import { ownIds } from './own-ids';
import { hostOf, siteNameOf } from '../view/site-name';

/** A heading of the text, by which it is listed. */
export interface Heading {
  readonly id: string;
  readonly text: string;
}

/** An edition as content of ours, in which nothing but the allow-list comes from the page. */
export interface Story {
  readonly title: string;
  /** Standfirst, who, when, where. */
  readonly head: readonly Content[];
  /** The points, each a link to `#point-1` …; empty where there are none. */
  readonly summary: readonly Content[];
  /** The text; its headings and the sentences of the points have ids. */
  readonly text: readonly Content[];
  /** Address, day of saving and the number of pictures left out. */
  readonly foot: readonly Content[];
  readonly headings: readonly Heading[];
}

const HEADING = /^h[2-6]$/;

/** Makes an element of ours. */
export function make(tag: string, attributes: ContentElement['attributes'], ...content: Content[]): ContentElement {
  return { tag, attributes, content };
}

/**
 * Tells an article for a file: headline data, summary with working links, text.
 *
 * @param edition - What is saved.
 * @param pictureAt - Where the file has the picture of that address; null where it has not.
 */
export function tellStory(edition: Edition, pictureAt: (src: string) => string | null): Story {
  const { article, points, address, now, words } = edition;
  const label = { lang: words.language, dir: words.direction };
  const lead = leadOf(article);
  let missing = 0;
  const headings: Heading[] = [];
  const ordered = points.toSorted(byPlace);
  const marked = new Set<number>();
  const blocks = allowedContent(article.blocks);
  const ids = ownIds(blocks, address);

  /** Pictures in the file, or links to them; ids on headings and sentences. */
  const arrange = (content: readonly Content[], isLinked = false): Content[] =>
    content.flatMap((item): Content[] => {
      if (typeof item === 'string') return [item];
      if (item.tag === 'img') return [arrangePicture(item, isLinked)];
      const { id: pageId, href, ...others } = item.attributes;
      const ownId = ids.take(pageId);
      const attributes = {
        ...others,
        ...(href !== undefined && { href: ids.linkTo(href) ?? href }),
        ...(ownId !== null && { id: ownId }),
      };
      let inside = arrange(item.content, isLinked || item.tag === 'a');
      if (HEADING.test(item.tag)) {
        const id = ownId ?? `part-${headings.length + 1}`;
        headings.push({ id, text: contentText(item.content).trim() });
        return [make(item.tag, { ...attributes, id }, ...inside)];
      }
      if (item.paragraph !== undefined) {
        for (const [index, point] of ordered.entries()) {
          if (point.paragraph !== item.paragraph) continue;
          let first = true;
          inside = markSentence(inside, point.start, point.end, () => {
            const id = first ? { id: `point-${index + 1}` } : {};
            first = false;
            marked.add(index);
            return { ...id, class: 'sentence' };
          });
        }
      }
      return [{ ...make(item.tag, attributes, ...inside), ...(item.restored && { restored: true }) }];
    });

  const arrangePicture = ({ attributes }: ContentElement, isLinked: boolean): Content => {
    const { src = '', alt = '', width, height } = attributes;
    const size = { ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
    const file = pictureAt(src);
    if (file !== null) return make('img', { ...size, src: file, alt });
    missing += 1;
    const name = alt.trim() || words.picture;
    const isAddress = /^https?:/i.test(src);
    return isAddress && !isLinked ? make('a', { href: src, class: 'picture' }, name) : make('span', { class: 'picture' }, name);
  };

  const opening = lead === null ? [] : allowedContent([make('figure', {}, make('img', { src: lead, alt: '' }))]);
  const text = arrange([...opening, ...blocks]);
  const shown = ordered.flatMap(({ text: sentence }, index) =>
    marked.has(index) ? [make('li', {}, make('a', { href: `#point-${index + 1}` }, sentence))] : [],
  );
  const saved = dateText(now.toISOString().slice(0, 10), words.language, now)?.exact ?? '';
  return {
    title: article.title || hostOf(address),
    head: [
      ...(article.standfirst ? [make('p', { class: 'standfirst' }, article.standfirst)] : []),
      make('p', { class: 'byline' }, ...bylineOf(edition)),
    ],
    summary:
      shown.length > 0 ? [make('section', { class: 'summary' }, make('h2', label, words.inShort), make('ol', {}, ...shown))] : [],
    text,
    foot: [
      make('p', { dir: 'ltr' }, make('a', { href: address }, address)),
      make('p', label, words.saved(saved)),
      ...(missing > 0 ? [make('p', label, words.missing(missing))] : []),
    ],
    headings,
  };
}

/**
 * Who, when and where, as one line; the date in the interface's language.
 *
 * @param edition - What is saved.
 * @returns Texts and the date's element, separators between them.
 */
function bylineOf({ article, address, now, words }: Edition): Content[] {
  const date = article.published ? dateText(article.published, words.language, now) : null;
  const parts: Content[] = [
    ...(article.byline ? [article.byline] : []),
    ...(date ? [make('span', { lang: words.language, dir: words.direction }, date.exact)] : []),
    siteNameOf(article, address),
  ];
  return parts.flatMap((part, index) => (index > 0 ? [' · ', part] : [part]));
}
