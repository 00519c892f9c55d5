// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { kindFinder } from './kinds';
import { PROSE } from '../extract/testing/prose';
import { blockOf, findingsOf } from './testing/page';

/** The kind of the block that holds `text` on a page with an article above it. */
function kind(html: string, text: string): string {
  const findings = findingsOf(`<main>${PROSE.join('')}</main>${html}`);
  return kindFinder(findings)(blockOf(findings, text));
}

describe('kindFinder', () => {
  it('names a box by its markup', () => {
    expect(kind('<div class="newsletter-signup"><p>Ten lines every Friday</p></div>', 'Ten lines')).toBe('newsletter');
    expect(kind('<div class="zq"><p>Ten lines every Friday</p></div>', 'Ten lines')).toBe('other');
  });

  it('asks the innermost box that tells', () => {
    const html = '<section id="comments"><div class="share-buttons"><p>Tell it</p></div><p>What a wheel</p></section>';
    expect(kind(html, 'Tell it')).toBe('share');
    expect(kind(html, 'What a wheel')).toBe('comments');
  });

  it('names a box by the label over it', () => {
    expect(kind('<div><h3>Read more</h3><p>Choir cancels concert</p></div>', 'Choir')).toBe('related');
    expect(kind('<div><h3>The choir</h3><p>It cancels its concert</p></div>', 'cancels')).toBe('other');
  });

  it('names links by where they lead', () => {
    expect(
      kind(
        '<p><a href="https://www.facebook.com/sharer.php?u=x">Face</a> <a href="https://t.me/share/url?url=x">T</a></p>',
        'Face',
      ),
    ).toBe('share');
    expect(kind('<p><a href="https://www.facebook.com/themill">Find us</a></p>', 'Find us')).toBe('follow');
    expect(kind('<p><a href="/tag/mills">Mills</a>, <a href="/tag/rivers">Rivers</a></p>', 'Mills')).toBe('tags');
    expect(kind('<p><a href="/anything" rel="tag">Mills</a></p>', 'Mills')).toBe('tags');
    expect(kind('<p><a href="/authors/ada-brook">Ada Brook</a></p>', 'Ada')).toBe('author');
    expect(kind('<p><a href="#respond">Say something</a></p>', 'Say')).toBe('comments');
    expect(kind('<p><a href="/newsletter">Ten lines</a></p>', 'Ten')).toBe('newsletter');
    expect(kind('<p><a href="/donate">Four euros</a></p>', 'Four')).toBe('other');
    expect(kind('<p><a href="/donated-books">Four books</a></p>', 'Four')).toBe('navigation');
  });

  it('takes a line of tags for one although its author stands before them', () => {
    const line = (tags: string): string => `<p>By <a href="/authors/ada" rel="author">Ada Brook</a> ${tags}</p>`;
    const two = '<a href="/tag/mills">Mills</a> <a href="/tag/rivers">Rivers</a>';
    expect(kind(line(two), 'Mills')).toBe('tags');
    expect(kind(line('<a href="/tag/mills">Mills</a>'), 'Mills')).not.toBe('tags');
  });

  it('takes a line for what the links below it are that it announces', () => {
    const below = (line: string, href: string): string =>
      `${line}<ul><li><a href="${href}">Seven draughts you can close</a></li></ul>`;
    const story = '/2026/seven-draughts-closed';
    expect(kind(below('<p>From the cellar</p>', story), 'cellar')).toBe('related');
    expect(kind(below('<p>From the cellar</p>', 'https://shop.example/offer'), 'cellar')).toBe('sponsored');
    expect(kind(below('<p>This is from the cellar of the mill.</p>', story), 'cellar')).toBe('other');
  });

  it('trusts no address where a block’s links lead to different ends', () => {
    expect(kind('<p><a href="/tag/mills">Mills</a> <a href="/authors/ada">Ada Brook</a></p>', 'Mills')).toBe('navigation');
  });

  it('takes a line that leads to a story of this site for one, and other links for a menu', () => {
    expect(kind('<p><a href="/2026/choir-cancels-concert">Choir cancels concert after contest</a></p>', 'Choir')).toBe('related');
    expect(kind('<p><a href="/sport">Sport</a></p>', 'Sport')).toBe('navigation');
    const menu = '<ul><li><a href="/sport">Everything about running and jumping</a></li><li><a href="/arts">Arts</a></li></ul>';
    expect(kind(menu, 'running')).toBe('navigation');
    expect(kind('<p><a href="/sport">Everything about running and jumping</a></p>', 'running')).toBe('other');
  });

  it('takes a sentence over something to press for an offer', () => {
    const offer = (press: string): string => `<div><b>By the mill</b><p>A letter from the valley, in no hurry.</p>${press}</div>`;
    expect(kind(offer('<a href="/post">I want it</a>'), 'letter')).toBe('newsletter');
    expect(kind(offer('<button>I want it</button>'), 'By the mill')).toBe('newsletter');
    expect(kind(offer('<a href="/2026/choir-cancels-concert">Choir cancels concert</a>'), 'letter')).not.toBe('newsletter');
  });

  it('takes headlines that lead to other sites for paid ones', () => {
    const box = (href: string): string => `<div><p>By our friends</p><a href="${href}">Seven draughts you can close</a></div>`;
    expect(kind(box('https://shop.example/offer'), 'draughts')).toBe('sponsored');
    expect(kind(box('/2026/seven-draughts-closed'), 'draughts')).toBe('related');
    const line = '<p><small>By our friends</small> <a href="https://shop.example/x">Seven draughts you can close</a></p>';
    expect(kind(line, 'draughts')).toBe('sponsored');
    const stories = [1, 2].map((n) => `<p><a href="/2026/story-of-the-day-${n}">The choir cancels concert ${n}</a></p>`).join('');
    expect(kind(`<div>${stories}${line}</div>`, 'draughts')).toBe('sponsored');
    expect(kind(`<div>${stories}${line}</div>`, 'choir')).toBe('related');
  });

  it('takes a row of buttons for tools', () => {
    expect(kind('<div><button>Hear it all out loud</button> <button>Larger</button></div>', 'Hear')).toBe('tools');
    expect(kind('<div>Hear it all out loud <button>Now</button></div>', 'Hear')).not.toBe('tools');
  });

  it('takes voices below the article under a title for comments', () => {
    const box = (line: string): string => `<div><h3>Your turn</h3><p>My aunt wound it up, every day.</p><p>${line}</p></div>`;
    expect(kind(box('Come in to write'), 'My aunt')).toBe('comments');
    expect(kind(box('<a href="/x">Come in to write</a>'), 'My aunt')).not.toBe('comments');
  });

  it('takes no line with a date or of several of its kind for an offer', () => {
    const said = '<p>My aunt wound it up, every day.</p><a href="/x">Answer</a>';
    expect(kind(`<div class="q">Ada<br>${said}</div>`, 'My aunt')).toBe('newsletter');
    expect(kind(`<div class="q"><time>10:20</time>${said}</div>`, 'My aunt')).toBe('other');
    expect(kind(`<div class="q">Ada<br>${said}</div><div class="q">Ben<br>${said}</div>`, 'My aunt')).toBe('other');
  });

  it('reads a form whose fields hide its properties', () => {
    const offer = '<form class="q">Ada<br><p>My aunt wound it up, every day.</p><a href="/x">Answer</a></form>';
    const row = '<form>Hear it all out loud <button>Now</button></form>';
    const findings = findingsOf(`<main>${PROSE.join('')}</main>${offer}${row}`);
    // Browsers let fields do so, jsdom does not.
    for (const { element, tag } of findings.stats.page.containers)
      if (tag === 'form') Object.assign(element, { closest: element, querySelector: element });
    const kindOf = kindFinder(findings);
    expect(kindOf(blockOf(findings, 'My aunt'))).toBe('newsletter');
    expect(kindOf(blockOf(findings, 'Hear'))).not.toBe('tools');
  });

  it('takes a box of links to stories for one, with the line over them', () => {
    const stories = [41, 42, 43]
      .map((n) => `<li><a href="/2026/story-of-the-day-${n}">The choir cancels concert ${n}</a></li>`)
      .join('');
    expect(kind(`<div><h3>From the cellar</h3><ul>${stories}</ul></div>`, 'cellar')).toBe('related');
    expect(kind('<div><h3>From the cellar</h3><p>A bottle of 1926</p></div>', 'cellar')).toBe('other');
  });

  it('names a box by what is filled in in it', () => {
    expect(kind('<div><p>Ten lines, Fridays</p><form><input type="email"></form></div>', 'Ten lines')).toBe('newsletter');
    expect(kind('<div><p>What say you?</p><form><textarea></textarea></form></div>', 'What say')).toBe('comments');
  });

  it('knows the owner of the page and the author of the article by what names them', () => {
    expect(kind('<div><p>© 2026 The Millford Lantern</p></div>', 'Lantern')).toBe('other');
    const findings = {
      ...findingsOf(`${PROSE.join('')}<div><p>Ada Brook writes about rivers.</p></div>`),
      authors: ['Ada Brook'],
    };
    expect(kindFinder(findings)(blockOf(findings, 'Ada Brook'))).toBe('author');
  });

  it('takes the page’s own frame for navigation', () => {
    expect(kind('<nav><p>All our sections and more</p></nav>', 'sections')).toBe('navigation');
    expect(kind('<footer><p>A house in Millford since 1884</p></footer>', 'house')).toBe('navigation');
  });

  it('knows comments by the role of their markup', () => {
    expect(kind('<div itemprop="comment"><p>What a wheel</p></div>', 'What a wheel')).toBe('comments');
  });

  it('does not name the article’s own box, whatever it is called', () => {
    const findings = findingsOf(`<div class="newsletter">${PROSE.join('')}<p class="q">A line of text</p></div>`);
    expect(kindFinder(findings)(blockOf(findings, 'A line'))).toBe('other');
  });
});
