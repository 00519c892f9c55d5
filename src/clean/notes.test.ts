// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { closesText, isNote, opensAsNote } from './notes';
import { PROSE } from '../extract/testing/prose';
import { blockOf, findingsOf } from './testing/page';

/** Whether the block is a note that `note` opens; `tail` is how many blocks stand below it. */
function note(line: string, { tail = 0, lang = 'en' } = {}): boolean {
  const findings = findingsOf(`${PROSE.slice(0, 3).join('')}${line}${'<p>More of it.</p>'.repeat(tail)}`, lang);
  return isNote(3, findings, findings.stats.page.blocks.length - 1);
}

describe('isNote', () => {
  it('knows corrections and editor’s notes wherever they stand', () => {
    expect(note('<p>Correction: the wheel has twelve spokes, not eleven.</p>', { tail: 6 })).toBe(true);
    expect(note('<p>Editor’s note: the miller is a cousin of the writer.</p>', { tail: 6 })).toBe(true);
  });

  it('knows them in other languages', () => {
    expect(note('<p>Anmerkung der Redaktion: Das Rad hat zwölf Speichen.</p>', { lang: 'de', tail: 6 })).toBe(true);
    expect(note('<p>訂正：水車の輻は十二本です。</p>', { lang: 'ja', tail: 6 })).toBe(true);
  });

  it('leaves a sentence that opens with the same word', () => {
    expect(note('<p>Correction fluid was found on every page of the miller’s ledger.</p>')).toBe(false);
  });

  it('knows the names of those who reported at the end', () => {
    expect(note('<p>Reporting by Ada Brook in Millford; editing by Tom Reed</p>')).toBe(true);
    expect(note('<p>Ada Brook in Millford, Tom Reed in Ashby, Ines Vidal in Port Marrow</p>')).toBe(true);
  });

  it('leaves a list of names in the middle of the story', () => {
    expect(note('<p>Ada Brook in Millford, Tom Reed in Ashby, Ines Vidal in Port Marrow</p>', { tail: 4 })).toBe(false);
  });

  it('takes italics at the end for a note, but not a quotation', () => {
    expect(note('<p><em>The writer grew up beside the mill.</em></p>')).toBe(true);
    expect(note('<p><em>“I shall not sell it”, said the miller.</em></p>')).toBe(false);
    expect(note('<p>The wheel stood still at night.</p>')).toBe(false);
  });

  it('takes no heading, cell or long text for a note', () => {
    expect(note('<h2>Correction: the wheel</h2>')).toBe(false);
    expect(note('<table><tr><td>Correction: the wheel</td></tr></table>')).toBe(false);
    expect(note(`<p>Correction: ${'the wheel turns and turns '.repeat(25)}</p>`)).toBe(false);
  });
});

describe('opensAsNote', () => {
  it('does not take a link for a note', () => {
    const findings = findingsOf(
      '<p>Correction: the wheel has twelve spokes.</p><p><a href="/corrections">Correction: all of them</a></p>',
    );
    expect(opensAsNote(blockOf(findings, 'spokes'), findings, false)).toBe(true);
    expect(opensAsNote(blockOf(findings, 'all of them'), findings, false)).toBe(false);
  });

  it('takes names right behind the word for a note where an article ends', () => {
    const findings = findingsOf(
      '<p>Reporting by Ada Brook in Millford; editing by Tom Reed</p><p>Reporting by the river was not easy at that time</p>',
    );
    expect([true, false].map((isTail) => opensAsNote(0, findings, isTail))).toEqual([true, false]);
    expect(opensAsNote(1, findings, true)).toBe(false);
  });
});

describe('closesText', () => {
  function closes(line: string, authors: readonly string[] = [], isRight = true): boolean {
    const findings = findingsOf(`<main>${PROSE.slice(0, 3).join('')}${line}</main>`, 'en', authors);
    const home = findings.stats.page.blocks[0]!.container.parent!;
    return closesText(3, home, findings, isRight);
  }

  it('takes a line of its own right below the text', () => {
    expect(closes('<p class="x" p="0.05">Zusatz: the mill is older than we said.</p>')).toBe(true);
    expect(closes('<div class="x"><p p="0.05">Zusatz: the mill is older than we said.</p></div>')).toBe(true);
  });

  it('takes a line that looks like the paragraphs above it and is likely to be text, also where it names the author among others', () => {
    expect(closes('<p p="0.4">With the help of Tom Reed</p>')).toBe(true);
    expect(closes('<p p="0.3">With the help of Tom Reed</p>')).toBe(false);
    expect(closes('<p class="x" p="0.4">With the help of Tom Reed</p>')).toBe(false);
    const line = '<p p="0.4">Told by Ada Brook in Millford, by Tom Reed in Ashby and by two others</p>';
    expect(closes(line, ['Ada Brook'])).toBe(true);
    expect(closes('<p p="0.4">Told by Ada Brook</p>', ['Ada Brook'])).toBe(false);
  });

  it('takes a line in a variant of the paragraphs’ markup that says who did what', () => {
    const below = (names: string, line: string): boolean => {
      const text = PROSE.slice(0, 3).join('').replaceAll('<p', '<p class="txt"');
      const findings = findingsOf(`<main>${text}<p class="${names}" p="0.2">${line}</p></main>`);
      return closesText(3, findings.stats.page.blocks[0]!.container.parent!, findings, true);
    };
    expect(below('txt small', 'Zusatz: Tom Reed')).toBe(true);
    expect(below('tags', 'Zusatz: Tom Reed')).toBe(false);
    expect(below('txt small', 'Zusatz Tom Reed')).toBe(false);
    expect(below('txt small', 'Zusatz: 4812')).toBe(false);
  });

  it('takes a line for one that stands in brackets as a whole', () => {
    expect(closes('<p class="x" p="0.05">(With what Tom Reed has seen at the mill)</p>')).toBe(true);
    expect(closes('<p class="x" p="0.05">(With what Tom Reed has seen) at the mill</p>')).toBe(false);
    expect(closes('<p class="x" p="0.05">(seen 4812 times since Monday)</p>')).toBe(false);
  });

  it('takes a sentence farther below only where it says in brackets what it is', () => {
    expect(closes('<p class="x" p="0.05">[Zusatz] The mill is older than we said.</p>', [], false)).toBe(true);
    expect(closes('<p class="x" p="0.05">Zusatz: the mill is older than we said.</p>', [], false)).toBe(false);
  });

  it('takes no owner of the page, no author, no link, no label and no heading', () => {
    expect(closes('<p p="0.05">© The Valley Post.</p>')).toBe(false);
    expect(closes('<p p="0.05">Ada Brook writes about rivers.</p>', ['Ada Brook'])).toBe(false);
    expect(closes('<p p="0.05">It was <a href="/x">here</a>.</p>')).toBe(false);
    expect(closes('<p p="0.05">Subscribe to our newsletter today.</p>')).toBe(false);
    expect(closes('<h2 p="0.05">What came of it.</h2>')).toBe(false);
  });
});
