// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findCaptions } from './captions';
import { PROSE } from '../extract/testing/prose';
import { findingsOf } from './testing/page';

/** The texts that are found to be captions. */
function captions(html: string, lang?: string): string[] {
  const findings = findingsOf(html, lang);
  const found = findCaptions(findings, 0, findings.stats.page.blocks.length - 1);
  return findings.stats.page.blocks.filter((_, i) => found[i]).map(({ text }) => text);
}

const [first, second] = PROSE;
const picture = '<img src="a.jpg" width="800" height="600">';

describe('findCaptions', () => {
  it('finds what the markup calls a caption', () => {
    expect(captions(`${first}<figure>${picture}<figcaption>The wheel</figcaption></figure>${second}`)).toEqual(['The wheel']);
    expect(captions(`${first}<div>${picture}<p class="wp-caption-text">The wheel</p></div>${second}`)).toEqual(['The wheel']);
  });

  it('takes no link to another story for a caption', () => {
    const teaser = (href: string): string =>
      `${first}<figure><a href="${href}">${picture}<figcaption>The choir sings</figcaption></a></figure>${second}`;
    expect(captions(teaser('/2026/choir-cancels-concert'))).toEqual([]);
    expect(captions(teaser('https://other.museum/the-choir-on-stage.jpg'))).toEqual(['The choir sings']);
  });

  it('does not find caption words inside other words', () => {
    expect(captions('<p class="accredited legendary">The wheel</p>')).toEqual([]);
  });

  it('finds a short line below a picture where the text goes on', () => {
    expect(captions(`${first}${picture}<p>The wheel on Monday</p>${second}`)).toEqual(['The wheel on Monday']);
  });

  it('leaves a short paragraph that stands below no picture', () => {
    expect(captions(`${first}<p>The wheel turned on Monday.</p>${second}`)).toEqual([]);
  });

  it('leaves a paragraph below a picture that is as long as the others', () => {
    expect(captions(`${first}${picture}${second}${PROSE[2]}`)).toEqual([]);
  });

  it('leaves two sentences below a picture', () => {
    expect(captions(`${first}${picture}<p>It turned. It stopped.</p>${second}`)).toEqual([]);
  });

  it('leaves a short line below a picture that opens or ends the article', () => {
    expect(captions(`${picture}<p>It was a cold morning.</p>${first}${second}`)).toEqual([]);
    expect(captions(`${first}${second}${picture}<p>It will turn again.</p>`)).toEqual([]);
  });

  it('leaves somebody’s words below a picture', () => {
    expect(captions(`${first}${picture}<p>“We did it ourselves”, he said</p>${second}`)).toEqual([]);
  });

  it('finds a line that says what its picture says', () => {
    const image = '<img src="a.jpg" alt="Three carpenters lift the wheel">';
    expect(captions(`${image}<p>Three carpenters lift the wheel on its axle.</p>${first}`)).toEqual([
      'Three carpenters lift the wheel on its axle.',
    ]);
    expect(captions(`${image}<p>It was a cold morning in the valley.</p>${first}`)).toEqual([]);
  });

  it('finds a line that is alone in a box with its picture', () => {
    const box = (html: string): string => `${first}<div><div>${picture}</div>${html}</div>${second}`;
    expect(captions(box('<div>It turned. It stopped.</div>'))).toEqual(['It turned. It stopped.']);
    expect(captions(box('<div><a href="/2026/choir-cancels-concert">Choir cancels</a></div>'))).toEqual([]);
    expect(captions(box('<p>It turned. It stopped.</p><p>Ada Brook</p>'))).toEqual(['It turned. It stopped.', 'Ada Brook']);
    expect(captions(box('<p>It turned.</p><p>It stopped.</p><p>It fell.</p>'))).not.toContain('It stopped.');
  });

  it('takes what promotes something below a picture for no caption', () => {
    expect(captions(`${first}<div class="app-promo">${picture}<p p="0.1">Download our app</p></div>${second}`)).toEqual([]);
  });

  it('finds credit lines by their words', () => {
    expect(captions(`${first}<p>Photo: Ada Brook</p>${second}`)).toEqual(['Photo: Ada Brook']);
    expect(captions(`${first}<p>Foto: Ada Brook</p>${second}`, 'de')).toEqual(['Foto: Ada Brook']);
  });

  it('leaves a sentence that opens with the word of a credit', () => {
    expect(captions(`${first}<p>Photo albums were found in the mill’s attic.</p>${second}`)).toEqual([]);
  });

  it('finds a caption that ends in its credit', () => {
    expect(captions(`${picture}<p>The wheel, seen from the bridge. Photo: Ada Brook</p>${first}`)).toEqual([
      'The wheel, seen from the bridge. Photo: Ada Brook',
    ]);
  });

  it('finds no caption among headings, quotations and the parts of a table', () => {
    expect(captions(`${first}${picture}<h2>The wheel turns</h2>${second}`)).toEqual([]);
    expect(captions(`${first}${picture}<blockquote>The wheel turns</blockquote>${second}`)).toEqual([]);
    expect(
      captions(`${first}<table class="legend"><caption>Sacks</caption><tr><td>The wheel turns</td></tr></table>${second}`),
    ).toEqual([]);
  });
});
