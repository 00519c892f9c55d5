// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { pageHints } from './hints';

const hints = (html: string): ReturnType<typeof pageHints> => pageHints(new DOMParser().parseFromString(html, 'text/html'));

describe('pageHints', () => {
  it('reads titles, the best first, and the longest description', () => {
    const head =
      '<title>The mill | Millford Lantern</title><meta name="twitter:title" content="The mill!">' +
      '<meta property="og:title" content="The mill"><meta name="description" content="Short"><meta property="og:description" content="Longer">';
    expect(hints(head)).toEqual({
      titles: ['The mill', 'The mill!', 'The mill | Millford Lantern'],
      description: 'Longer',
      lang: '',
    });
  });

  it('reads the language that the page marks', () => {
    expect(hints('<html lang="sr-Latn"><p>x</p>').lang).toBe('sr-Latn');
  });

  it('finds nothing where there is nothing', () => {
    expect(hints('<p>x</p><meta name="keywords" content="y">')).toEqual({ titles: [], description: '', lang: '' });
  });
});
