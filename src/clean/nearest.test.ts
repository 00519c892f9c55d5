// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Container } from '../capture/page';
import { walk } from '../capture/walk';
import { nearestFinder } from './nearest';

const { blocks } = walk(
  new DOMParser().parseFromString(
    '<main class="far"><section class="near"><p>one</p><div><p>two</p></div></section><p>three</p></main>',
    'text/html',
  ),
);

describe('nearestFinder', () => {
  it('finds what the innermost container has', () => {
    const find = nearestFinder(
      ({ names }) => names || null,
      () => true,
    );
    expect(blocks.map(({ container }) => find(container))).toEqual(['near', 'near', 'far']);
  });

  it('looks no farther than it may', () => {
    const find = nearestFinder(
      ({ names }) => names || null,
      ({ tag }) => tag !== 'main',
    );
    expect(blocks.map(({ container }) => find(container))).toEqual(['near', 'near', null]);
  });

  it('looks at each container once, also where it finds nothing', () => {
    const seen: Container[] = [];
    const find = nearestFinder(
      (container) => {
        seen.push(container);
        return null;
      },
      () => true,
    );
    for (const { container } of [...blocks, ...blocks]) expect(find(container)).toBeNull();
    expect(seen.length).toBe(new Set(seen).size);
  });
});
