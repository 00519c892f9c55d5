import { describe, expect, it } from 'vitest';
import { hides, isHiddenName } from './hidden';

describe('hides', () => {
  it.each([
    ['hidden', ''],
    ['hidden', 'hidden'],
    ['style', 'display:none'],
    ['style', 'color: red; VISIBILITY : hidden'],
  ])('knows %s="%s"', (name, value) => {
    expect(hides(name, value)).toBe(true);
  });

  it.each([
    ['hidden', 'until-found'],
    ['style', 'display:block'],
    ['style', '--display:none-of-it'],
    ['style', 'overflow:hidden'],
    ['title', 'display:none'],
  ])('takes %s="%s" for shown', (name, value) => {
    expect(hides(name, value)).toBe(false);
  });
});

describe('isHiddenName', () => {
  it('knows the names of text for screen readers, whole and in any case', () => {
    expect(isHiddenName('btn SR-only')).toBe(true);
    expect(isHiddenName('screen-reader-text')).toBe(true);
    expect(isHiddenName('no-sr-only-here')).toBe(false);
    expect(isHiddenName('')).toBe(false);
  });
});
