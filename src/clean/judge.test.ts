// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { PROSE } from '../extract/testing/prose';
import { blockOf, findingsOf, verdictsOf } from './testing/page';
import { judge } from './judge';
import type { Places, Verdict } from './verdict';
import { runThrough } from '../steps';

const [first, second, third, fourth] = PROSE;
const STORY = '/2026/choir-cancels-concert-after-contest';
const LINK = `<a href="${STORY}">Choir cancels concert after contest</a>`;

/** The role of the block whose text opens so, with its kind where it is removed. */
function roleOf(verdicts: Map<string, Verdict>, opening: string): string {
  const [, verdict] = [...verdicts].find(([text]) => text.startsWith(opening))!;
  return verdict.role === 'removed' ? `removed ${verdict.kind}` : verdict.role;
}

const role = (html: string, opening: string, ...rest: [places?: Places, authors?: readonly string[]]): string =>
  roleOf(verdictsOf(html, ...rest), opening);

/** What of the ledger the two blocks are entries of. */
function boxes(html: string, one: string, other: string): 'same' | 'different' {
  const verdicts = verdictsOf(html);
  const boxOf = (opening: string): number => {
    const [, verdict] = [...verdicts].find(([text]) => text.startsWith(opening))!;
    if (verdict.role !== 'removed') throw new Error(`${opening} stands in the article`);
    return verdict.box;
  };
  return boxOf(one) === boxOf(other) ? 'same' : 'different';
}

