// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import data from '../../data/article-labels.json';
import { readMetadata } from './metadata';

function labels(head: string, url = 'https://www.example.org/news/bridge') {
  const html = `<html lang="en"><head>${head}</head><body><article><h1>Bridge</h1><p>It opens.</p></article></body></html>`;
  return readMetadata(new DOMParser().parseFromString(html, 'text/html'), { url }).labels;
}

const ld = (object: object) => `<script type="application/ld+json">${JSON.stringify(object)}</script>`;
const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`;

describe('labels', () => {
  it('are none for plain news', () => {
    expect(labels(ld({ '@type': 'NewsArticle', articleSection: 'Politics' }) + meta('article:section', 'Region'))).toEqual([]);
  });

  it.each([
    ['OpinionNewsArticle', 'opinion'],
    ['AdvertiserContentArticle', 'sponsored'],
    ['LiveBlogPosting', 'live'],
    ['SatiricalArticle', 'satire'],
  ])('follow from the type %s', (type, kind) => {
    expect(labels(ld({ '@type': ['NewsArticle', type], headline: 'Bridge' }))).toEqual([{ kind, evidence: type.toLowerCase() }]);
  });

  it('follow from the section, however it is written, in any language', () => {
    expect(labels(meta('article:section', 'Meinung'))).toEqual([{ kind: 'opinion', evidence: 'Meinung' }]);
    expect(labels(ld({ '@type': 'NewsArticle', articleSection: ['World', 'Opinión'] }))).toMatchObject([{ kind: 'opinion' }]);
    expect(labels('', 'https://example.org/opinion/2026/bridge')).toMatchObject([{ kind: 'opinion' }]);
    expect(labels('', 'https://example.org/%D0%BC%D0%BD%D0%B5%D0%BD%D0%B8%D0%B5/bridge')).toMatchObject([{ kind: 'opinion' }]);
    expect(labels('', 'https://example.org/branded-content/bridge')).toMatchObject([{ kind: 'sponsored' }]);
  });

  it("never follow from the story's own address or from words in a section's name", () => {
    expect(labels('', 'https://example.org/news/opinion')).toEqual([]);
    expect(labels(meta('article:section', 'Opinion polls'))).toEqual([]);
    expect(labels('', 'https://example.org/%E0%A4%A/bridge')).toEqual([]);
  });

  it('name the sponsor that the page names, and believe only a plain yes', () => {
    expect(labels(ld({ '@type': 'Article', sponsor: { name: 'Harbour Bank' } }))).toEqual([
      { kind: 'sponsored', evidence: 'Harbour Bank' },
    ]);
    expect(labels(meta('article:opinion', 'true'))).toEqual([{ kind: 'opinion', evidence: 'article:opinion' }]);
    expect(labels(meta('article:opinion', 'false'))).toEqual([]);
  });

  it('say each kind once', () => {
    expect(labels(ld({ '@type': 'OpinionNewsArticle' }) + meta('article:section', 'Opinion'))).toHaveLength(1);
  });
});

describe('the names of sections', () => {
  it('are lower case, sorted, and each means one thing', () => {
    const all = Object.values(data.sections).flat();
    expect(all).toEqual(all.map((name) => name.toLowerCase()));
    expect(new Set(all).size).toBe(all.length);
    for (const names of Object.values(data.sections)) expect(names).toEqual(names.toSorted());
  });
});
