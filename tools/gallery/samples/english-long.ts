import { DAWN, DUSK, NOON } from '../pictures';
import { a, block, cut, figure, h2, h3, inline, p, tell, told } from '../story';

const cell = (tag: 'td' | 'th', text: string) => inline(tag, tag === 'th' ? { scope: 'col' } : {}, text);
const row = (tag: 'td' | 'th', ...texts: string[]) => inline('tr', {}, ...texts.map((text) => cell(tag, text)));

/** A long report with everything a page can hold. */
export const englishLong = tell({
  locale: 'en',
  address: 'https://harbour.example/news/waiting',
  article: {
    lang: 'en',
    title: 'The harbour that learned to wait',
    standfirst:
      'For eleven winters the ferry to Salt Island left at 6.40, whatever the sea had to say about it. A sensor the size of a loaf of bread changed that, and then it changed the town.',
    byline: 'Ines Faro and Tomas Reed',
    authors: ['Ines Faro', 'Tomas Reed'],
    published: '2026-11-20T06:30:00Z',
    modified: '2026-11-22T09:10:00Z',
    siteName: 'The Harbour Gazette',
    image: DAWN,
  },
  parts: [
    p(
      'For eleven winters the ferry to Salt Island left at 6.40 in the morning, whatever the sea had to say about it. This year it waits. A sensor the size of a loaf of bread, bolted to the last post of the pier, measures each wave and tells the captain when the next twenty minutes will be kind.',
    ),
    p(
      '“We used to look at the gulls,” says Maud Lindqvist, who has steered the boat since 1998. “Now we look at the gulls ',
      inline('em', {}, 'and'),
      ' at a number. The gulls are usually right. The number is right more often.”',
    ),
    p(
      'The change has cost the town 84,000 euros and, according to the harbour office, has saved it ',
      a('three times as much'),
      ' in cancelled crossings, bent railings and one broken wrist. It has also made the people of Salt Island late for work, which nobody had counted on, and which turned out to matter more than the money.',
    ),
    cut(
      'related',
      [{ code: 'label', detail: 'Read also' }, { code: 'same-site' }],
      p(inline('strong', {}, 'Read also: '), a('Ten lighthouses you can sleep in this summer')),
    ),
    h2('A number on a post'),
    p(
      'The sensor was built by two students of the ',
      a('Technical School of Vell'),
      ' from parts that cost less than a winter coat. It listens to the water through a plastic pipe, sixteen times a second, and sends what it hears to a computer in the ticket office that once kept the accounts.',
    ),
    figure(
      NOON,
      [1200, 800],
      'The pier at noon, seen from the ticket office. The sensor hangs from the last post on the left. Photograph: Harbour Office',
    ),
    p(
      'There a program of forty lines decides. It is printed out and pinned to the wall beside the timetable, because Lindqvist insisted that she would not obey anything she could not read:',
    ),
    block(
      'preformatted',
      'pre',
      inline(
        'code',
        {},
        'def may_sail(waves):\n    calm = [w for w in waves if w.height < 1.2]\n    # Twenty quiet minutes, not twenty quiet waves.\n    return len(calm) / len(waves) > 0.95 and longest_gap(calm) < timedelta(minutes=2)',
      ),
    ),
    p(
      'Whoever misses a boat can look up why. The town publishes each decision, with the waves that led to it, the same evening.',
    ),
    h3('What it changed'),
    block(
      'list',
      'ul',
      inline('li', {}, 'Cancelled crossings fell from 41 to 12 in the first winter.'),
      inline('li', {}, 'The longest delay was two hours and five minutes, on 9 January, in a storm that had no name.'),
      inline('li', {}, 'Nobody has been hurt on the gangway since the sensor was hung.'),
    ),
    block(
      'table',
      'table',
      inline('caption', {}, 'Crossings in three winters'),
      inline('thead', {}, row('th', 'Winter', 'Planned', 'Sailed', 'Late', 'Cancelled', 'Injuries')),
      inline(
        'tbody',
        {},
        row('td', '2023–24', '364', '323', '8', '41', '3'),
        row('td', '2024–25', '362', '319', '11', '43', '1'),
        row('td', '2025–26', '364', '352', '96', '12', '0'),
      ),
    ),
    h2('Late for everything'),
    p(
      'Ninety-six mornings of waiting have rearranged Salt Island. The school now begins “when the boat is in”. The bakery sells its first bread an hour later, and the doctor, who lives on the mainland, has moved her surgery to the afternoon.',
    ),
    block(
      'quote',
      'blockquote',
      inline(
        'p',
        {},
        'You cannot hurry a boat that has a reason to stand still. It took us a winter to see that this is a kind of freedom.',
      ),
    ),
    p(
      'Not everyone agrees. “I lost two apprentices,” says Piet Haan, who repairs engines in the old ice house. “They could not explain to their mothers why they came home in the dark.” Haan has asked the council for ',
      inline('q', {}, 'one boat, once a day, that simply goes'),
      '.',
    ),
    figure(DUSK, [900, 1100], 'Salt Island at dusk.'),
    p(
      'The council will vote on 3 December. Its own survey, which ',
      inline('abbr', { title: 'Harbour Town Council' }, 'HTC'),
      ' published last week, found 61 per cent of islanders for the sensor, 22 per cent against, and 17 per cent who answered that it depends on the weather.',
    ),
    h2('The words of the pier'),
    block(
      'definitions',
      'dl',
      inline('dt', {}, 'Kind'),
      inline('dd', {}, 'Of water: lower than 1.2 metres for as long as the crossing takes.'),
      inline('dt', {}, 'A Maud'),
      inline('dd', {}, 'A wait of more than an hour, after the captain who ordered the first.'),
    ),
    block('embed', 'figure', a('Two minutes on the gangway, before and after', 'https://video.example/watch/1')),
    p(
      'Until then the ferry leaves when it leaves. On Thursday that was at 7.22, under a sky the colour of slate, with forty-one people on board and nobody at the rail looking at the clock.',
    ),
    block(
      'note',
      'p',
      'Correction, 22 November: an earlier version of this article gave the cost of the sensor as 48,000 euros. The town paid 84,000 euros in all.',
    ),
    cut(
      'newsletter',
      [{ code: 'form' }, { code: 'label', detail: 'Get the best of the Gazette in your inbox' }],
      p('Get the best of the Gazette in your inbox every Sunday. Enter your address.'),
    ),
    cut(
      'author',
      [{ code: 'markup', detail: 'author-box' }],
      p('Ines Faro writes about water and the people who live beside it.'),
    ),
    cut('advertisement', [{ code: 'label', detail: 'Advertisement' }], p('Advertisement. Boots for every tide, now 30 % off.')),
    told('hidden', [{ code: 'hidden' }], ''),
  ],
  points: [
    'A sensor the size of a loaf of bread, bolted to the last post of the pier, measures each wave and tells the captain when the next twenty minutes will be kind.',
    'The change has cost the town 84,000 euros and, according to the harbour office, has saved it three times as much in cancelled crossings, bent railings and one broken wrist.',
    'Cancelled crossings fell from 41 to 12 in the first winter.',
    'Ninety-six mornings of waiting have rearranged Salt Island.',
    'Its own survey, which HTC published last week, found 61 per cent of islanders for the sensor, 22 per cent against, and 17 per cent who answered that it depends on the weather.',
  ],
  facts: [
    {
      kind: 'quotation',
      value: 'Maud Lindqvist',
      text: '“We used to look at the gulls,” says Maud Lindqvist, who has steered the boat since 1998.',
    },
    {
      kind: 'quotation',
      value: 'Piet Haan',
      text: '“I lost two apprentices,” says Piet Haan, who repairs engines in the old ice house.',
    },
    {
      kind: 'figure',
      value: '84,000 euros',
      text: 'The change has cost the town 84,000 euros and, according to the harbour office, has saved it three times as much in cancelled crossings, bent railings and one broken wrist.',
    },
    { kind: 'date', value: '2026-12-03', text: 'The council will vote on 3 December.' },
  ],
});

/** With pieces taken out of a paragraph, a list and a table row. */
export const englishInline = {
  ...englishLong,
  article: {
    ...englishLong.article,
    image: null,
    removed: [
      {
        kind: 'related' as const,
        reason: '',
        evidence: [{ code: 'label' as const, detail: 'See also' }, { code: 'same-site' as const }],
        text: 'See also: A winter at the pier',
        place: { paragraph: 1, offset: 63 },
        path: [1, 1],
        content: ['See also: ', inline('a', { href: 'https://harbour.example/winter' }, 'A winter at the pier'), ' '],
      },
      {
        kind: 'newsletter' as const,
        reason: '',
        evidence: [{ code: 'form' as const }],
        text: 'Subscribe to the Gazette',
        place: { paragraph: 6, offset: null },
        path: [englishLong.article.blocks.findIndex(({ kind }) => kind === 'list'), 1],
        content: [inline('li', {}, 'Subscribe to the Gazette')],
      },
    ],
  },
};
