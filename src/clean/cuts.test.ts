// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findCuts } from './cuts';
import { findingsOf } from './testing/page';

const STORY = '<a href="/2026/choir-cancels-concert-after-contest">Choir cancels concert after contest</a>';

/** A paragraph without its cuts, and the cuts. */
function cut(html: string, lang?: string): { left: string; cuts: string[] } {
  const findings = findingsOf(`<p>${html}</p>`, lang);
  const [block] = findings.stats.page.blocks;
  const found = findCuts(block!, findings);
  let left = '';
  let from = 0;
  for (const { start, end } of found) {
    left += block!.text.slice(from, start);
    from = end;
  }
  return { left: left + block!.text.slice(from), cuts: found.map(({ start, end }) => block!.text.slice(start, end)) };
}

const whole = (html: string, lang?: string): boolean => cut(html, lang).cuts.length === 0;

describe('findCuts', () => {
  it('cuts a labelled link from the tail of a paragraph, and leaves a whole sentence', () => {
    expect(cut(`The wheel turned on Monday. Read more: ${STORY}`)).toEqual({
      left: 'The wheel turned on Monday.',
      cuts: [' Read more: Choir cancels concert after contest'],
    });
  });

  it('cuts a bracket at the end that is wholly a link to another story', () => {
    const said = 'The wheel of the mill turned on Monday, and half of the village brought a stove to warm it';
    expect(cut(`${said} <a href="/2026/stove-of-the-mayor">(The stove that came by boat)</a>`).left).toBe(said);
    expect(cut(`${said} (<a href="/2026/stove-of-the-mayor">the stove that came by boat</a>)`).left).toBe(said);
    expect(whole(`${said} <a href="https://stoves.museum/stove-of-the-mayor">(The stove that came by boat)</a>`)).toBe(true);
    expect(whole(`${said} (<a href="/2026/stove-of-the-mayor">the stove</a>, which came by boat)`)).toBe(true);
  });

  it('cuts a link to another story after the last sentence that is no sentence itself', () => {
    const said = 'The wheel of the mill turned on Monday, and half of the village stood there to see it.';
    const tail = (words: string, href = '/2026/choir-cancels-concert'): string =>
      cut(`${said} <a href="${href}">${words}</a>`).left;
    expect(tail('The whole story')).toBe(said);
    expect(tail('It turned again.')).not.toBe(said);
    expect(tail('The whole story', 'https://mill.museum/wheel-of-the-mill')).not.toBe(said);
    expect(whole(`${said} They sang <a href="/2026/choir-cancels-concert">the whole story</a>`)).toBe(true);
  });

  it('cuts one in brackets with its brackets and the blank before them', () => {
    expect(cut(`The wheel turned (Read also: ${STORY}) on Monday.`).left).toBe('The wheel turned on Monday.');
    expect(cut(`The wheel turned on Monday. [Read also: ${STORY}]`).left).toBe('The wheel turned on Monday.');
  });

  it('cuts any few words and a link to another story in brackets', () => {
    expect(cut(`The wheel turned on Monday (out of the cellar ${STORY}).`).left).toBe('The wheel turned on Monday.');
    expect(whole('The wheel turned on Monday (out of the <a href="https://mill.museum/cellar-of-the-mill">cellar</a>).')).toBe(
      true,
    );
    expect(whole(`The wheel turned (it stopped. Then ${STORY}) on Monday.`)).toBe(true);
  });

  it('cuts one between two sentences with the blank after it', () => {
    expect(cut(`The wheel turned. Read more: ${STORY}. Nobody spoke.`).left).toBe('The wheel turned. Nobody spoke.');
  });

  it('cuts one from the head of a paragraph', () => {
    expect(cut(`Read more: ${STORY}. The wheel turned on Monday.`).left).toBe('The wheel turned on Monday.');
  });

  it('cuts one after a dash with its dash', () => {
    expect(cut(`The wheel turned on Monday. – Read more: ${STORY}`).left).toBe('The wheel turned on Monday.');
  });

  it('cuts every one of several', () => {
    const found = cut(`The wheel turned. (Read also: ${STORY}) Nobody spoke. Read more: ${STORY}`);
    expect(found.left).toBe('The wheel turned. Nobody spoke.');
    expect(found.cuts).toHaveLength(2);
  });

  it('cuts a link whose label is part of it', () => {
    const link = '<a href="/2026/choir-cancels-concert-after-contest">Read more: Choir cancels concert after contest</a>';
    expect(cut(`The wheel turned. ${link}`).left).toBe('The wheel turned.');
  });

  it('cuts a link with a label that nobody knows if it leads to another story of this site', () => {
    expect(cut(`The wheel turned. Out of our cellar: ${STORY}`).left).toBe('The wheel turned.');
    expect(cut(`Колело се завъртя. Из нашето мазе: ${STORY}`, 'bg').left).toBe('Колело се завъртя.');
    const statement = 'The council’s statement: <a href="https://council.other/statements/2026-41">Wheels may turn</a>';
    expect(whole(`The wheel turned. ${statement}`)).toBe(true);
    expect(
      whole(`The wheel turned. ${statement}. It was <a href="/2026/wheel-taken-apart-in-spring">taken apart</a> in spring.`),
    ).toBe(true);
  });

  it('cuts in scripts without spaces and from right to left', () => {
    expect(cut(`水車が回った。関連記事：${STORY}`, 'ja').left).toBe('水車が回った。');
    expect(cut(`دارت الطاحونة يوم الاثنين. اقرأ أيضا: ${STORY}`, 'ar').left).toBe('دارت الطاحونة يوم الاثنين.');
  });

  it('leaves a remark in brackets that is content', () => {
    expect(whole('The wheel turned (see also the map on the door) on Monday.')).toBe(true);
    expect(whole('The wheel turned (see also <a href="/map">the map</a>, which hangs on the door) on Monday.')).toBe(true);
  });

  it('leaves a sentence that opens with the word of a label and goes on after its link', () => {
    expect(whole(`Read <a href="/2026/letter-of-the-miller">the letter</a> that the miller left, and you will know why.`)).toBe(
      true,
    );
    expect(whole(`The wheel turned. Read ${STORY} and you will know why.`)).toBe(true);
  });

  it('leaves links that are part of a sentence', () => {
    expect(whole('The wheel, <a href="/2026/wheel-taken-apart-in-spring">taken apart in spring</a>, turned on Monday.')).toBe(
      true,
    );
    expect(whole('The oldest said: <a href="/2026/wheel-taken-apart-in-spring">nobody asked</a> us to do it.')).toBe(true);
  });

  it('leaves a paragraph without links, whatever it says', () => {
    expect(whole('The wheel turned. Read more: Choir cancels concert.')).toBe(true);
  });

  it('leaves what would be the whole paragraph to whoever judges blocks', () => {
    expect(whole(`Read more: ${STORY}`)).toBe(true);
  });

  it('names the label, and the site where nobody knows the label', () => {
    const page = `<p>It turned. Read more ${STORY}</p><p>It turned. Out of our cellar: ${STORY}</p><p>It turned. Read more: ${STORY}</p>`;
    const findings = findingsOf(page);
    const [known, unknown, both] = findings.stats.page.blocks.map((block) => findCuts(block, findings)[0]?.evidence);
    expect(known).toEqual([{ code: 'label', detail: 'Read more' }]);
    expect(unknown).toEqual([{ code: 'same-site' }]);
    expect(both).toEqual([{ code: 'label', detail: 'Read more' }, { code: 'same-site' }]);
  });
});
