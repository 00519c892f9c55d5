import { describe, expect, it } from 'vitest';
import { own, readJsonLd, texts } from './json-ld';
import { parseLoosely } from './json-mend';

describe('parseLoosely', () => {
  it.each([
    ['valid', '{"a":"b"}'],
    ['comments around it', '<!-- {"a":"b"} -->'],
    ['CDATA around it', '//<![CDATA[\n{"a":"b"}\n//]]>'],
    ['trailing commas', '{"a":"b",}'],
    ['a trailing semicolon', '{"a":"b"};'],
    ['quotes as character references', '{&quot;a&quot;:&quot;b&quot;}'],
    ['a byte order mark', '\uFEFF{"a":"b"}'],
  ])('reads JSON with %s', (_, text) => {
    expect(parseLoosely(text)).toEqual([{ a: 'b' }]);
  });

  it('keeps raw line breaks and needless escapes inside strings', () => {
    expect(parseLoosely('{"a":"one\ntwo\tthree","b":"it\\\'s"}')).toEqual([{ a: 'one\ntwo\tthree', b: "it's" }]);
  });

  it('reads several objects one after another', () => {
    expect(parseLoosely('{"a":1}\n{"b":2}')).toEqual([{ a: 1 }, { b: 2 }]);
  });

  it.each(['', 'null and void', '{"a":', '{"a" "b"}', '"unclosed', '{'.repeat(100_000), '[1,'.repeat(50_000)])(
    'gives nothing for what is not certain',
    (text) => {
      expect(parseLoosely(text).filter((value) => typeof value === 'object' && value !== null)).toEqual([]);
    },
  );
});

describe('readJsonLd', () => {
  it('finds the article in a graph and follows references', () => {
    const ld = readJsonLd([
      JSON.stringify({
        '@context': 'https://schema.org',
        '@graph': [
          { '@type': 'WebSite', '@id': '#site', name: 'Example' },
          {
            '@type': ['NewsArticle', 'Article'],
            headline: 'Bridge opens',
            author: [{ '@id': '#ann' }, { '@type': 'Person', name: 'Joe Park' }],
          },
          { '@type': 'Person', '@id': '#ann', name: 'Ann Lee' },
        ],
      }),
    ]);
    expect(ld.articles).toHaveLength(1);
    expect(texts(ld, ld.articles[0]!, 'author')).toEqual(['Ann Lee', 'Joe Park']);
    expect(ld.sites.map((site) => own(site, 'name'))).toEqual(['Example']);
  });

  it('leaves out articles that a list or a related link names', () => {
    const ld = readJsonLd([
      JSON.stringify({
        '@type': 'ItemList',
        itemListElement: [{ '@type': 'ListItem', item: { '@type': 'NewsArticle', headline: 'Other' } }],
      }),
      JSON.stringify({ '@type': 'NewsArticle', headline: 'This', hasPart: { '@type': 'NewsArticle', headline: 'Part' } }),
    ]);
    expect(ld.articles.map((article) => own(article, 'headline'))).toEqual(['This']);
  });

  it('reads names from strings, objects, arrays and parts, without tags and references', () => {
    const ld = readJsonLd([]);
    const node = {
      a: 'AT&amp;T',
      b: { name: ['Ann Lee'] },
      c: { givenName: 'Ann', familyName: 'Lee' },
      d: '<b>Ann</b> Lee',
      e: 7,
      f: null,
      g: {},
    };
    expect(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((key) => texts(ld, node, key))).toEqual([
      ['AT&T'], ['Ann Lee'], ['Ann Lee'], ['Ann Lee'], ['7'], [], [], [],
    ]); // prettier-ignore
  });

  it('never reaches the prototype', () => {
    const ld = readJsonLd(['{"@type":"NewsArticle","__proto__":{"author":"Mallory"},"headline":"x"}']);
    expect(own(ld.articles[0]!, 'author')).toBeUndefined();
    expect(own(ld.articles[0]!, 'constructor')).toBeUndefined();
    expect(texts(ld, ld.articles[0]!, 'toString')).toEqual([]);
  });

  it('ends on circular references and on deep or endless data', () => {
    const ld = readJsonLd([
      '{"@type":"Article","@id":"#a","author":{"@id":"#b"}}',
      '{"@type":"Person","@id":"#b","name":"Ann Lee","knows":{"@id":"#a"}}',
    ]);
    expect(texts(ld, ld.articles[0]!, 'author')).toEqual(['Ann Lee']);
    expect(readJsonLd([`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`]).articles).toEqual([]);
  });
});
