// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { extract } from '../engine';
import { PROSE } from '../extract/testing/prose';

/** The html of an article of four paragraphs with something between the second and the third, and what was left out there. */
function around(part: string): { html: string; removed: string[] } {
  const [a, b, c, d] = PROSE;
  const page = `<html lang="en"><title>The mill turns</title><body><article class="post"><h1>The mill turns</h1>${a}${b}${part}${c}${d}</article>`;
  const article = extract(new DOMParser().parseFromString(page, 'text/html'), { url: 'https://lantern.example/the-mill-turns' })!;
  return { html: article.html, removed: article.removed.map(({ text }) => text) };
}

describe('embeddedPosts', () => {
  it.each([
    [
      'with a text, a signature and links',
      '<blockquote class="bluesky-embed"><p>The water is down, stay away from the weir.<br><a href="https://bsky.app/profile/1/post/2">[image or embed]</a></p>— Fire brigade (<a href="https://bsky.app/profile/1">@brigade</a>) <a href="https://bsky.app/profile/1/post/2">March 3, 2026</a></blockquote>',
      'https://bsky.app/profile/1/post/2',
    ],
    [
      'that is nothing but links',
      '<blockquote class="instagram-media"><a href="https://www.instagram.com/p/1/"><div>View this post</div></a><p><a href="https://www.instagram.com/p/1/">A post shared by the mill</a></p></blockquote>',
      'https://www.instagram.com/p/1/',
    ],
    [
      'whose link is worded like a headline',
      '<blockquote class="reddit-embed-bq"><a href="https://www.reddit.com/r/mills/comments/1">The mill stands in water up to its windows</a><br>by <a href="https://www.reddit.com/user/miller">u/miller</a></blockquote>',
      'https://www.reddit.com/r/mills/comments/1',
    ],
    [
      'signed like an article',
      '<div class="fb-post"><blockquote class="fb-xfbml-parse-ignore"><p>The water is down, stay away from the weir tonight.</p>Posted by <a href="https://www.facebook.com/brigade">Fire brigade</a> on <a href="https://www.facebook.com/brigade/posts/1">Tuesday, March 3, 2026</a></blockquote></div>',
      'https://www.facebook.com/brigade/posts/1',
    ],
  ])('keeps a post as a quote with its link: one %s', (_, post, link) => {
    const { html, removed } = around(post);
    expect(removed).toEqual([]);
    const quote = new DOMParser().parseFromString(html, 'text/html').querySelector('blockquote');
    expect(quote?.querySelector(`a[href="${link}"]`)).not.toBeNull();
  });

  it('keeps no links in a quote of another name', () => {
    const { removed } = around(
      '<blockquote class="more"><a href="/one">The bridge at the lower town is closed until the autumn</a></blockquote>',
    );
    expect(removed).toEqual(['The bridge at the lower town is closed until the autumn']);
  });
});
