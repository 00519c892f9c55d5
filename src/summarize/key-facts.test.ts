import { describe, expect, it } from 'vitest';
import { keyFacts } from './key-facts';

const factsOf = (lang: string, text: string, published: string | null = null): string[] =>
  keyFacts({ title: '', lang, paragraphs: [text], published }).map(({ kind, value }) => `${kind}: ${value}`);

describe('keyFacts', () => {
  it.each([
    [
      'en',
      'The bridge cost about 3.5 million euros, and 42 % of it was paid by the town.',
      ['figure: about 3500000 €', 'figure: 42 %'],
    ],
    ['en', 'Officials counted 12 people on the pier.', ['figure: 12 people']],
    ['de', 'Rund 250 Menschen kamen, das sind 3,5 Prozent mehr.', ['figure: rund 250 Menschen', 'figure: 3.5 %']],
    ['fr', 'Près de 5,1 millions de personnes vivent là.', ['figure: près de 5100000 personnes']],
    ['es', 'El puente mide 120 metros.', ['figure: 120 metros']],
    ['it', 'Il ponte misura 120 metri.', ['figure: 120 metri']],
    ['pt', 'A ponte mede 120 metros.', ['figure: 120 metros']],
    ['nl', 'De brug is 120 meter lang.', ['figure: 120 meter']],
  ])('reads figures with their units in %s: %s', (lang, text, facts) => {
    expect(factsOf(lang, text)).toEqual(facts);
  });

  it.each([
    ['en', 'Five or 10 minutes will do.'],
    ['en', 'They have two different focus rings.'],
    ['en', 'It opens two files and copies them.'],
    ['en', 'Chapter 3 covers boats.'],
    ['fr', 'On se retrouve vers 19 heures.'],
    ['fr', 'Il coûte 0,08 euro à 0,09 euro de plus.'],
    ['fr', 'Sept ont été confirmées.'],
    ['fr', 'Ils sont restés du 17 mars au 11 mai.'],
    ['de', 'Der Laden ist von 9 bis 18 Uhr offen.'],
  ])('reads no figure where the number counts nothing by itself in %s: %s', (lang, text) => {
    expect(factsOf(lang, text)).toEqual([]);
  });

  it('resolves days against the day of publication, and leaves them out without it', () => {
    const text = 'The council met yesterday and will meet again on 3 July.';
    expect(factsOf('en', text, '2026-06-19T08:00:00Z')).toEqual(['date: 2026-06-18', 'date: 2026-07-03']);
    expect(factsOf('en', text)).toEqual([]);
    expect(factsOf('de', 'Der Rat tagte gestern.', '2026-01-01')).toEqual(['date: 2025-12-31']);
  });

  it('resolves a day without a year to the nearest one', () => {
    expect(factsOf('en', 'It broke on 30 December.', '2026-01-02')).toEqual(['date: 2025-12-30']);
  });

  it('says who said what where the speaker stands beside the quotation', () => {
    expect(factsOf('en', '“We have no choice in this matter,” said Ruth Ellery.')).toContain('quotation: Ruth Ellery');
    expect(factsOf('fr', '« Nous n’avons pas le choix ici », déclare Ruth Ellery.')).toContain('quotation: Ruth Ellery');
    expect(factsOf('de', '„Wir haben hier keine Wahl“, sagte Ruth Ellery.')).toContain('quotation: Ruth Ellery');
  });

  it('gives no speaker where somebody else may have spoken', () => {
    expect(factsOf('en', '“We have no choice in this matter,” said Ruth Ellery’s lawyer.')).toEqual(['person: Ruth Ellery']);
    expect(factsOf('en', '“We have no choice in this matter.” Ruth Ellery left the room.')).toEqual([]);
  });

  it('gives persons and places named again or introduced, not the second half of a name', () => {
    const facts = factsOf('fr', 'Le maire Jean-Michel Blanc habite à Lyon. Blanc aime Lyon.');
    expect(facts).toContain('person: Jean-Michel Blanc');
    expect(facts).toContain('place: Lyon');
  });

  it('reads digits and dates of scripts that no words are known of', () => {
    expect(factsOf('ja', '2026年3月4日に橋が閉鎖された。')).toContain('date: 2026-03-04');
  });

  it('gives small counts only where there is little else', () => {
    expect(factsOf('en', 'Some 3 teachers came.')).toEqual(['figure: some 3 teachers']);
    const much = 'It cost 5 million euros, 42 % of it paid by the town, for 250 people on 120 metres.';
    expect(factsOf('en', `${much} Some 3 teachers came.`)).not.toContain('figure: some 3 teachers');
  });

  it('gives exact places, in reading order, and nothing of an empty story', () => {
    const paragraphs = ['It cost 5 million euros.', 'On 3 May 2026 some 40 people came.'];
    const facts = keyFacts({ title: '', lang: 'en', paragraphs });
    for (const { text, paragraph, start, end } of facts) expect(paragraphs[paragraph]!.slice(start, end)).toBe(text);
    expect(facts.map(({ paragraph }) => paragraph)).toEqual([0, 1, 1]);
    expect(keyFacts({ title: '', lang: 'en', paragraphs: [] })).toEqual([]);
  });
});
