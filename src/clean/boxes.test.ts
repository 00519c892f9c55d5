// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { walk } from '../capture/walk';
import { freeBoxes } from './boxes';

/** For each block that is not kept the tag and class of its box, or "own". Blocks with a `+` are kept. */
function boxes(html: string): string[] {
  const page = walk(new DOMParser().parseFromString(html, 'text/html'));
  const keep = Uint8Array.from(page.blocks, ({ text }) => (text.startsWith('+') ? 1 : 0));
  const found = freeBoxes(page, keep);
  return page.blocks.flatMap((_, i) => {
    const container = page.containers[found[i]!];
    return keep[i] ? [] : [container ? `${container.tag}${container.names ? `.${container.names}` : ''}` : 'own'];
  });
}

describe('freeBoxes', () => {
  it('takes the largest container that holds nothing of the article', () => {
    expect(
      boxes('<main><p>+ text</p><div class="box"><section><h2>More</h2><ul><li>one</li></ul></section></div></main>'),
    ).toEqual(['div.box', 'div.box']);
  });

  it('gives a piece that shares its container with text a box of its own', () => {
    expect(boxes('<div>+ text<br>junk<br>more junk<br>+ text</div>')).toEqual(['own', 'own']);
  });

  it('keeps neighbouring boxes apart', () => {
    expect(boxes('<main><p>+ text</p><div class="a">one</div><div class="b">two</div></main>')).toEqual(['div.a', 'div.b']);
  });

  it('takes the whole page where nothing of it is kept', () => {
    expect(boxes('<div><p>one</p></div><p>two</p>')).toEqual(['body', 'body']);
  });
});
