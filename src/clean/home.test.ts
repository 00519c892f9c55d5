// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { isDirect, standsIn, textHome } from './home';
import { PROSE } from '../extract/testing/prose';
import { findingsOf } from './testing/page';

const home = (html: string): string | undefined => {
  const findings = findingsOf(html);
  return textHome(findings, new Uint8Array(findings.p.length).fill(1))?.names.trim();
};

it('finds the container around the paragraphs, also where each has a wrapper of its own', () => {
  expect(home(`<div id="page"><div id="text">${PROSE.join('')}</div><div id="side">${PROSE[0]}</div></div>`)).toBe('text');
  expect(home(`<div id="page"><div id="text">${PROSE.map((p) => `<div>${p}</div>`).join('')}</div></div>`)).toBe('text');
  expect(home('<p>Too short.</p>')).toBeUndefined();
});

it('tells whether paragraphs stand right in it', () => {
  const direct = (wrap: (p: string) => string): boolean => {
    const findings = findingsOf(`<main>${PROSE.map(wrap).join('')}</main>`);
    const keep = new Uint8Array(findings.p.length).fill(1);
    return isDirect(textHome(findings, keep)!, findings, keep);
  };
  expect(direct((p) => p)).toBe(true);
  expect(direct((p) => `<div>${p}</div>`)).toBe(false);
});

it('lets a line stand in a wrapper that it has for itself', () => {
  const { stats } = findingsOf('<main><div><h2>Alone</h2></div><div><h2>One</h2><p>Two</p></div></main>');
  const [alone, one] = stats.page.blocks.map(({ container }) => container);
  const main = alone!.parent!.parent!;
  expect([standsIn(main, alone!), standsIn(main, one!)]).toEqual([true, false]);
});
