import { describe, expect, it } from 'vitest';
import { isOn, loads, siteOf } from './sites';

describe('siteOf', () => {
  it.each([
    ['example.org', 'example.org'],
    ['  WWW.Example.org ', 'example.org'],
    ['https://www.example.org/news?page=2', 'example.org'],
    ['news.example.org:8080', 'news.example.org'],
    ['zeitung.köln', 'zeitung.xn--kln-sna'],
  ])('reads %j as %s', (written, site) => expect(siteOf(written)).toBe(site));

  it.each(['', 'example', '*.example.org', 'two words.org', 'ftp://example.org', 'javascript:alert(1)', '..'])(
    'takes %j for no site',
    (written) => expect(siteOf(written)).toBeNull(),
  );
});

describe('isOn', () => {
  it('counts what is below a site, and nothing else', () => {
    expect(isOn(['example.org'], 'https://example.org/a')).toBe(true);
    expect(isOn(['example.org'], 'https://news.example.org/a')).toBe(true);
    expect(isOn(['example.org'], 'https://myexample.org/a')).toBe(false);
    expect(isOn(['news.example.org'], 'https://example.org/a')).toBe(false);
    expect(isOn(['example.org'], '')).toBe(false);
  });
});

describe('loads', () => {
  it.each([
    '@import "https://a.example/a.css";',
    '[part~="title"] { background: url(https://a.example/a.png) }',
    'p { background: URL( "a.png" ) }',
    'p { background: u\\72l(a.png) }',
    'p { background: \\75 rl(a.png) }',
    'p { background: u\\rl(a.png) }',
    'p { background: image-set("a.png" 1x) }',
    '@\\69mport "a.css";',
    '@font-face { src: src("a.woff2") }',
  ])('finds what loads in %j', (css) => expect(loads(css)).toBe(true));

  it('lets everything else be', () => {
    expect(loads('[part~="title"] { color: rgb(20 20 20); font-family: "Curl Mono"; inline-size: calc(100% - 2px) }')).toBe(
      false,
    );
  });

  it('survives what is no character', () => expect(loads('p { content: "\\ffffff" }')).toBe(false));
});
