import { describe, expect, it } from 'vitest';
import { junkMarkup } from './markup';
import { nameWords } from './name-words';

describe('junkMarkup', () => {
  it('finds the marks of plugins and says that they decide alone', () => {
    expect(junkMarkup('wrap IRPP_kangoo')).toEqual({ kind: 'related', token: 'IRPP_kangoo', strong: true });
    expect(junkMarkup('comment-respond respond')).toMatchObject({ kind: 'comments', token: 'comment-respond', strong: true });
    expect(junkMarkup('yarpp yarpp-related')).toMatchObject({ kind: 'related', strong: true });
  });

  it.each(['related-posts', 'single-related-posts', 'relatedPosts', 'article_related_posts_box', 'RelatedPosts-list'])(
    'finds words in a row however they are joined: %s',
    (name) => {
      expect(junkMarkup(name)).toMatchObject({ kind: 'related', token: name, strong: false });
    },
  );

  it.each(['leader', 'shadow', 'adaptive', 'relatedness', 'commentary', 'css-1AdBx', 'block-n1AuAdJl', ''])(
    'does not find words inside others: %s',
    (name) => {
      expect(junkMarkup(name)).toBeNull();
    },
  );

  it('lets names that hold text win', () => {
    expect(junkMarkup('post-12 type-post tag-newsletter category-comments comments-open')).toBeNull();
    expect(junkMarkup('has-newsletter sidebar-hidden')).toBeNull();
    expect(junkMarkup('entry-content newsletter-signup')).toBeNull();
  });

  it('takes a strong mark even beside a name that holds text', () => {
    expect(junkMarkup('entry-content sharedaddy')).toMatchObject({ kind: 'share', strong: true });
  });

  it('prefers a strong mark to one that stands before it', () => {
    expect(junkMarkup('newsletter mc_embed_signup')).toMatchObject({ token: 'mc_embed_signup', strong: true });
  });

  it('knows the elements and attributes of comment platforms', () => {
    expect(junkMarkup('', 'vf-conversations')).toEqual({ kind: 'comments', token: 'vf-conversations', strong: true });
    expect(junkMarkup('', 'div', ['id', 'data-spotim-module'])).toMatchObject({ kind: 'comments', token: 'data-spotim-module' });
    expect(junkMarkup('', 'div', ['data-address', 'title'])).toBeNull();
  });
});

describe('nameWords', () => {
  it('splits at marks and before capitals, but not in hashes', () => {
    expect(nameWords('relatedPosts_list-item')).toEqual(['related', 'posts', 'list', 'item']);
    expect(nameWords('n1AuAdJlVL')).toEqual(['n1auadjlvl']);
    expect(nameWords('')).toEqual([]);
  });
});
