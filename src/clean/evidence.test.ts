// @vitest-environment jsdom
import { assert, array, constantFrom, double, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EvidenceCode } from '../article';
import { Role } from '../capture/page';
import weights from '../data/evidence.json';
import type { PhraseMatch } from '../text/phrases';
import { buildCase, type Case, decisive, type Findings, isSentence, labelOf } from './evidence';
import { PROSE } from '../extract/testing/prose';
import { blockOf, findingsOf } from './testing/page';

const STORY = '/2026/choir-cancels-concert-after-contest';
const TITLE = 'Choir cancels concert after singing contest';
const [first, second, third] = PROSE;

function caseOf(html: string, text: string, boxLabel?: PhraseMatch): Case {
  const findings = findingsOf(`${first}${second}${html}${third}`);
  return buildCase(blockOf(findings, text), findings, boxLabel ?? null);
}

const codes = ({ evidence }: Case): EvidenceCode[] => evidence.map(({ piece }) => piece.code);
const goes = ({ score }: Case): boolean => score >= weights.threshold;

describe('buildCase', () => {
  it('has nothing against a paragraph of the article', () => {
    const found = caseOf('', 'two carts');
    expect(codes(found)).toEqual([]);
    expect(found.score).toBeLessThan(0);
  });

  it('takes a labelled link to another story for an interruption', () => {
    const found = caseOf(`<p>Read more: <a href="${STORY}">${TITLE}</a></p>`, TITLE);
    expect(found.kind).toBe('related');
    expect(goes(found)).toBe(true);
    expect(found.evidence[0]!.piece).toEqual({ code: 'label', detail: 'Read more' });
  });

  it('leaves a sentence that opens with the word of a label', () => {
    const found = caseOf('<p>Read more of her letters and you will know why she left the mill.</p>', 'letters');
    expect(codes(found)).not.toContain('label');
    expect(goes(found)).toBe(false);
  });

  it('takes a linked headline without a label for one too', () => {
    const found = caseOf(`<p><a href="${STORY}">${TITLE}</a></p>`, TITLE);
    expect(codes(found)).toEqual(expect.arrayContaining(['links', 'same-site', 'headline', 'off-topic']));
    expect(goes(found)).toBe(true);
  });

  it('leaves a sentence that is wholly a link', () => {
    const found = caseOf(
      `<p><a href="${STORY}">The drawings of the wheel hang in the school, where anybody may see them.</a></p>`,
      'drawings',
    );
    expect(goes(found)).toBe(false);
  });

  it('leaves a linked line that speaks of the article’s matter and leads away', () => {
    const found = caseOf(
      '<p><a href="https://other.museum/mill">The wheel of the mill by the river</a></p>',
      'wheel of the mill',
    );
    expect(codes(found)).not.toContain('off-topic');
    expect(codes(found)).not.toContain('same-site');
    expect(goes(found)).toBe(false);
  });

  it('takes a label that nobody knows where all the rest is a link to a story', () => {
    const found = caseOf(`<p>Out of our cellar: <a href="${STORY}">${TITLE}</a></p>`, TITLE);
    expect(found.evidence.map(({ piece }) => piece)).toContainEqual({ code: 'label', detail: 'Out of our cellar' });
    expect(codes(caseOf(`<p>The council says: <a href="https://council.other/a">${TITLE}</a></p>`, TITLE))).not.toContain(
      'label',
    );
  });

  it('lets a label speak for the links below it', () => {
    const html = `<p>Read more</p><p><a href="https://other.museum/mill">${TITLE}</a></p>`;
    const findings = findingsOf(html);
    const label = labelOf(0, findings);
    const [alone, below] = [buildCase(1, findings, null), buildCase(1, findings, label)];
    expect(below.score - alone.score).toBeCloseTo(weights.boxLabel);
    expect(below.kind).toBe('related');
  });

  it('reads what the markup calls a box, and believes the marks of software without more', () => {
    const named = caseOf('<div class="newsletter-box"><p>Ten lines every week</p></div>', 'Ten lines');
    expect(named.evidence.map(({ piece }) => piece)).toContainEqual({ code: 'markup', detail: 'newsletter-box' });
    expect(named.kind).toBe('newsletter');
    const strong = caseOf('<div class="mc_embed_signup"><p>Ten lines every week</p></div>', 'Ten lines');
    expect(goes(strong)).toBe(true);
    expect(goes(caseOf('<div class="zq"><p>Ten lines of the poem</p></div>', 'Ten lines'))).toBe(false);
  });

  it('reads lines of promotion by their words', () => {
    const found = caseOf('<p p="0.5">Our best stories, straight to your inbox every Friday: subscribe for free!</p>', 'Our best');
    expect(codes(found)).toContain('wording');
    expect(found.kind).toBe('newsletter');
    expect(goes(found)).toBe(true);
    expect(
      codes(caseOf('<p p="0.5">The wheel went up the valley on two carts and came down again in autumn</p>', 'went up')),
    ).not.toContain('wording');
  });

  it('takes what stands beside fields and buttons for their words', () => {
    expect(codes(caseOf('<div><button>Yes</button><p>Ten lines of it</p></div>', 'Ten lines'))).toContain('form');
    expect(codes(caseOf('<div><p>Ten lines of it</p></div>', 'Ten lines'))).not.toContain('form');
  });

  it('takes a small box that ends in a link to press for one', () => {
    expect(codes(caseOf('<div><p>The best of the valley</p><p><a href="/x">Send it</a></p></div>', 'best of'))).toContain('box');
    expect(codes(caseOf('<ul><li>The best of the valley</li><li><a href="/x">Send it</a></li></ul>', 'best of'))).not.toContain(
      'box',
    );
  });

  it('takes a bold title, a sentence and a link to press for one without a box around them', () => {
    const offer = (press: string, doubt = 0.5): string =>
      `<p><b>Letters from the mill</b></p><p p="${doubt}">One every Friday, in no hurry.</p><p>${press}</p>`;
    expect(codes(caseOf(offer('<a href="/x">Send it</a>'), 'One every'))).toContain('box');
    expect(codes(caseOf(offer('<a href="/x">Send it</a>', 0.95), 'One every'))).not.toContain('box');
    expect(codes(caseOf(offer(`<a href="${STORY}">Choir cancels</a>`), 'One every'))).not.toContain('box');
    expect(codes(caseOf(offer('They came.'), 'One every'))).not.toContain('box');
  });

  it('takes a bold title above a sentence with a link to press after it for an offer', () => {
    const offer = (press: string): string => `<b>Letters from the mill</b><br>One every Friday, in no hurry. ${press}`;
    expect(codes(caseOf(offer('<a href="/x">Send it</a>'), 'One every'))).toContain('box');
    expect(codes(caseOf(offer('<a href="/x">Send it</a>'), 'Letters'))).toContain('box');
    expect(codes(caseOf(offer(`<a href="${STORY}">Choir cancels</a>`), 'One every'))).not.toContain('box');
    expect(codes(caseOf(offer('<a href="https://mill.museum/">The mill</a>'), 'One every'))).not.toContain('box');
    expect(codes(caseOf('One every <a href="/x">Friday</a>', 'One every'))).not.toContain('box');
  });

  it('takes a line in italics that ends in a link to press for an offer, but no note', () => {
    const line = (text: string): string => `<p p="0.5"><i>${text}</i></p>`;
    expect(codes(caseOf(line('One letter every Friday. <a href="/x">Send it</a>'), 'One letter'))).toContain('box');
    expect(codes(caseOf(line('Correction: It was Friday. <a href="/x">More</a>'), 'Correction'))).not.toContain('box');
    expect(codes(caseOf(line(`One letter every Friday. <a href="${STORY}">Choir</a>`), 'One letter'))).not.toContain('box');
    expect(codes(caseOf('<p p="0.5">One letter every Friday. <a href="/x">Send it</a></p>', 'One letter'))).not.toContain('box');
  });

  it('does not take what a dash announces for a sentence, whatever it ends in', () => {
    const line = (text: string): Case =>
      caseOf(`<p p="0.6">${text} <a href="${STORY}">Choir cancels concert after contest.</a></p>`, text);
    expect(line('Yesterday on this page —').score).toBeGreaterThan(line('Yesterday on this page').score);
  });

  it('takes a heading that goes on after the word of a label for one in a script without capitals', () => {
    const heading = (html: string): Case =>
      buildCase(3, findingsOf(`${first}${second}${html}<h2 p="0.3">यह भी पढ़ें और समझें</h2>${third}`, 'hi'), null);
    expect(codes(heading('<p>x</p>'))).not.toContain('label');
  });

  it('takes a line right below a player for sound for a part of it', () => {
    expect(codes(caseOf('<audio src="a.mp3"></audio><p>Hear this · 4:32</p>', 'Hear this'))).toContain('box');
    expect(codes(caseOf('<p>Hear this · 4:32</p>', 'Hear this'))).not.toContain('box');
  });

  it('takes a label in brackets after the link, and few words right before it, for labels', () => {
    expect(goes(caseOf(`<p><a href="${STORY}">${TITLE}</a> <i>(we wrote of it)</i></p>`, TITLE))).toBe(true);
    expect(goes(caseOf(`<p><b>How it began</b> <a href="${STORY}">${TITLE}</a></p>`, TITLE))).toBe(true);
    expect(
      goes(
        caseOf(`<p>How it began: <a href="${STORY}">${TITLE}</a> | <a href="${STORY}s">Mill sold to its miller</a></p>`, TITLE),
      ),
    ).toBe(true);
  });

  it('lets a teaser follow a labelled link', () => {
    const teaser = 'Nobody complained.';
    expect(goes(caseOf(`<p><b>Read also:</b> <a href="${STORY}">${TITLE}</a> ${teaser}</p>`, TITLE))).toBe(true);
  });

  it('takes the line that says whose the page is for no text', () => {
    expect(goes(caseOf('<p>© The Valley Post. All of it is ours.</p>', 'Valley Post'))).toBe(true);
    expect(goes(caseOf('<p>All rights reserved by us © Valley Post</p>', 'Valley Post'))).toBe(true);
    expect(goes(caseOf('<p>The sign © stood on every page of the miller’s ledger.</p>', 'ledger'))).toBe(false);
  });

  it('takes an insertion in brackets and italics with a link to press for no text', () => {
    const line = 'All that is new of the mill stands in our letter, and the best of the valley with it.';
    expect(goes(caseOf(`<p><em>[${line} <a href="https://nl.museum/form">This way</a>.]</em></p>`, 'our letter'))).toBe(true);
    expect(goes(caseOf(`<p><em>[${line}]</em></p>`, 'our letter'))).toBe(false);
    expect(goes(caseOf(`<p>[${line} <a href="https://nl.museum/form">This way</a>.]</p>`, 'our letter'))).toBe(false);
  });

  it('takes a link to a channel for no text where a label stands before it, or it is a button after an invitation', () => {
    const line = (label: string): string => `<p><b>${label} <a href="https://t.me/mill">t.me/mill</a></b></p>`;
    expect(goes(caseOf(line('The mill’s channel:'), 't.me'))).toBe(true);
    expect(goes(caseOf(line('He had it from'), 't.me'))).toBe(false);
    const offer = (words: string): string => `<p p="0.6"><b>${words} <a href="https://chat.museum/g">here</a></b></p>`;
    expect(goes(caseOf(offer('Follow us on Viber'), 'here'))).toBe(true);
    expect(goes(caseOf(offer('She followed us on horseback to'), 'here'))).toBe(false);
  });

  it('takes no link to a topic for what a bold line and a sentence offer', () => {
    const lines = (href: string): string =>
      `<p><b>The mill</b></p><p>It has twelve spokes.</p><p><a href="${href}">Mills</a></p>`;
    expect(goes(caseOf(lines('/form'), 'twelve spokes'))).toBe(true);
    expect(goes(caseOf(lines('/tag/mills'), 'twelve spokes'))).toBe(false);
  });

  it('takes an invitation that names a network for no text', () => {
    expect(goes(caseOf('<p p="0.7">Follow us on Viber — all that matters in one place!</p>', 'Viber'))).toBe(true);
    expect(goes(caseOf('<p p="0.7">She had it all from Viber — and from her aunt!</p>', 'Viber'))).toBe(false);
  });

  it('takes a figure that is wholly a link to another story for its card', () => {
    const card = (tag: string): string =>
      `<${tag}><a href="${STORY}"><strong>The wheel of the mill</strong> <em>The river turned it, and half of the village stood there.</em></a></${tag}>`;
    expect(goes(caseOf(card('figure'), 'turned it, and'))).toBe(true);
    expect(goes(caseOf(card('p'), 'turned it, and'))).toBe(false);
  });

  it('takes links to topics, networks and the like for what they do', () => {
    expect(goes(caseOf('<p>On: <a href="/tag/mills">Mills</a>, <a href="/tag/rivers">Rivers</a></p>', 'Mills'))).toBe(true);
    expect(goes(caseOf('<p>On: <a href="https://shop.museum/mill?tag=abc">Mill of the valley</a></p>', 'Mill of'))).toBe(false);
  });

  it('weighs the block model’s doubt, and its trust against the rest', () => {
    const doubted = caseOf('<p p="0.1">The wheel and the river</p>', 'wheel and');
    expect(codes(doubted)).toEqual(['model']);
    const [sure, unsure] = ['0.9', '0.6'].map((p) => caseOf(`<p p="${p}">The wheel and the river</p>`, 'wheel and').score);
    expect(sure!).toBeLessThan(unsure!);
  });

  it('trusts a heading with the article’s text below it', () => {
    const above = caseOf('<h2>Comments on the law</h2>', 'Comments');
    expect(goes(above)).toBe(false);
  });

  it('puts the heaviest evidence first', () => {
    const { evidence } = caseOf(`<p>READ: <a href="${STORY}">${TITLE}</a></p>`, TITLE);
    const all = evidence.map(({ weight }) => weight);
    expect(all).toEqual(all.toSorted((a, b) => b - a));
  });
});

