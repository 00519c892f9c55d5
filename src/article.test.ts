import { describe, expect, it } from 'vitest';
import { type Content, contentText } from './article';

const element = (tag: string, ...content: Content[]): Content => ({ tag, attributes: {}, content });

describe('contentText', () => {
  it('joins texts and those of elements in reading order', () => {
    expect(contentText(['a ', element('em', 'b', element('a', 'c')), ' d'])).toBe('a bc d');
  });

  it('counts a line break as one character and leaves out what stands beside ruby', () => {
    expect(
      contentText([element('ruby', '東', element('rp', '('), element('rt', 'とう'), element('rp', ')')), element('br'), 'へ']),
    ).toBe('東\nへ');
  });

  it('is empty where there is nothing', () => {
    expect(contentText([])).toBe('');
    expect(contentText([element('img')])).toBe('');
  });
});
