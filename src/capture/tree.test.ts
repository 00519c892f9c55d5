// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { tagKind } from './tag-kinds';
import { attribute, bodyOf, builtin, composedChildren, declaredShadow, tagOf } from './tree';

const CLOBBERED =
  '<form id="f" class="c"><input name="firstChild"><input name="localName"><input name="getAttribute"><input name="parentNode"></form>';

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** Names of the nodes that are composed below an element. */
function children(element: Element): string[] {
  const found = composedChildren(element, tagKind(tagOf(element)));
  if (Array.isArray(found)) return (found as Node[]).map((node) => node.nodeName);
  const names: string[] = [];
  for (let node = found as Node | null; node; node = node.nextSibling) names.push(node.nodeName);
  return names;
}

describe('steps over the tree', () => {
  it('are not fooled by fields of a form', () => {
    const form = parse(CLOBBERED).querySelector('form')!;
    expect(tagOf(form)).toBe('form');
    expect(attribute(form, 'class')).toBe('c');
    expect(attribute(form, 'hidden')).toBeNull();
    expect(builtin(form, 'firstChild')?.nodeName).toBe('INPUT');
    expect(children(form)).toEqual(['INPUT', 'INPUT', 'INPUT', 'INPUT']);
  });

  it('find the body whatever the page calls one', () => {
    const document = parse('<form name="body"></form><p>text</p>');
    expect(bodyOf(document)).toBe(document.querySelector('body'));
    expect(bodyOf(document.implementation.createDocument(null, 'feed'))).toBeNull();
  });

  it('go into open shadow roots instead of what stands outside them', () => {
    const host = parse('<div><p>light</p></div>').querySelector('div')!;
    host.attachShadow({ mode: 'open' }).innerHTML = '<h2>shadow</h2>';
    expect(children(host)).toEqual(['H2']);
  });

  it('go into declarative shadow roots that a parser left in place', () => {
    const host = parse('<x-box><p>light</p></x-box>').querySelector('x-box')!;
    host.innerHTML = '<template shadowrootmode="open"><h2>shadow</h2></template><p>light</p>';
    expect(declaredShadow(host.firstElementChild!)?.map((node) => node.nodeName)).toEqual(['H2', 'P']);
    const { content } = host.firstElementChild as HTMLTemplateElement;
    content.prepend(host.firstElementChild!.cloneNode());
    expect(declaredShadow(content.firstElementChild!)).toBeNull();
    host.firstElementChild!.removeAttribute('shadowrootmode');
    expect(declaredShadow(host.firstElementChild!)).toBeNull();
  });

  it('take the nodes that a slot shows, else what it holds itself', () => {
    const host = parse('<div><b slot="a">given</b></div>').querySelector('div')!;
    host.attachShadow({ mode: 'open' }).innerHTML = '<slot name="a">own</slot><slot name="b">fallback</slot>';
    const [given, empty] = host.shadowRoot!.querySelectorAll('slot');
    expect(children(given!)).toEqual(['B']);
    expect(children(empty!)).toEqual(['#text']);
  });

  it('find nothing in a frame without a document', () => {
    expect(children(parse('<iframe src="https://other.example/"></iframe>').querySelector('iframe')!)).toEqual([]);
  });
});
