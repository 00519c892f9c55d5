// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { PROSE } from '../extract/testing/prose';
import { blockOf, findingsOf } from './testing/page';

const [first, second, third] = PROSE;
const LINE = 'Every Friday we write to you about the river, the mill and what the carts brought.';

/** The kind of what the box around a line offers; null for none. */
function offer(box: string): string | null {
  const findings = findingsOf(`${first}${second}${box}${third}${first}${second}`);
  return findings.offerAround(findings.stats.page.blocks[blockOf(findings, LINE)]!.container)?.kind ?? null;
}

it('takes a box with a field for an address for a newsletter', () => {
  expect(offer(`<div><p>Letters</p><p>${LINE}</p><input type="email"></div>`)).toBe('newsletter');
  expect(offer(`<div><p>Letters</p><p>${LINE}</p></div>`)).toBeNull();
});

it('takes a box for what its title offers, if there is something to press', () => {
  expect(offer(`<div><h3>Sign up for our newsletter</h3><p>${LINE}</p><a href="/post">Yes</a></div>`)).toBe('newsletter');
  expect(offer(`<div><h3>Sign up for our newsletter</h3><p>${LINE}</p></div>`)).toBeNull();
  expect(offer(`<div><h3>Letters</h3><p>${LINE}</p><a href="/post">Yes</a></div>`)).toBeNull();
});

it('takes none of several parts of an article for one', () => {
  const part = `<section><h3>Sign up for our newsletter</h3><p>${LINE} <a href="/post">Yes</a></p></section>`;
  expect(offer(part)).toBe('newsletter');
  expect(offer(part + part)).toBeNull();
});
