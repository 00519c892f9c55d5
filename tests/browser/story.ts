/** Paragraphs of a story of ours. */
export const PROSE: readonly string[] = [
  'The bell tower of Lower Quill leaned a further four millimetres on Tuesday, the first movement since a crack was filled in 1988, and the parish closed the lane that runs beneath it.',
  'Engineers who spent the night on the scaffold said the cause was a badger. The animal had dug along the eastern footing, they explained, and moved about three tonnes of earth into the churchyard.',
  'Until then the bells will not be rung. The ringers, eight of them between nineteen and eighty-three years old, have agreed to practise on flowerpots in the village hall.',
  'A survey by laser showed that the tower now stands 41 centimetres out of true, about half as far as the one the town is often compared with. The vicar has asked people to stop comparing.',
  'Money is the harder matter. Shoring up the footing would cost 210,000 pounds, and the appeal has so far raised 9,400, a great part of it from a man in Canada.',
];

/** Paragraphs of another. */
export const MILL: readonly string[] = [
  'The mill by the river, silent for forty years, began to turn on Monday morning, and half of the village stood on the bridge to watch.',
  'Nobody had asked them to do it, the oldest of them said. They had cleaned the race, mended the wheel and carried the stones up by hand over two winters.',
  'The first sack of flour was given to the school, where it was made into bread before noon. The second was sold for nine pounds to a man from the next valley.',
  'Whether the mill may go on turning is another matter: the water belongs to the council, which has not been asked either. A letter is expected this week.',
];

export const HEADLINE = 'The tower, the badger and the law';

/** What a page has beside the story. */
export interface Around {
  readonly head?: string;
  /** Before and after the story, in the body. */
  readonly before?: string;
  readonly after?: string;
  readonly title?: string;
  /** Instead of `<!doctype html><html lang="en">`. */
  readonly start?: string;
}

/** A whole page with the story on it. */
export function storyPage({
  head = '',
  before = '',
  after = '',
  title = HEADLINE,
  start = '<!doctype html><html lang="en">',
}: Around): string {
  return `${start}<head><meta charset="utf-8" /><title>${title}</title><meta property="og:type" content="article" />
<meta property="article:published_time" content="2026-02-24T12:00:00Z" />${head}</head><body>${before}<main><article><h1>${title}</h1>
<p class="byline">By Dora Finch, 24 February 2026</p>
${PROSE.map((text) => `<p>${text}</p>`).join('\n')}
</article></main>${after}</body></html>`;
}
