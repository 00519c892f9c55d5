// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { hides, isHiddenName, shownNames } from './hidden';

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

describe('shownNames', () => {
  const named = (attributes: string): Element =>
    new DOMParser().parseFromString(`<b ${attributes}>`, 'text/html').querySelector('b')!;

  it('gives class and id of what is shown', () => {
    expect(shownNames(named('class="a b" id="c" hidden="until-found" title="d"'), undefined)).toBe('a b c');
    expect(shownNames(named('style="color: red"'), undefined)).toBe('');
  });

  it('gives null for what attributes or a name hide', () => {
    expect(shownNames(named('id="c" hidden'), undefined)).toBeNull();
    expect(shownNames(named('style="display: none" id="c"'), undefined)).toBeNull();
    expect(shownNames(named('class="sr-only"'), undefined)).toBeNull();
  });

  it('asks the live page instead of attributes where there is one', () => {
    expect(shownNames(named('class="a" hidden'), () => true)).toBe('a');
    expect(shownNames(named('class="sr-only"'), () => true)).toBeNull();
    expect(shownNames(named('class="a"'), () => false)).toBeNull();
  });
});
