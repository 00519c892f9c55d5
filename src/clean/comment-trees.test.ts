// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { walk } from '../capture/walk';
import packed from '../data/phrases.json';
import { pageStats } from '../extract/features/page-stats';
import { pageHints } from '../extract/hints';
import { runThrough } from '../steps';
import { compilePhrases } from '../text/phrases';
import { withoutComments } from './comment-trees';

const SENTENCE = 'The council met in the old town hall on Monday evening, and the budget passed after four hours of debate.';
const STORY = `<h1>Council passes budget</h1>${`<p>${SENTENCE}</p>`.repeat(4)}`;

/** Tags of the blocks that may be text of the article, where the model takes every block for such. */
function left(html: string): string[] {
  const document = new DOMParser().parseFromString(`<title>Council passes budget</title>${html}`, 'text/html');
  const page = walk(document);
  const stats = runThrough(pageStats(page, pageHints(document), compilePhrases(packed)));
  const p = withoutComments(stats, new Float32Array(page.blocks.length).fill(1));
  return page.blocks.filter((_, i) => p[i] === 1).map(({ container }) => container.tag);
}

const ARTICLE = ['h1', 'p', 'p', 'p', 'p'];

describe('comment sections', () => {
  it.each([
    '<div id="comments" class="comments-area"><ol class="comment-list"><li>I was there, and it was cold.</li></ol></div>',
    '<section class="story"><ul class="commentlist"><li>Good.</li><li>Bad.</li></ul></section>',
    '<div class="kommentare"><p>Das war überfällig, finde ich.</p></div>',
  ])('go with all that they hold: %s', (comments) => {
    expect(left(STORY + comments)).toEqual(ARTICLE);
    expect(left(`<main>${STORY}</main>${comments}<p>After.</p>`)).toEqual([...ARTICLE, 'p']);
  });

  it('are no boxes around the headline, whatever they are called', () => {
    expect(left(`<p>${SENTENCE.repeat(4)}</p><div class="comments">${STORY}</div>`)).toEqual(['p', ...ARTICLE]);
  });

  it('are no parts of the article about comments', () => {
    const part = `<section id="comments-on-the-budget"><h2 id="the-comments">Comments</h2><p>${SENTENCE}</p></section>`;
    expect(left(`${STORY}${part}${`<p>${SENTENCE}</p>`.repeat(4)}`)).toEqual([...ARTICLE, 'h2', 'p', 'p', 'p', 'p', 'p']);
  });

  it('do not stand above the text', () => {
    expect(left(`<h1>Council passes budget</h1><div class="comments"><p>${SENTENCE}</p></div>`)).toEqual(['h1', 'p']);
  });
});