describe('decisive', () => {
  /** Blocks that the evidence takes out, each in its own way. */
  const interruptions: [name: string, html: string, text: string][] = [
    ['a labelled link', `<p>Read more: <a href="${STORY}">${TITLE}</a></p>`, TITLE],
    ['a linked headline', `<p><a href="${STORY}">${TITLE}</a></p>`, TITLE],
    ['a box marked by its software', `<div class="mc_embed_signup"><p>Ten lines every week</p></div>`, 'Ten lines'],
    [
      'a line of promotion',
      '<p p="0.4">Our best stories, straight to your inbox every Friday: subscribe for free!</p>',
      'Our best',
    ],
    ['a box to press', '<div><p>The best of the valley</p><p><a href="/x">Send it</a></p></div>', 'best of'],
    ['a line that the model doubts', `<p p="0.2">READ <a href="${STORY}">${TITLE}</a></p>`, TITLE],
  ];

  it.each(interruptions)(
    'names what takes out %s: left out, it changes the decision, and no piece is too many',
    (_, html, text) => {
      const findings = findingsOf(`${first}${second}${html}${third}`);
      const i = blockOf(findings, text);
      const found = buildCase(i, findings, null);
      expect(goes(found)).toBe(true);
      const pieces = decisive(found).map(({ code }) => code);
      expect(goes(buildCase(i, findings, null, new Set(pieces)))).toBe(false);
      expect(goes(buildCase(i, findings, null, new Set(pieces.slice(0, -1))))).toBe(true);
    },
  );

  it('names the model where it left the block out, with what would have sufficed without it', () => {
    const weak = caseOf('<p p="0.1">The wheel and the river</p>', 'wheel and');
    expect(decisive(weak, true)).toEqual([{ code: 'model' }]);
    const strong = caseOf(`<p p="0.1">Read more: <a href="${STORY}">${TITLE}</a></p>`, TITLE);
    const pieces = decisive(strong, true).map(({ code }) => code);
    expect(pieces).toContain('model');
    expect(strong.score - strong.evidence.slice(0, pieces.length).reduce((sum, { weight }) => sum + weight, 0)).toBeLessThan(
      weights.threshold,
    );
  });

  it('is the shortest run from the heaviest on, whatever the weights', () => {
    const piece = record({
      code: constantFrom<EvidenceCode>('label', 'links', 'markup', 'form'),
      weight: double({ min: 0.1, max: 5, noNaN: true }),
    });
    assert(
      property(array(piece, { maxLength: 8 }), double({ min: -6, max: 0, noNaN: true }), (pieces, against) => {
        const evidence = pieces.toSorted((a, b) => b.weight - a.weight).map(({ code, weight }) => ({ piece: { code }, weight }));
        const rest = (taken: number): number => evidence.slice(taken).reduce((sum, { weight }) => sum + weight, against);
        const { length } = decisive({ kind: null, score: rest(0), evidence });
        expect(rest(length)).toBeLessThan(weights.threshold + 1e-9);
        expect(length === 0 || rest(length - 1) > weights.threshold - 1e-9).toBe(true);
      }),
    );
  });
});

