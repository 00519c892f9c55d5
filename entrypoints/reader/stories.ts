import { bodyOf, builtin } from '../../src/capture/tree';

/** One of several articles on a page. */
export interface Story {
  /** What holds it and none of the others. */
  readonly element: Element;
  /** Its headline, the page's word. */
  readonly title: string;
}

/** With more headings of the first level a page is a list. */
const MOST = 40;

/** What makes a story of what a heading stands in: so many paragraphs of so many characters. */
const PARAGRAPHS = 3;
const LONG = 80;

/** What the window's title counts for against a share of the window: of two stories side by side in view the one that the page names. */
const NAMED = 0.4;

/**
 * The articles that follow one another on a page that goes on where one ends: each has a headline of the first level of its own and text.
 *
 * @param document - A live page.
 * @returns In the page's order; empty where there are not two.
 */
export function storiesIn(document: Document): Story[] {
  const headings = [...Document.prototype.querySelectorAll.call(document, 'h1')];
  if (headings.length < 2 || headings.length > MOST) return [];
  const body = bodyOf(document);
  const headingsIn = new Map<Element, number>();
  for (const heading of headings) {
    for (let e: Element | null = heading; e && e !== body; e = builtin(e, 'parentElement')) {
      headingsIn.set(e, (headingsIn.get(e) ?? 0) + 1);
    }
  }
  const stories = headings.map((heading): Story => {
    let element = heading;
    for (let e = heading.parentElement; e && headingsIn.get(e) === 1; e = builtin(e, 'parentElement')) element = e;
    return { element, title: (heading.textContent ?? '').replaceAll(/\s+/gu, ' ').trim() };
  });
  const told = stories.filter(({ element, title }) => title !== '' && holdsText(element));
  return told.length > 1 ? told : [];
}

function holdsText(element: Element): boolean {
  let paragraphs = 0;
  for (const { textContent } of Element.prototype.querySelectorAll.call(element, 'p')) {
    if ((textContent ?? '').trim().length >= LONG) paragraphs += 1;
    if (paragraphs === PARAGRAPHS) return true;
  }
  return false;
}

/**
 * The story that the person has before them: most of the window shows it, and the page names it.
 *
 * @param stories - Those of the page.
 * @param selected - Whether an element is in what they have selected, which says more than all else; null where nothing is.
 * @returns Undefined where there are no stories.
 */
export function currentStory(stories: readonly Story[], selected: ((element: Element) => boolean) | null): Story | undefined {
  const worth = ({ element, title }: Story): number => {
    const { top, bottom } = Element.prototype.getBoundingClientRect.call(element);
    const share = (Math.min(bottom, innerHeight) - Math.max(top, 0)) / innerHeight;
    const pageTitle = builtin(builtin(element, 'ownerDocument'), 'title');
    return Math.max(share, 0) + (pageTitle.includes(title) ? NAMED : 0) + (selected?.(element) === true ? 2 : 0);
  };
  return stories.map((story) => ({ story, worth: worth(story) })).toSorted((a, b) => b.worth - a.worth)[0]?.story;
}
