// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { decodeReferences, letters, line, openingText } from './text';

const element = (html: string): Element => new DOMParser().parseFromString(html, 'text/html').body.firstElementChild!;

describe('line', () => {
  it('is what a text shows on one line', () => {
    expect(line(' The old\n\tbridge\u00A0\u200Bopens ')).toBe('The old bridge opens');
    expect(line('The old bridge opens')).toBe('The old bridge opens');
    expect(line('Brü\u00ADcke')).toBe('Brücke');
  });

  it('is no longer than asked for', () => {
    expect(line('The old bridge', 7)).toBe('The old');
  });
});

describe('letters', () => {
  it('are the same for two spellings of one headline', () => {
    expect(letters('“The Old Bridge” – open!')).toBe(letters('the old bridge: open'));
    expect(letters('Ｂｒｉｄｇｅ Ä')).toBe('bridgeä');
  });
});

describe('openingText', () => {
  const html = '<div>By <b>Ann <i>Lee</i></b><!-- no --><p>in Bern</p></div><p>After</p>';

  it('is the text of an element, however deep, and of nothing behind it', () => {
    expect(openingText(element(html), 100)).toBe('By Ann Leein Bern');
    expect(openingText(element(html).firstChild!, 100)).toBe('By ');
    expect(openingText(element('<p></p>'), 100)).toBe('');
  });

  it('ends with the piece that reaches the limit', () => {
    expect(openingText(element(html), 5)).toBe('By Ann ');
  });
});

describe('decodeReferences', () => {
  it('decodes letters with marks, of any case, and leaves what is no name of one', () => {
    expect(decodeReferences('&eacute;&Ntilde;&Uuml;&ccedil;&aring;&frown; &xconstructor;')).toBe('éÑÜçå&frown; &xconstructor;');
  });
});
