import { pieceAt, type TextBlock } from '../capture/page';

/** A path that looks like a story's: a long name or a number in it. */
const STORY_PATH = /[^/]{12,}|\d{4,}/;
/** A query that names one: a number of two digits or more as the whole of a value, or before its name. */
const STORY_QUERY = /[?&;][^=&;#]*=(\d{2,})(?![^:&;#-])/g;

/**
 * Tells which links lead to other stories on this site.
 *
 * @param url - Address of the page; without one no link does.
 * @returns A function from an `href` as written to whether it leads to another page of this site that looks like a story.
 */
export function storyLinks(url: URL | null): (href: string) => boolean {
  if (!url) return () => false;
  const site = siteOf(url.hostname);
  const known = new Map<string, boolean>();

  function leads(href: string): boolean {
    const address = /^(?:https?:)?\/\/([^/?#:]+)[^/?#]*([^?#]*)(.*)/i.exec(href);
    if (address) return siteOf(address[1]!.toLowerCase()) === site && isStory(address[2]!, address[3]!);
    // Anything else with a scheme is no page.
    if (href === '' || href[0] === '#' || href[0] === '?' || /^[a-z][a-z\d+.-]*:/i.test(href)) return false;
    const path = href.replace(/[?#].*$/, '');
    return isStory(path, href.slice(path.length));
  }

  const own = new Set(numbersIn(url.search));

  function isStory(path: string, query: string): boolean {
    if (numbersIn(query).some((number) => !own.has(number))) return true;
    return path !== url!.pathname && STORY_PATH.test(path);
  }

  return (href) => {
    let answer = known.get(href);
    if (answer === undefined) known.set(href, (answer = leads(href)));
    return answer;
  };
}

/** The numbers in a query that may name a story. */
function numbersIn(query: string): string[] {
  return query === '' ? [] : Array.from(query.matchAll(STORY_QUERY), (match) => match[1]!);
}

/**
 * Tells which links stay on this site.
 *
 * @param url - Address of the page; without one those that name no host.
 * @returns A function from an `href` as written; false for places on the same page.
 */
export function ownLinks(url: URL | null): (href: string) => boolean {
  const site = url === null ? null : siteOf(url.hostname);
  return (href) => {
    const host = /^(?:https?:)?\/\/([^/?#:]+)/i.exec(href)?.[1];
    if (host !== undefined) return siteOf(host.toLowerCase()) === site;
    return href !== '' && href[0] !== '#' && !/^[a-z][a-z\d+.-]*:/i.test(href);
  };
}

/** The last two labels of a host name: enough to tell another site from another section. */
function siteOf(host: string): string {
  return host.split('.').slice(-2).join('.');
}

/**
 * Whether a block has a link that leads to another story on this site.
 *
 * @param isStoryLink - From `storyLinks`.
 * @param from - UTF-16 offset in the block's text from which links count.
 * @param to - Offset from which they don't.
 */
export function leadsToStory(block: TextBlock, isStoryLink: (href: string) => boolean, from = 0, to = Infinity): boolean {
  if (block.links === 0) return false;
  const { pieces } = block;
  let last: Element | null = null;
  for (let i = pieceAt(block, from); i < pieces.length && pieces[i]!.start < to; i++) {
    const { link, start } = pieces[i]!;
    if (!link || link === last || start < from) continue;
    last = link;
    if (isStoryLink(link.getAttribute('href') ?? '')) return true;
  }
  return false;
}

/**
 * Whether a block has a link to another page of this site.
 *
 * @param isOwnLink - From `ownLinks`.
 */
export function staysOnSite({ pieces }: TextBlock, isOwnLink: (href: string) => boolean): boolean {
  return pieces.some(({ link }) => link !== null && isOwnLink(link.getAttribute('href') ?? ''));
}
