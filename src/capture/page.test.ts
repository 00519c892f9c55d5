import { describe, expect, it } from 'vitest';
import { Container, pieceAt, TextBlock } from './page';

describe('pieceAt', () => {
  it('finds the piece in which a character stands', () => {
    const block = new TextBlock(new Container({} as Element, null, 'p', 0, '', 0, { count: 1 }, 0), 0, 0);
    for (const start of [0, 4, 4, 9]) block.pieces.push({ node: {} as Text, start, link: null });
    expect([0, 3, 4, 8, 9, 100].map((offset) => pieceAt(block, offset))).toEqual([0, 0, 2, 2, 3, 3]);
  });
});
