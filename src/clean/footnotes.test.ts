// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { findFootnotes } from './footnotes';
import { findingsOf } from './testing/page';

const text = (link: string): string => `<p>The wheel turned on Monday, and half the village came.<sup>${link}</sup></p>`;
const note = '<ol p="0"><li id="n1">The other half was at sea. <a href="#r1">↩</a></li></ol>';

/** Texts of the footnotes of a page on which the model keeps all else. */
function footnotes(html: string): string[] {
  const findings = findingsOf(html);
  const keep = Uint8Array.from(findings.p, (p) => (p >= 0.5 ? 1 : 0));
  return findFootnotes(findings, keep).map((i) => findings.stats.page.blocks[i]!.text);
}

it('finds the note that a number in the text leads to', () => {
  expect(footnotes(text('<a href="#n1">1</a>') + note)).toEqual(['The other half was at sea. ↩']);
});

it('finds none that words lead to, that nothing leads to, or that stands on another page', () => {
  expect(footnotes(text('<a href="#n1">Comments</a>') + note)).toEqual([]);
  expect(footnotes(text('') + note)).toEqual([]);
  expect(footnotes(text('<a href="/notes#n1">1</a>') + note)).toEqual([]);
});

it('finds one in a form whose field hides its attributes', () => {
  const findings = findingsOf(`${text('<a href="#n1">1</a>')}<form id="n1" p="0">The other half was at sea.</form>`);
  // Browsers let fields do so, jsdom does not.
  for (const { element, tag } of findings.stats.page.containers)
    if (tag === 'form') Object.assign(element, { getAttribute: element });
  expect(findFootnotes(findings, new Uint8Array([1, 0]))).toEqual([1]);
});
