/** The pages that are measured, each built by script: parsers bound how deep and how large a page may be. */
export const KINDS = ['elements', 'text', 'nesting', 'images', 'data-images'] as const;

export type Kind = (typeof KINDS)[number];

/**
 * Builds a news article of a given size in an empty page. Runs in the page.
 *
 * @param size - Elements; characters of text; levels of nesting; pictures; bytes of each of ten pictures.
 */
export function buildPage(kind: Kind, size: number): void {
  document.title = 'The harbour log, complete';
  document.documentElement.lang = 'en';
  const words =
    'pilot boat basin dawn crew inspector crate paper price salt market harbour office crane yellow committee tide regard table letter bell tower vicar badger footing scaffold survey mill river wheel carpenter clock flour sack school bridge village winter road cart valley'.split(
      ' ',
    );
  let seed = 7;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff;
    return (seed >> 8) % below;
  };
  const sentence = (): string => {
    const chosen = Array.from({ length: 9 + next(10) }, () => words[next(words.length)] ?? '');
    return `The ${chosen.join(' of the ')} came back${next(3) === 0 ? ', as it does' : ''}.`.replaceAll(' of the ', ' ').trim();
  };
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- all of this runs in the page
  const make = (tag: string, text = ''): HTMLElement => {
    const made = document.createElement(tag);
    made.textContent = text;
    return made;
  };
  const paragraph = (): HTMLElement => make('p', `${sentence()} ${sentence()} ${sentence()}`);
  const article = make('article');
  article.append(make('h1', 'The harbour log, complete'));
  if (kind === 'elements') {
    for (let count = 3; count < size; count += 8) {
      const section = make('div');
      section.className = `section part-${count % 40}`;
      const text = paragraph();
      const link = make('a', 'of the town');
      link.setAttribute('href', `/towns/${count}`);
      text.append(' ', make('b', 'Bold'), ' ', make('i', 'words'), ' ', link, ' ', make('span', 'and more.'));
      const aside = make('ul');
      aside.append(make('li', `Entry ${count}`));
      section.append(text, aside);
      article.append(section);
    }
  } else if (kind === 'text') {
    for (let length = 0; length < size;) {
      const text = make('p', Array.from({ length: 12 }, sentence).join(' '));
      length += text.textContent.length;
      article.append(text);
    }
  } else if (kind === 'nesting') {
    let inner = article;
    for (let level = 0; level < size; level += 1) {
      const div = make('div');
      inner.append(div);
      inner = div;
      if (level % 50 === 0) inner.append(paragraph());
    }
  } else {
    const count = kind === 'images' ? size : 10;
    const data = kind === 'images' ? '' : 'A'.repeat(size);
    for (let i = 0; i < count; i += 1) {
      const figure = make('figure');
      const image = document.createElement('img');
      image.width = 640;
      image.height = 360;
      image.loading = 'lazy';
      image.src =
        kind === 'images'
          ? `/images/harbour.svg?${i}`
          : `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/><!--${i}${data}-->`;
      figure.append(image, make('figcaption', `Picture ${i}.`));
      article.append(paragraph(), figure);
    }
  }
  document.body.replaceChildren(article);
}

/** Starts to note how long the page's own thread is kept from it. Runs in the page. */
export function startHeartbeat(): void {
  const beat = { longest: 0, last: performance.now() };
  Object.assign(globalThis, { beat });
  const channel = new MessageChannel();
  channel.port1.addEventListener('message', () => {
    const now = performance.now();
    beat.longest = Math.max(beat.longest, now - beat.last);
    beat.last = now;
    setTimeout(() => channel.port2.postMessage(0), 4);
  });
  channel.port1.start();
  channel.port2.postMessage(0);
}
