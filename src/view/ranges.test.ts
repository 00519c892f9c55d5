// @vitest-environment jsdom
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Content } from '../article';
import { contentText } from '../article';
import { runThrough } from '../steps';
import { build } from './build';
import { RESTORED, wrapRange } from './ranges';

const inert = document.implementation.createHTMLDocument('');
const el = (tag: string, ...content: Content[]) => ({ tag, attributes: {}, content });

function paragraph(...content: Content[]): HTMLElement {
  const item = el('p', ...content);
  return runThrough(build(inert, [item])).nodes.get(item)!;
}

const mark = (): HTMLElement => inert.createElement('mark');
const texts = (pieces: readonly HTMLElement[]): string[] => pieces.map(({ textContent }) => textContent);

it('wraps a stretch that runs across links and emphasis, piece by piece', () => {
  const block = paragraph('Go ', el('a', 'over ', el('em', 'there')), ' now.');
  expect(texts(wrapRange(block, 1, 12, mark))).toEqual(['o ', 'over ', 'ther']);
  expect(block.textContent).toBe('Go over there now.');
  expect(block.querySelector('a > em > mark')?.textContent).toBe('ther');
});

it('counts a line break as one character', () => {
  const block = paragraph('one', el('br'), 'two');
  expect(texts(wrapRange(block, 4, 7, mark))).toEqual(['two']);
});

it('leaves out readings above characters and what was put back', () => {
  const block = paragraph(el('ruby', '汐田', el('rt', 'しおた')), 'さん。', '次。');
  const back = inert.createElement('span');
  back.setAttribute(RESTORED, '');
  back.textContent = 'put back';
  block.prepend(back);
  expect(texts(wrapRange(block, 0, 5, mark))).toEqual(['汐田', 'さん。']);
});

it('wraps nothing outside the text', () => {
  const block = paragraph('short');
  expect(wrapRange(block, 9, 12, mark)).toEqual([]);
  expect(wrapRange(block, 3, 3, mark)).toEqual([]);
});

it('gives pieces that join to any stretch of any content, twice over', () => {
  const text = fc.string({ unit: 'binary', maxLength: 8 }).map((any) => any.replaceAll('\n', ' '));
  const { content } = fc.letrec<{ content: Content }>((tie) => ({
    content: fc.oneof(
      { maxDepth: 3 },
      text,
      fc.constant(el('br')),
      fc
        .tuple(fc.constantFrom('a', 'em', 'ruby', 'rt', 'span'), fc.array(tie('content'), { maxLength: 4 }))
        .map(([tag, items]) => el(tag, ...items)),
    ),
  }));
  const stretch = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  fc.assert(
    fc.property(fc.array(content, { maxLength: 5 }), stretch, stretch, (items, first, second) => {
      const block = paragraph(...items);
      const whole = contentText(items);
      for (const [start, end] of [first, second]) {
        const pieces = wrapRange(block, start, end, mark);
        expect(texts(pieces).join('')).toBe(whole.slice(start, end).replaceAll('\n', ''));
      }
    }),
    { numRuns: 40 },
  );
});
