// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isHidden, isHiddenName } from './hidden';

function element(html: string): Element {
  return new DOMParser().parseFromString(html, 'text/html').body.firstElementChild!;
}

describe('isHidden', () => {
  it.each(['<p hidden>', '<p hidden="hidden">', '<p style="display:none">', '<p style="color: red; VISIBILITY : hidden">'])(
    'knows %s',
    (html) => {
      expect(isHidden(element(html), undefined)).toBe(true);
    },
  );

  it.each([
    '<p>',
    '<p hidden="until-found">',
    '<p style="display:block">',
    '<p style="--display:none-of-it">',
    '<p style="overflow:hidden">',
  ])('takes %s for shown', (html) => {
    expect(isHidden(element(html), undefined)).toBe(false);
  });

  it('asks the live page alone where there is one', () => {
    expect(isHidden(element('<p hidden>'), () => true)).toBe(false);
    expect(isHidden(element('<p>'), () => false)).toBe(true);
  });

  it('is not fooled by a field named like the method that it needs', () => {
    expect(isHidden(element('<form hidden><input name="getAttribute"></form>'), undefined)).toBe(true);
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
