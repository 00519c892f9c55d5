// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { keptBlocks } from './keep';
import { PROSE } from '../extract/testing/prose';
import { blockOf, findingsOf } from './testing/page';

const [first, second, third, fourth] = PROSE;

/** Whether the block that holds `text` may stand in the article. */
function keeps(html: string, text: string): boolean {
  const findings = findingsOf(html);
  return keptBlocks(findings).keep[blockOf(findings, text)] === 1;
}

describe('keptBlocks', () => {
  it('keeps what the model takes for text, and more of a page with little text', () => {
    expect(keeps(`${first}${second}${third}<p p="0.6">The wheel, the river</p>`, 'The wheel, the')).toBe(true);
    expect(keeps(`${first}${second}${third}<p p="0.3">The wheel, the river</p>`, 'The wheel, the')).toBe(false);
    expect(keeps('<p p="0.4">The wheel, the river</p>', 'The wheel, the')).toBe(true);
  });

  it('leaves out what the page hides, but not the collapsed rest of the article', () => {
    expect(keeps(`${first}${second}${third}<div hidden>${fourth}</div>`, 'Flour')).toBe(false);
    expect(keeps(`${first}${second}${third}<div hidden>${fourth}${PROSE[4]}</div>`, 'Flour')).toBe(true);
  });

  it('keeps a doubtful heading right above a paragraph of the article', () => {
    const heading = '<h2 p="0.2">At the bridge</h2>';
    expect(keeps(`${first}${second}${heading}${third}`, 'At the')).toBe(true);
    expect(keeps(`${first}${second}${heading}<ul><li>a bent pin, straightened</li></ul>${third}`, 'At the')).toBe(true);
    expect(keeps(`${first}${second}${third}${heading}`, 'At the')).toBe(false);
    expect(keeps(`${first}${second}${heading}<p>Choir</p>${third}`, 'At the')).toBe(false);
    expect(keeps(`${first}${second}<div>${heading}</div>${third}`, 'At the')).toBe(true);
    expect(keeps(`<div>${first}</div><div>${heading}</div><div>${second}${third}</div>${fourth}`, 'At the')).toBe(true);
    expect(keeps(`${first}${second}<div><p p="0">Sold</p>${heading}</div>${third}`, 'At the')).toBe(false);
    expect(keeps(`${first}${second}<h2 p="0.01">At the bridge</h2>${third}`, 'At the')).toBe(false);
    expect(keeps(`${first}${second}<h2 p="0.2">Read more</h2>${third}`, 'Read more')).toBe(false);
  });

  it('keeps a doubtful heading in a part of the text that it stands over', () => {
    const part = (line: string): string => `<div class="x"><h3 p="0.2">Comments of the swallows</h3>${line}</div>`;
    const parts = [first, second, third].map((one) => `<div class="x">${one}</div>`).join('');
    const keepsHeading = (line: string): boolean => keeps(`${parts}${part(line)}<div class="x">${fourth}</div>`, 'Comments of');
    expect(keepsHeading('<p>The birds come back in March, and the sirens are silent until then.</p>')).toBe(true);
    expect(keepsHeading('<p p="0.2">The birds come back in March, and the sirens are silent.</p>')).toBe(false);
    expect(keepsHeading('<p>The birds come back</p>')).toBe(false);
  });

  it('keeps questions and answers in a box of their own, and a list under the only heading of its box', () => {
    const qa = (lines: string): boolean => keeps(`${first}${second}<div class="qa">${lines}</div>${third}`, 'river?');
    expect(qa('<p p="0.2">Sawal: and the river?</p><p p="0.2">Jawab: it stays.</p>')).toBe(true);
    expect(qa('<p p="0.2">and the river?</p><p p="0.2">it stays</p>')).toBe(false);
    const facts = (items: string): string => `<div class="box"><h3 p="0.06">Facts: the bread</h3><ul>${items}</ul></div>`;
    const named =
      '<div class="box"><p p="0.1">Facts</p><ul><li p="0.3">Rye from the mill</li><li p="0.3">Ten loaves</li></ul></div>';
    expect(keeps(`${first}${second}${named}${third}`, 'Rye')).toBe(true);
    const page = (items: string): string => `${first}${second}${facts(items)}${third}`;
    expect(keeps(page('<li p="0.3">Rye from the mill</li><li p="0.3">Ten loaves</li>'), 'Rye')).toBe(true);
    expect(keeps(page('<li p="0.3">Rye from the mill</li><li p="0.3">Ten loaves</li>'), 'Facts')).toBe(true);
    expect(keeps(page('<li p="0.3"><a href="/2026/rye-from-the-mill">Rye from the mill</a></li>'), 'Rye')).toBe(false);
  });

  it('keeps a doubtful list side by side with paragraphs', () => {
    const list = '<ul p="0.3"><li>a bent pin, straightened</li><li>two washers of leather</li></ul>';
    expect(keeps(`${first}${second}${list}${third}`, 'two washers')).toBe(true);
    expect(keeps(`${first}${second}<div>${list}</div>${third}`, 'two washers')).toBe(true);
    expect(keeps(`${first}${second}<div>${list}<p p="0">and more</p></div>${third}`, 'two washers')).toBe(false);
    expect(keeps(`<div>${first}</div><div>${second}${list}</div><div>${third}</div>`, 'two washers')).toBe(true);
    expect(keeps(`${first}${second}<ul p="0.05"><li>a bent pin</li><li>two washers</li></ul>${third}`, 'two washers')).toBe(
      false,
    );
  });

  it('keeps a doubtful list that is one by its bullets alone', () => {
    const list = (sign: string): string =>
      `<div p="0.1"><div>${sign} a bent pin, straightened</div><div>${sign} two washers of leather</div></div>`;
    expect(keeps(`${first}${second}${list('•')}${third}`, 'two washers')).toBe(true);
    expect(keeps(`${first}${second}${list('')}${third}`, 'two washers')).toBe(false);
  });

  it('keeps a doubtful line in bold right above a paragraph or list of the article', () => {
    const line = '<div p="0.2"><b>At the bridge</b></div>';
    expect(keeps(`${first}${second}${line}${third}`, 'At the')).toBe(true);
    expect(keeps(`${first}${second}${line}<ul><li>a bent pin, straightened</li></ul>${third}`, 'At the')).toBe(true);
    expect(keeps(`${first}${second}${line}<p p="0">Choir</p>${third}`, 'At the')).toBe(false);
    expect(keeps(`${first}${second}<div p="0.2"><b>Read more</b></div>${third}`, 'Read more')).toBe(false);
  });

  it('keeps one among lines between line breaks, too', () => {
    const lines = [first, second, third].map((line) => line!.replace(/<\/?p>/g, ''));
    const list = '<ul p="0.3"><li>a bent pin, straightened</li><li>two washers of leather</li></ul>';
    expect(keeps(`<div>${lines[0]}<br><br>${lines[1]}${list}${lines[2]}</div>`, 'two washers')).toBe(true);
  });

  it('keeps no list of links, and none in a box that its markup calls junk', () => {
    const links = '<ul p="0.3"><li><a href="/a">a bent pin</a></li><li><a href="/b">two washers</a></li></ul>';
    expect(keeps(`${first}${second}${links}${third}`, 'two washers')).toBe(false);
    const box = '<ul p="0.3" class="related-posts"><li>a bent pin</li><li>two washers</li></ul>';
    expect(keeps(`${first}${second}${box}${third}`, 'two washers')).toBe(false);
  });

  it('keeps a doubtful table, quotation and verse whole', () => {
    const parts = [
      '<table p="0.2"><tr><th>Year</th><td>Sacks</td></tr></table>',
      '<blockquote p="0.2">Sacks and wheels</blockquote>',
      '<pre p="0.2">Sacks\n wheels</pre>',
    ];
    expect(parts.map((part) => keeps(`${first}${second}${part}${third}`, 'Sacks'))).toEqual([true, true, true]);
    expect(keeps(`${first}${second}<blockquote p="0.2">Sacks and <a href="/x">wheels</a></blockquote>${third}`, 'Sacks')).toBe(
      false,
    );
  });

  it('keeps a doubtful table in a figure that holds nothing else but its caption', () => {
    const table = '<table p="0.2"><tr><th>Year</th><td>Sacks</td></tr></table>';
    expect(keeps(`${first}${second}<figure>${table}<figcaption>Sold</figcaption></figure>${third}`, 'Sacks')).toBe(true);
    expect(keeps(`${first}${second}<div>${table}<p p="0">Sold</p></div>${third}`, 'Sacks')).toBe(false);
  });

  it('keeps a more doubtful table where each paragraph has a wrapper, if nothing in it leads on', () => {
    const page = (cell: string): string =>
      `<div>${first}</div><div>${second}</div><table p="0.15"><tr><td>1951</td><td>${cell}</td></tr></table><div>${third}</div>`;
    expect(keeps(page('£40'), '1951')).toBe(true);
    expect(keeps(page('<a href="/2026/choir">£40</a>'), '1951')).toBe(false);
  });

  it('keeps a doubtful sentence among its like, and after the end if it is less doubtful', () => {
    const sentence = (p: number): string => `<p p="${p}">It stopped again on Tuesday at noon.</p>`;
    expect(keeps(`${first}${second}${sentence(0.11)}${third}`, 'It stopped')).toBe(true);
    expect(keeps(`${first}${second}${third}<div>${sentence(0.11)}${sentence(0.11)}</div>`, 'It stopped')).toBe(false);
    expect(keeps(`${first}${second}${third}${sentence(0.2)}`, 'It stopped')).toBe(true);
    expect(keeps(`${first}${second}${third}<footer>${sentence(0.2)}</footer>`, 'It stopped')).toBe(false);
  });

  it('keeps a sentence that is wholly a link to another site, of which the model was not asked', () => {
    const linked = (href: string): string =>
      `<p p="0"><a href="${href}">All that was found is kept in the archive of the county.</a></p>`;
    expect(keeps(first + second! + linked('https://archive.museum/mill') + third!, 'archive')).toBe(true);
    expect(keeps(first + second! + linked('/2026/all-that-was-found') + third!, 'archive')).toBe(false);
  });

  it('keeps sentences and short lines of another look among the paragraphs', () => {
    expect(keeps(`${first}${second}<p class="x" p="0.11">It stopped again on Tuesday at noon.</p>${third}`, 'It stopped')).toBe(
      true,
    );
    expect(keeps(`${first}${second}<p p="0.3">And then?</p>${third}`, 'And then')).toBe(true);
    expect(keeps(`${first}${second}<p p="0.3"><a href="/x">And then?</a></p>${third}`, 'And then')).toBe(false);
    expect(keeps(`${first}${second}${third}<p p="0.3">And then?</p>`, 'And then')).toBe(false);
  });

  it('keeps a list of sources on other sites right below the text', () => {
    const sources = (href: string): string =>
      `<section p="0"><h2>Sources</h2><ol><li><a href="${href}">The mill’s ledgers</a></li></ol></section>`;
    expect(keeps(`${first}${second}${third}` + sources('https://archive.museum/ledgers'), 'ledgers')).toBe(true);
    expect(keeps(`${first}${second}${third}` + sources('/2026/ledgers'), 'ledgers')).toBe(false);
    expect(keeps(`${first}${second}${third}<aside>${sources('https://archive.museum/ledgers')}</aside>`, 'ledgers')).toBe(false);
  });

  it('keeps notes near the text, but not in a box that its software marks', () => {
    const note = '<p p="0">Correction: the wheel has twelve spokes.</p>';
    expect(
      keeps(`${first}${second}${third}<p p="0">Reporting by Ada Brook in Millford; editing by Tom Reed</p>`, 'Reporting'),
    ).toBe(true);
    expect(keeps(`${first}${second}${third}${note}`, 'Correction')).toBe(true);
    expect(keeps(`${first}${second}${third}<div class="mc_embed_signup">${note}</div>`, 'Correction')).toBe(false);
  });

  it('keeps nothing of a page on which the model finds nothing', () => {
    expect([...keptBlocks(findingsOf('<p p="0.1">One</p><h2 p="0.1">Two</h2>')).keep]).toEqual([0, 0]);
    expect([...keptBlocks(findingsOf('')).keep]).toEqual([]);
  });
});