describe('labelOf', () => {
  const labelAt = (html: string): string | undefined => labelOf(0, findingsOf(html))?.phrase;

  it('finds phrases that announce something to take out, not those that are only recognised', () => {
    expect(labelAt('<p>Read more: the choir</p>')).toBe('Read more');
    expect(labelAt('<p>Correction: the choir</p>')).toBeUndefined();
    expect(labelAt('<p>Photo: Ada Brook</p>')).toBeUndefined();
  });
});

describe('isSentence', () => {
  it('knows full stops of many scripts, also before quotation marks', () => {
    const lines = [
      '<p>It had been taken apart in spring.</p>',
      '<p>“It had been taken apart in spring.”</p>',
      '<p>四十年間止まっていた川辺の水車。</p>',
      '<p>पहिया वसंत में खोला गया था।</p>',
    ];
    const { stats }: Findings = findingsOf(lines.join(''));
    expect(lines.map((_, i) => isSentence(i, stats))).toEqual([true, true, true, true]);
  });

  it('takes no headline, question or short line for a statement', () => {
    const { stats } = findingsOf(`<p>${TITLE}</p><p>Has it been taken apart in spring?</p><p>It turned.</p>`);
    expect([0, 1, 2].map((i) => isSentence(i, stats))).toEqual([false, false, false]);
    expect(stats.page.blocks.every(({ container }) => (container.flags & Role.heading) === 0)).toBe(true);
  });
});
