import { describe, expect, it } from 'vitest';
import { reasonText } from './reason';

describe('reasonText', () => {
  it('says what a removal is and what decided', () => {
    expect(reasonText('related', [{ code: 'label', detail: 'READ' }, { code: 'same-site' }])).toBe(
      'link to another story: labelled READ, leading to this site',
    );
  });

  it('says what it is where nothing more is known', () => {
    expect(reasonText('cookie', [])).toBe('cookie notice');
  });

  it('has words for evidence without a detail', () => {
    expect(reasonText('newsletter', [{ code: 'label' }])).toBe('newsletter offer: under such a label');
    expect(reasonText('hidden', [{ code: 'hidden', detail: '12' }])).toBe('text that the page does not show: 12 words');
  });
});
