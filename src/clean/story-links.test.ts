// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { walk } from '../capture/walk';
import { leadsToStory, ownLinks, storyLinks } from './story-links';

const isStory = storyLinks(new URL('https://www.news.example/2026/the-mill-by-the-river'));

describe('storyLinks', () => {
  it.each([
    '/2026/choir-cancels-concert',
    'https://www.news.example/choir-cancels-concert?from=x',
    '//sport.news.example/a/20260301',
    'choir-cancels-concert.html#top',
    'HTTPS://WWW.NEWS.EXAMPLE/2026/choir-cancels',
    '/?p=731',
    'read.php?lang=en&id=48',
    '/index.php?view=article&id=414:choir-cancels',
  ])('knows %s for a story of this site', (href) => {
    expect(isStory(href)).toBe(true);
  });

  it.each([
    'https://other.museum/choir-cancels-concert',
    '/2026/the-mill-by-the-river#comments',
    'https://www.news.example/2026/the-mill-by-the-river?print=1',
    '/sport',
    '#the-third-chapter',
    '?page=20260301',
    '/list.php?sort=2026a',
    '',
    'mailto:choir-cancels-concert@news.example',
    'javascript:openTheLongestStory()',
  ])('takes %j for none', (href) => {
    expect(isStory(href)).toBe(false);
  });

  it('tells the stories of one script by whatever number they don’t share', () => {
    const isStoryOf = storyLinks(new URL('https://www.news.example/index.php?m=68&id=9031'));
    expect(isStoryOf('index.php?m=68&id=9017')).toBe(true);
    expect(isStoryOf('index.php?m=68&id=9031&print=1')).toBe(false);
  });

  it('tells the stories of one script by the numbers in their addresses', () => {
    const isStoryOf = storyLinks(new URL('https://www.news.example/read.php?id=48'));
    expect(isStoryOf('read.php?id=49')).toBe(true);
    expect(isStoryOf('/read.php?id=48&print=1')).toBe(false);
  });

  it('knows no story where the page has no address', () => {
    expect(storyLinks(null)('/2026/choir-cancels-concert')).toBe(false);
  });
});

describe('leadsToStory', () => {
  const [block] = walk(
    new DOMParser().parseFromString(
      '<p>At the <a href="/map">map</a> hangs <a href="/2026/choir-cancels-concert">the story</a>.</p>',
      'text/html',
    ),
  ).blocks;

  it('finds the link anywhere in a block, or in a stretch of it', () => {
    expect(leadsToStory(block!, isStory)).toBe(true);
    expect(leadsToStory(block!, isStory, 11)).toBe(true);
    expect(leadsToStory(block!, isStory, 0, 11)).toBe(false);
  });
});

describe('ownLinks', () => {
  it('tells links of this site from those of others and from places on the page', () => {
    const isOwn = ownLinks(new URL('https://www.news.example/2026/the-mill'));
    expect(['/letter', 'https://shop.news.example/', '//news.example'].filter((href) => !isOwn(href))).toEqual([]);
    expect(['https://other.museum/', '#top', '', 'mailto:a@news.example'].filter(isOwn)).toEqual([]);
    expect(ownLinks(null)('https://www.news.example/')).toBe(false);
  });
});
