import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summarize } from './summarize';
import type { Story } from './story';

const LEAD =
  'The council of Harbour Bay voted on Tuesday to close the old swing bridge for good after cracks were found in its main bearing.';
const STORY: Story = {
  title: 'Harbour Bay closes its swing bridge after cracks are found',
  lang: 'en',
  paragraphs: [
    `HARBOUR BAY (NNA) – ${LEAD} It carries some 4,000 cars a day.`,
    'Engineers found the cracks during an inspection in March. They said that the bearing could fail without a warning.',
    '“We have no choice,” said Mayor Ruth Ellery. “Nobody wants a lorry in the river.” However, some traders fear for their summer.',
    'The nearest other crossing is nine kilometres upstream at Stone Ford, where the road is narrow and floods in most winters.',
    'The picture above shows the bridge in 1911. A new bridge would cost 31 million pounds, according to the county treasurer.',
    'The county will decide in October whether it asks the government for the money or lets the crossing go.',
    'The ferry that the bridge replaced in 1911 will run again from June on weekdays, free of charge for residents.',
  ],
};

describe('summarize', () => {
  it('gives three points of a short story, each with its exact place and once', () => {
    const points = summarize(STORY);
    expect(points).toHaveLength(3);
    for (const { text, paragraph, start, end } of points) expect(STORY.paragraphs[paragraph]!.slice(start, end)).toBe(text);
    expect(new Set(points.map(({ text }) => text)).size).toBe(3);
  });

  it('leaves the dateline off a point', () => {
    expect(summarize(STORY).map(({ text }) => text)).toContain(LEAD);
  });

  it('takes the first sentence of a story that opens with a small letter, and no other such one', () => {
    const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
    const [, ...rest] = STORY.paragraphs;
    expect(summarize({ ...STORY, paragraphs: [small(LEAD), ...rest] }).map(({ text }) => text)).toContain(small(LEAD));
    const texts = summarize({ ...STORY, paragraphs: [rest[0]!, small(LEAD), ...rest.slice(1)] }, { count: 7 }).map(
      ({ text }) => text,
    );
    expect(texts).not.toContain(small(LEAD));
  });

  it('gives no point that opens with a word whose meaning is elsewhere, or that is about a picture', () => {
    for (const { text } of summarize(STORY, { count: 5 })) expect(text).not.toMatch(/^(?:It|They|However|The picture)/);
  });

  it('gives no points of a story under six sentences unless a count is given', () => {
    const short = { ...STORY, paragraphs: STORY.paragraphs.slice(0, 2) };
    expect(summarize(short)).toEqual([]);
    expect(summarize(short, { count: 2 })).toHaveLength(2);
    expect(summarize(short, { usual: 2 })).toEqual([]);
    expect(summarize(STORY, { usual: 2 })).toEqual(summarize(STORY, { count: 2 }));
    expect(summarize(STORY, { usual: null })).toEqual(summarize(STORY));
  });

  it('gives up to seven points of a long story, from its later parts too', () => {
    const paragraphs = Array.from(
      { length: 120 },
      (_, day) => `Sentence ${day} tells of place${day} and of event${day * 7} at length.`,
    );
    const points = summarize({ title: 'Places and events', lang: 'en', paragraphs });
    expect(points).toHaveLength(7);
    expect(Math.max(...points.map(({ paragraph }) => paragraph))).toBeGreaterThan(60);
  });

  it('tells and does not ask, and takes no heading or item of a list', () => {
    const paragraphs = [
      ...STORY.paragraphs,
      'What will the county say about the bridge of Harbour Bay and its cracked bearing?',
      'Where the bridge of Harbour Bay and its bearing stand today',
      '- The bridge of Harbour Bay and its bearing in five short lines.',
      'Harbour Bay council: Ellery, Stone, Ford, Okafor, Reed, Faro and Lee.',
    ];
    const texts = summarize({ ...STORY, paragraphs }, { count: 6 }).map(({ text }) => text);
    expect(texts.filter((text) => !STORY.paragraphs.some((paragraph) => paragraph.includes(text)))).toEqual([]);
  });

  it('says nothing twice', () => {
    const paragraphs = [...STORY.paragraphs, ...STORY.paragraphs];
    const texts = summarize({ ...STORY, paragraphs }, { count: 7 }).map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('is exact on any text, gives no more than asked for, and never throws', () => {
    const pieces = constantFrom(
      'Dr. No. ',
      '“Yes',
      '” ',
      '? ',
      '! ',
      '。',
      'The end. ',
      ' ',
      '\n',
      'ka. ',
      'სახლი. ',
      'घर। ',
      '(1',
      ') ',
      '😀',
    );
    const paragraph = array(pieces, { maxLength: 30 }).map((list) => list.join(''));
    const languages = constantFrom('en', 'de', 'ja', 'th', 'hi', 'ka', 'und', '', 'x-!');
    assert(
      property(array(paragraph, { maxLength: 12 }), languages, string(), (paragraphs, lang, title) => {
        for (const count of [undefined, 0, 1, 4]) {
          const points = summarize({ title, lang, paragraphs }, count === undefined ? {} : { count });
          expect(points.length).toBeLessThanOrEqual(count ?? 7);
          for (const { text, paragraph: index, start, end } of points) {
            expect(paragraphs[index]!.slice(start, end)).toBe(text);
            expect(text.trim()).toBe(text);
            expect(text).not.toBe('');
          }
        }
      }),
      { seed: 20_261_124, numRuns: 300 },
    );
  });
});
