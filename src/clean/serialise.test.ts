// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Content } from '../article';
import { ALLOWED } from './allowed';
import { serialise } from './serialise';

const element = (tag: string, content: Content[] = [], attributes: Record<string, string> = {}): Content => ({
  tag,
  attributes,
  content,
});

describe('serialise', () => {
  it('writes elements, attributes and text', () => {
    expect(serialise([element('p', ['a ', element('a', ['b'], { href: 'https://news.example/?x=1&y=2' })])])).toBe(
      '<p>a <a href="https://news.example/?x=1&amp;y=2">b</a></p>',
    );
  });

  it('writes elements that hold nothing without an end', () => {
    expect(serialise([element('br'), element('img', [], { src: 'a', alt: '' }), element('hr')])).toBe(
      '<br><img src="a" alt=""><hr>',
    );
  });

  it('lets no text become markup', () => {
    const text = '</p><script>alert("1")</script> & &lt; \u00a0';
    const html = serialise([element('p', [text])]);
    const parsed = new DOMParser().parseFromString(html, 'text/html').body;
    expect(parsed.children).toHaveLength(1);
    expect(parsed.firstElementChild!.children).toHaveLength(0);
    expect(parsed.textContent).toBe(text);
  });

  it('lets no attribute value become markup', () => {
    const html = serialise([element('img', [], { alt: '"><script>x</script>', src: "' onerror=x" })]);
    const image = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild!;
    expect([image.getAttributeNames(), image.getAttribute('alt'), image.nextSibling]).toEqual([
      ['alt', 'src'],
      '"><script>x</script>',
      null,
    ]);
  });

  it('leaves out elements that are not allowed but keeps what they hold', () => {
    expect(serialise([element('script', ['x']), element('section', [element('p', ['a'])])])).toBe('x<p>a</p>');
    expect(serialise([element('constructor', ['x']), element('__proto__', ['y'])])).toBe('xy');
  });

  it('leaves out attributes that are not allowed', () => {
    expect(serialise([element('p', ['a'], { onclick: 'x', style: 'y', lang: 'fr', href: 'z', 'data-a': '1' })])).toBe(
      '<p lang="fr">a</p>',
    );
  });

  it('allows nothing that runs, submits, names or styles', () => {
    const names = Object.entries(ALLOWED).flatMap(([tag, attributes]) => [tag, ...attributes]);
    const forbidden =
      /^(?:script|style|iframe|object|embed|form|input|button|svg|math|template|slot|base|link|meta|on.*|class|id|name|part|action|srcset|ping|srcdoc)$/;
    expect(names.filter((name) => forbidden.test(name))).toEqual([]);
  });
});
