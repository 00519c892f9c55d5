import { describe, expect, it } from 'vitest';
import { ownerLabel, pageAddress, registrableDomain, SiteNames, webAddress } from './site';

describe('registrableDomain', () => {
  it.each([
    ['www.example.org', 'example.org'],
    ['news.example.co.uk', 'example.co.uk'],
    ['example.com.br', 'example.com.br'],
    ['a.b.example.de', 'example.de'],
    ['localhost', 'localhost'],
    ['192.168.0.1', '192.168.0.1'],
  ])('of %s is %s', (host, domain) => {
    expect(registrableDomain(host)).toBe(domain);
  });
});

describe('ownerLabel', () => {
  it('is the name that is registered', () => {
    expect(ownerLabel('www.example.co.uk')).toBe('example');
  });
});

describe('webAddress', () => {
  it('takes http and https only', () => {
    expect(
      ['javascript:alert(1)', 'data:text/html,x', 'about:blank', '', 'http://'].map((address) => webAddress(address)),
    ).toEqual([null, null, null, null, null]);
    expect(webAddress('/a', 'https://example.org/b')?.href).toBe('https://example.org/a');
  });
});

describe('pageAddress', () => {
  it('looks through a web archive', () => {
    expect(pageAddress('https://web.archive.org/web/20160330101229/http://example.org/a')?.href).toBe('http://example.org/a');
    expect(pageAddress('https://web.archive.org/web/20160330101229id_/example.org/a')?.href).toBe('http://example.org/a');
    expect(pageAddress('https://example.org/web/1/http://other.org/')?.hostname).toBe('example.org');
  });
});

describe('SiteNames', () => {
  const site = new SiteNames(['The Example Times'], 'www.example-times.org');

  it('knows the name, the host and the name with an addition', () => {
    expect(
      ['The Example Times', 'the example times', 'example-times.org', 'Example Times', 'The Example Times Online'].map((text) =>
        site.has(text),
      ),
    ).toEqual([true, true, true, true, true]);
  });

  it('knows no sentence and no other name by a part of it', () => {
    expect(['Other News', 'A bridge opens in the middle of nowhere', '', '—'].map((text) => site.has(text))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('is strict where asked for the name itself', () => {
    expect(['The Example Times', 'Example Times Online'].map((text) => site.is(text))).toEqual([true, false]);
  });
});
