import { SAMPLES } from './samples';

/** A picture to take. */
export interface Shot {
  readonly name: string;
  readonly browser: 'chrome' | 'firefox';
  /** Query of the gallery's page. */
  readonly query: Readonly<Record<string, string>>;
  readonly width: number;
  readonly height: number;
  /** What to press, in order: selectors inside the reader. */
  readonly presses: readonly string[];
  /** How far down, in windows; `whole` takes the article in full. */
  readonly scroll: number | 'whole';
}

const shot = (
  name: string,
  sample: string,
  width: number,
  height: number,
  rest: Partial<Pick<Shot, 'browser' | 'presses' | 'scroll'>> & { readonly query?: Record<string, string> } = {},
): Shot => ({
  name: `${sample}.${name}`,
  browser: rest.browser ?? 'chrome',
  query: { sample, theme: 'light', ...rest.query },
  width,
  height,
  presses: rest.presses ?? [],
  scroll: rest.scroll ?? 0,
});

/** Every state worth looking at. */
export const SHOTS: readonly Shot[] = [
  ...Object.keys(SAMPLES).flatMap((sample) => [
    shot('1440', sample, 1440, 900),
    shot('1280-dark', sample, 1280, 900, { query: { theme: 'dark' } }),
    shot('390', sample, 390, 844),
    shot('firefox-1280', sample, 1280, 900, { browser: 'firefox' }),
  ]),
  ...['french-visit', 'english-long', 'arabic'].flatMap((sample) => [
    shot('whole', sample, 1280, 900, { scroll: 'whole' }),
    shot('320', sample, 320, 640),
    shot('320-whole-dark', sample, 320, 640, { scroll: 'whole', query: { theme: 'dark' } }),
    shot('sheet', sample, 390, 844, { presses: ['[part=sheet]'] }),
    shot('point', sample, 1280, 900, { presses: ['[part=point][data-point="3"]'] }),
    shot('restored', sample, 1280, 900, { presses: ['[part=restore]', '[part=removed-item][data-back]'] }),
    shot('look', sample, 1280, 900, { presses: ['[part=look]'] }),
    shot('listen', sample, 1280, 900, { presses: ['[part=listen]'] }),
    shot('listen-390-dark', sample, 390, 844, { presses: ['[part=listen]'], query: { theme: 'dark' } }),
    shot('save', sample, 1280, 900, { presses: ['[part=save]'] }),
    shot('save-390-dark', sample, 390, 844, { presses: ['[part=save]'], query: { theme: 'dark' } }),
    shot('firefox-390-dark', sample, 390, 844, { browser: 'firefox', query: { theme: 'dark' } }),
    shot('firefox-point', sample, 1440, 900, { browser: 'firefox', presses: ['[part=point][data-point="3"]'] }),
  ]),
  ...['sepia', 'black', 'contrast', 'dark'].map((theme) =>
    shot(theme, 'english-long', 1440, 900, { query: { theme }, presses: ['[part=point][data-point="2"]'] }),
  ),
  shot('vertical', 'japanese', 1280, 900, { query: { vertical: '' } }),
  shot('vertical-390', 'japanese', 390, 844, { query: { vertical: '' } }),
  shot('vertical-whole', 'japanese', 1280, 900, { query: { vertical: '' }, scroll: 'whole' }),
  shot('vertical-firefox', 'japanese', 1280, 900, { query: { vertical: '' }, browser: 'firefox' }),
  shot('end', 'french-visit', 1280, 900, { presses: ['[part=point][data-point="5"]'] }),
  shot('end-390', 'french-visit', 390, 844, { presses: ['[part=sheet]', '[part=point][data-point="5"]'] }),
  shot('pieces', 'english-inline', 1280, 900, {
    presses: ['.group:nth-child(2) [part=restore]', '.group:nth-child(1) [part=restore]'],
  }),
  shot('pieces-390', 'english-inline', 390, 844, {
    presses: ['[part=sheet]', '.group:nth-child(1) [part=restore]'],
    query: { theme: 'dark' },
  }),
  shot('hiding', 'english-long', 1280, 900, { presses: ['[part=hide-start]'] }),
  shot('hiding-390-dark', 'arabic', 390, 844, { presses: ['[part=sheet]', '[part=hide-start]'], query: { theme: 'dark' } }),
  shot('keys', 'english-long', 1280, 900, { presses: ['[part=look]', '[popovertarget=keys]'] }),
  shot('sans', 'english-long', 1440, 900, { query: { typeface: 'sans' } }),
  shot('justify', 'german', 1440, 900, { browser: 'firefox', query: { justify: '1', theme: 'sepia' } }),
  shot('large', 'english-long', 1440, 900, { query: { size: '32' } }),
  shot('message', 'english-long', 1280, 900, { query: { message: 'Lede found no article on this page.' } }),
  shot('message-390', 'english-long', 390, 844, { query: { message: 'Lede found no article on this page.', theme: 'dark' } }),
];
