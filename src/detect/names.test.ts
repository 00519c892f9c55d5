// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readAddress } from './address';
import { pageNames } from './names';

function names(html: string, { classes = [] as string[], url = '' } = {}) {
  const root = new DOMParser().parseFromString(html, 'text/html').documentElement;
  return pageNames({ root, classes, address: readAddress(url) });
}

describe('pageNames', () => {
  it('parts class names into words, however they are joined', () => {
    const { class: words } = names('', { classes: ['entry-title site_header', 'articleBody PostMeta h2 x1'] });
    expect([...words].toSorted()).toEqual(['article', 'body', 'entry', 'header', 'meta', 'post', 'site', 'title']);
  });

  it('lists what the metadata declares', () => {
    const { meta, 'open-graph': types } = names('<meta property="OG:type" content=" Article "><meta name="author" content="A">');
    expect([...meta]).toEqual(['og:type', 'author']);
    expect([...types]).toEqual(['article']);
  });

  it('finds types in JSON-LD, broken or not, and in microdata', () => {
    const { type } = names(
      `<script type="application/ld+json">{"@type": ["NewsArticle", "x"], "author": {"@type":"schema:Person"</script>
       <div itemscope itemtype="https://schema.org/Product"></div>`,
    );
    expect([...type].toSorted()).toEqual(['newsarticle', 'person', 'product']);
  });

  it('tells where links lead, but not those to the same site', () => {
    const { link } = names(
      `<a href="/here">a</a><a href="#there">b</a><a href="https://www.paper.example/x/">c</a>
       <a href="https://www.share.example/intent/post">d</a><a href="//share.example/Sharer?u=1">e</a><a href="tel:1">f</a>`,
      { url: 'https://paper.example/a' },
    );
    expect([...link]).toEqual(['share.example/intent', 'share.example/sharer', 'tel']);
  });

  it('takes the parts of the path without their ending', () => {
    expect([...names('', { url: 'https://paper.example/News/2026/story.html?x=1' }).path]).toEqual(['news', '2026', 'story']);
  });
});