describe('judge', () => {
  it('keeps what the model takes for text', () => {
    const verdicts = verdictsOf(`${first}<p p="0.1">Choir cancels concert</p>${second}`);
    expect([...verdicts.values()].map((verdict) => verdict.role)).toEqual(['text', 'removed', 'text']);
  });

  it('lowers its bar on a page with little text', () => {
    expect(role('<p p="0.3">The wheel turned on Monday, and half the village stood there.</p>', 'The wheel')).toBe('text');
    expect(role(`<p p="0.3">The wheel turned</p>${first}${second}${third}`, 'The wheel')).toMatch('removed');
  });

  it('leaves what is all the text there is', () => {
    const form = '<form><p p="1">Your address and your secret word, please</p><input type="email"><button>Go</button></form>';
    expect(role(form, 'Your address')).toBe('text');
    expect(role(first + form + second, 'Your address')).toMatch('removed');
  });

  it('shows title and standfirst apart, and the headline where nobody found the title', () => {
    const html = `<title>The mill turns</title><h1>The mill turns</h1><p>After forty years</p>${first}`;
    const verdicts = verdictsOf(html, { standfirst: 1 });
    expect([...verdicts.values()].map((verdict) => verdict.role)).toEqual(['apart', 'apart', 'text']);
  });

  it('takes no heading in the midst of the text for the headline', () => {
    expect(role(`<title>The mill turns</title>${first}<h2>The mill turns</h2>${second}`, 'The mill turns')).toBe('heading');
  });

  it('takes out what the page hides', () => {
    expect(role(`${first}${second}<div hidden><p>You are reading the mobile version</p></div>${third}`, 'You are')).toBe(
      'removed hidden',
    );
  });

  it('keeps hidden text that is most of the article, or its collapsed rest', () => {
    expect(role(`${first}<div hidden>${second}${third}${fourth}</div>`, 'Nobody')).toBe('text');
    expect(role(`${first}${second}${PROSE[4]}<div hidden>${third}${fourth}</div>`, 'Nobody')).toBe('text');
  });

  it('keeps a sentence that the model left out among paragraphs of its own kind', () => {
    const doubted = '<p p="0.3">It stopped again on Tuesday at noon.</p>';
    expect(role(`${first}${second}${doubted}${third}`, 'It stopped')).toBe('text');
    expect(role(`<div>${first}${second}</div><footer>${doubted}</footer><div>${third}</div>`, 'It stopped')).toMatch('removed');
    expect(role(`${first}${second}<p p="0.3">Read more: ${LINK}.</p>${third}`, 'Read more')).toMatch('removed');
    expect(role(`${first}${second}<p p="0.01">It stopped again on Tuesday at noon.</p>${third}`, 'It stopped')).toMatch(
      'removed',
    );
  });

  it('keeps notes that the model left out, in the article and right below it', () => {
    const note = '<p p="0.1">Correction: the wheel has twelve spokes.</p>';
    expect(role(`${first}${note}${second}${third}`, 'Correction')).toBe('note');
    expect(role(`${first}${second}${third}${note}`, 'Correction')).toBe('note');
    expect(role(`${first}${second}${third}${'<p p="0">Menu</p>'.repeat(6)}${note}`, 'Correction')).toMatch('removed');
  });

  it('takes the byline and date above the text for what the reader shows elsewhere', () => {
    const html = `<h1>The mill turns</h1><p>By Ada Brook</p><p>3 March 2026</p>${first}${second}`;
    expect(role(html, 'By Ada', { byline: 1, published: 2 })).toBe('removed author');
    expect(role(html, '3 March', { byline: 1, published: 2 })).toBe('removed author');
    expect(role(`<h1>The mill turns</h1>${first}${second}<p>By Ada Brook</p>${third}`, 'By Ada')).toBe('text');
  });

  it('takes out a line that names the author above the text, but no sentence that does', () => {
    expect(role(`<h1>The mill turns</h1><p>Ada Brook, Millford</p>${first}${second}`, 'Ada Brook', {}, ['Ada Brook'])).toBe(
      'removed author',
    );
    expect(
      role(`<h1>The mill turns</h1><p>Ada Brook stood on the bridge.</p>${first}${second}`, 'Ada Brook', {}, ['Ada Brook']),
    ).toBe('text');
  });

  it('takes out a line in the text that says again what byline and date above it say', () => {
    const page = (line: string): string =>
      `<h1>The mill turns</h1><p>By Ada Brook</p><p>3 March, Ada Brook</p>${first}${second}<p>${line}</p>${third}`;
    expect(role(page('By Ada Brook, 3 March'), 'By Ada Brook, 3', { byline: 1 }, ['Ada Brook'])).toBe('removed author');
    expect(role(page('Ada Brook laughs'), 'Ada Brook laughs', { byline: 1 }, ['Ada Brook'])).toBe('text');
  });

  it('takes out interruptions that the model kept', () => {
    expect(role(`${first}<p>Read more: ${LINK}</p>${second}`, 'Read more')).toBe('removed related');
    expect(role(`${first}<p>Read more of her letters and you will know.</p>${second}`, 'Read more')).toBe('text');
  });

  it('lets a label on a line of its own speak for the links below it', () => {
    const links =
      '<ul><li><a href="https://other.museum/a">The wheel of the mill</a></li><li><a href="https://other.museum/b">The river and the mill</a></li></ul>';
    expect(role(`${first}<p><b>Read more:</b></p>${links}${second}`, 'The river and')).toBe('removed related');
    expect(role(`${first}<p>Three things hang there:</p>${links}${second}`, 'The river and')).toBe('text');
  });

  it('takes out a line that announces links which are gone', () => {
    expect(role(`${first}<p>Out of our cellar</p><p p="0.1">${LINK}</p>${second}`, 'Out of')).toBe('removed related');
    expect(role(`${first}<p>The wheel turned on.</p><p p="0.1">${LINK}</p>${second}`, 'The wheel')).toBe('text');
    expect(role(`${first}<p>Out of our cellar</p>${second}`, 'Out of')).toBe('text');
    const table = (rows: string): string =>
      `${first}<table><tr><td>Out of our cellar</td></tr><tr><td p="0.1">${LINK}</td></tr>${rows}</table>${second}`;
    expect(role(table(''), 'Out of')).toBe('removed related');
    expect(role(table('<tr><td>The first mill</td></tr>'), 'Out of')).toBe('text');
  });

  it('keeps a heading above removed links if text of its own follows', () => {
    expect(role(`${first}<h2>Out of the cellar</h2><p p="0.1">${LINK}</p>${second}`, 'Out of')).toBe('heading');
    expect(role(`${first}<h2>Out of the cellar</h2><p p="0.1">${LINK}</p><p p="0.1">Anything else</p>${second}`, 'Out of')).toBe(
      'removed related',
    );
  });

  it('takes out a heading that is wholly a link to another story', () => {
    expect(role(`${first}<h4 p="0.5">${LINK}</h4>${second}`, 'Choir')).toBe('removed related');
    expect(role(`${first}<h4 p="0.5"><a href="https://mill.museum/visit">Choir cancels concert</a></h4>${second}`, 'Choir')).toBe(
      'heading',
    );
  });

  it('takes a note above links for no label of theirs', () => {
    expect(role(`${first}${second}<p>Reporting by: Dora Finch</p><div p="0">${LINK}</div>`, 'Reporting')).toBe('note');
  });

  it('keeps a heading that is equal to a word of junk', () => {
    expect(role(`${first}<h2>Comments on the law</h2>${second}`, 'Comments')).toBe('heading');
    expect(role(`${first}<h2>Further reading of the mill’s books</h2>${second}`, 'Further')).toBe('heading');
  });

  it('takes out a pull quote and keeps its source', () => {
    const verdicts = verdictsOf(
      `${first}<blockquote>Nobody had asked them to do it, the oldest of them said</blockquote>${third}`,
    );
    expect([...verdicts.values()].map((verdict) => verdict.role)).toEqual(['text', 'removed', 'text']);
    expect(roleOf(verdicts, 'Nobody had asked them to do it, the oldest of them said,')).toBe('text');
  });

  it('takes bold lines of their own for headings', () => {
    expect(role(`${first}<p><b>A wheel for the village</b></p>${second}`, 'A wheel')).toBe('heading');
    expect(role(`${first}<p><b>They said: it turns.</b></p>${second}`, 'They said')).toBe('text');
    expect(role(`${first}<p><b>“A wheel for the village”</b></p>${second}`, '“A wheel')).toBe('heading');
    expect(role(`${first}<p><b>“It turns.”</b></p>${second}`, '“It turns')).toBe('text');
    expect(role(`${first}<p><b>A wheel</b> for the village</p>${second}`, 'A wheel')).toBe('text');
    expect(role(`${first}<ul><li><b>A wheel</b></li><li>Two carts</li></ul>${second}`, 'A wheel')).toBe('text');
  });

  it('takes bold lines for headings in scripts without capitals, and between line breaks', () => {
    expect(role(`${first}<div><strong>تعليقات من الساحة</strong></div>${second}`, 'تعليقات')).toBe('heading');
    expect(role(`${first}<div><strong>კენჭისყრა წვიმაში</strong></div>${second}`, 'კენჭისყრა')).toBe('heading');
    expect(
      role('<div>The wheel turned.<br><br><b>At the bridge</b><br><br>Half of the village stood there.</div>', 'At the'),
    ).toBe('heading');
    expect(role('<div>The wheel turned.<br><br><b>Ada Brook</b><br>Half of the village stood there.</div>', 'Ada')).toBe('text');
  });

  it('takes bold lines for headings in a table that lays the page out, but not in one of data', () => {
    expect(role(`<table><tr><td>${first}<p><b>At the bridge</b></p>${second}</td></tr></table>`, 'At the')).toBe('heading');
    expect(role(`${first}<table><tr><td><b>Sacks a year</b></td><td>41</td></tr></table>${second}`, 'Sacks')).toBe('text');
  });

  it('keeps captions apart from text', () => {
    expect(role(`${first}<figure><img src="a.jpg"><figcaption>The wheel</figcaption></figure>${second}`, 'The wheel')).toBe(
      'caption',
    );
    expect(
      role(`${first}${second}<footer p="0">${'<p>Menu</p>'.repeat(3)}<p class="caption">The house</p></footer>`, 'The house'),
    ).toMatch('removed');
  });

  it('gathers what stands outside the article by kind, and what stands inside box by box', () => {
    const outside = `<nav p="0"><p>Sport</p></nav>${first}${second}<footer p="0"><p>Weather</p></footer>`;
    expect(boxes(outside, 'Sport', 'Weather')).toBe('same');
    const inside = `${first}<div p="0"><p>Sport</p><p>Weather</p></div>${second}<div p="0"><p>Stars</p></div>${third}`;
    expect(boxes(inside, 'Sport', 'Weather')).toBe('same');
    expect(boxes(inside, 'Weather', 'Stars')).toBe('different');
  });

  it('puts a label and what it announces into one entry', () => {
    const html = `${first}<p p="0.1">Read more</p><p p="0.1">${LINK}</p>${second}`;
    expect(boxes(html, 'Read more', 'Choir')).toBe('same');
    expect(boxes(`${first}<p p="0.1">Weather</p><p p="0.1">${LINK}</p>${second}`, 'Weather', 'Choir')).toBe('different');
  });

  it('gives a box the kind of the first of its blocks that tells', () => {
    const html = `${first}<div p="0"><p>Out of our cellar</p><p><a href="/tag/mills">Mills</a></p></div>${second}`;
    expect(role(html, 'Out of')).toBe('removed tags');
  });

  it('is decided by the evidence that it names: without it the block stays', () => {
    const evidence = (html: string, opening: string): string[] => {
      const [, verdict] = [...verdictsOf(html)].find(([text]) => text.startsWith(opening))!;
      return verdict.role === 'removed' ? verdict.evidence.map(({ code }) => code) : [];
    };
    const labelled = `${first}${third}<p p="0.2">Read more: ${LINK}</p>${second}`;
    expect(evidence(labelled, 'Read more')).toEqual(expect.arrayContaining(['label', 'model']));
    expect(evidence(`${first}${third}<p p="0.2">The wheel, the river</p>${second}`, 'The wheel')).toEqual(['model']);
    expect(evidence(`${first}<p>The wheel, the river</p>${second}`, 'The wheel')).toEqual([]);
    expect(evidence(`${first}<div hidden><p>The wheel</p></div>${second}`, 'The wheel')).toEqual(['hidden']);
    expect(evidence(`${first}${second}<p p="0">The wheel</p>`, 'The wheel')).toEqual(['outside']);
  });

  it('takes out the teaser below the title of another story', () => {
    const card = (title: string): string =>
      `<div><h3 p="0.3">${title}</h3><p p="0.6">Nobody complained before the third week.</p></div>`;
    const page = (title: string): string => `${first}${second}${card(title)}${third}`;
    expect(role(page('<a href="/2026/choir-cancels-concert">Choir cancels concert</a>'), 'Nobody')).toMatch(/^removed/);
    expect(role(page('The choir'), 'Nobody')).toBe('text');
    const dated = `<article><h3 p="0">${LINK}</h3><div p="0">12/02/2026</div><div><p p="0.3">Nobody complained.</p></div></article>`;
    expect(role(`${first}${second}${dated}${third}`, 'Nobody')).toMatch(/^removed/);
    const cell = `<table><tr><td>${LINK}<br>Nobody complained before the third week.</td></tr></table>`;
    expect(role(`${first}${second}${cell}${third}`, 'Nobody')).toMatch(/^removed/);
  });

  it('takes out what presents the author below the text, not what the author says', () => {
    const page = (line: string): string => `${PROSE.slice(0, 5).join('')}<p>${line}</p>`;
    const stays = (line: string): boolean => verdictsOf(page(line), {}, ['Ada Brook']).get(line)!.role === 'text';
    expect(stays('Ada Brook writes about villages and rivers.')).toBe(false);
    expect(stays('Ada Brook: And what did the miller say?')).toBe(true);
  });

  it('takes out the last words in a box of their own below other stories', () => {
    const page = (more: string): string =>
      `${'<p p="0">Mills</p>'.repeat(12)}${PROSE.slice(0, 5).join('')}<div p="0"><h2>More</h2>${more}</div><div><h2 p="0">Say it</h2><p p="0.6">My aunt wound it.</p></div>`;
    expect(role(page(`${LINK} ${LINK.replace(STORY, '/2026/the-second-story')}`), 'My aunt')).toBe('removed other');
    expect(role(page('<p>Nothing</p>'), 'My aunt')).not.toMatch(/^removed/);
  });

  it('takes out the last words below the line that says whose the page is', () => {
    const page = `${PROSE.slice(0, 5).join('')}<p>© The Valley Post.</p><p>My aunt wound it too.</p>`;
    expect(role(page, 'My aunt')).toBe('removed other');
  });

  it('gives long prose right below the article an entry of its own, that can be offered', () => {
    const beside = `<section><p p="0.01">${'The mill stood by the river, and the river by the mill. '.repeat(9)}</p></section>`;
    const verdict = [...verdictsOf(`${first}${second}${third}${beside}<p p="0.01">Menu</p>`)].find(([text]) =>
      text.startsWith('The mill stood'),
    )![1];
    expect(verdict).toMatchObject({ role: 'removed', beside: true });
    expect(verdictsOf(`${first}${second}${third}${beside}<p p="0.01">Menu</p>`).get('Menu')).not.toHaveProperty('beside');
  });

  it('gives every block a verdict, also where nothing is kept', () => {
    const findings = findingsOf('<p p="0">One</p><p p="0">Two</p>');
    expect(runThrough(judge(findings, {}))).toHaveLength(2);
    expect(blockOf(findings, 'Two')).toBe(1);
  });
});
