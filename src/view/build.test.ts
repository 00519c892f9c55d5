// @vitest-environment jsdom
import { expect, it } from 'vitest';
import type { Content, Removal } from '../article';
import { runThrough } from '../steps';
import { build } from './build';

const inert = document.implementation.createHTMLDocument('');
const el = (tag: string, attributes: Record<string, string>, ...content: Content[]) => ({ tag, attributes, content });

function html(...content: Content[]): string {
  const holder = document.createElement('div');
  holder.append(runThrough(build(inert, content)).fragment);
  return holder.innerHTML;
}

function removal(path: readonly number[], text: string): Removal {
  return { kind: 'other', reason: '', evidence: [], text, place: { paragraph: 0, offset: null }, path, content: [text] };
}

it('builds allowed elements with allowed attributes', () => {
  const link = el(
    'a',
    { href: 'https://example.org/', onclick: 'x()', target: '_blank', class: 'c', style: 'x', part: 'title' },
    'there',
  );
  expect(html(el('p', { lang: 'en', id: 'p' }, 'Go ', link, '.'))).toBe(
    '<p lang="en" id="in-p">Go <a href="https://example.org/">there</a>.</p>',
  );
});

it('gives way to what a foreign element holds', () => {
  expect(html(el('p', {}, el('blink', {}, 'Look ', el('em', {}, 'here'))))).toBe('<p>Look <em>here</em></p>');
});

it('shows text that looks like markup as text', () => {
  expect(html(el('p', {}, '<img src=x onerror=alert(1)>'))).toBe('<p>&lt;img src=x onerror=alert(1)&gt;</p>');
  expect(html(el('pre', {}, el('code', {}, '<script>1</script>')))).toBe(
    '<pre><code>&lt;script&gt;1&lt;/script&gt;</code></pre>',
  );
});

it.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  'blob:https://a/b',
  'file:///etc',
  'vbscript:x',
  '/relative',
  '',
])('makes no link to %s', (href) => {
  expect(html(el('p', {}, el('a', { href }, 'x')))).toBe('<p><a>x</a></p>');
});

it('shows pictures from safe places that are large enough or of unknown size', () => {
  const pictures = [
    el('img', { src: 'https://example.org/a.jpg', alt: 'A', width: '640', height: '480', srcset: 'x' }),
    el('img', { src: 'https://example.org/b.jpg' }),
    el('img', { src: 'https://example.org/pixel.gif', width: '1', height: '1' }),
    el('img', { src: 'javascript:alert(1)' }),
    el('img', {}),
  ];
  const shown = '<img src="https://example.org/a.jpg" alt="A" width="640" height="480"><img src="https://example.org/b.jpg">';
  expect(html(...pictures)).toBe(shown);
});

it('is not broken by names that every object has', () => {
  expect(html(el('constructor', {}, 'a'), el('__proto__', {}, 'b'), el('toString', {}, 'c'))).toBe('abc');
});

it('builds content nested deep', () => {
  let content: Content = 'deep';
  for (let depth = 0; depth < 800; depth += 1) content = el('span', {}, content);
  const { fragment } = runThrough(build(inert, [content]));
  expect(fragment.textContent).toBe('deep');
});

it('marks where each removal stood, in ledger order', () => {
  const content = [el('p', {}, 'one ', el('em', {}, 'two')), el('p', {}, 'three')];
  const removals = [removal([0], 'A'), removal([0], 'B'), removal([0, 1, 1], 'C'), removal([2], 'D')];
  const { fragment, anchors } = runThrough(build(inert, content, removals));
  for (const [{ text }, anchor] of anchors) anchor.after(`[${text}]`);
  const holder = document.createElement('div');
  holder.append(fragment);
  expect(holder.textContent).toBe('[A][B]one two[C]three[D]');
});

it('gives no place to a removal that is only told', () => {
  const gone = { ...removal([0], 'hidden'), content: [] };
  expect(runThrough(build(inert, [el('p', {}, 'text')], [gone])).anchors.size).toBe(0);
});

it('finds a place even where the path leads past the content', () => {
  const lost = removal([7, 3], 'lost');
  const { fragment, anchors } = runThrough(build(inert, [el('p', {}, 'text')], [lost, removal([9], 'far')]));
  for (const anchor of anchors.values()) expect(fragment.contains(anchor)).toBe(true);
});
