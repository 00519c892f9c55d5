import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showShot } from '../../tools/gallery/show';
import type { Shot } from '../../tools/gallery/shots';
import { openGallery } from './gallery';
import { LEAST_CONTRAST, lostControls } from './lost-controls';
import { compare, MEASURE, MOST_DIFFERENT } from './picture';

/** Kept pictures, in small. `npm run pictures` renews them; look at what it changed before you keep it. */
const FOLDER = 'tests/browser/pictures';

/** What was taken, in full, where it differs. */
const CACHE = '.cache/pictures';

const IS_RENEWING = import.meta.env.MODE === 'renew';

/** Faces that `npm run setup` sees to, whatever the system calls its own. */
const STYLE = "dialog { --sans: 'Noto Sans', sans-serif; }";

const SIZES = [
  { width: 1280, height: 800 },
  { width: 390, height: 840 },
] as const;

const CASES = ['english-long', 'arabic'].flatMap((sample) =>
  ['light', 'dark'].flatMap((theme) => SIZES.map((size) => ({ ...size, query: { sample, theme, style: STYLE } }))),
);

describe.each(['chrome', 'firefox'] as const)('the picture of the reader in %s', (name) => {
  let browser: Browser;
  let page = '';
  beforeAll(async () => {
    ({ browser, page } = await openGallery(name, 'pictures'));
  });
  afterAll(() => browser.close());

  /** Takes a picture and compares it with the one kept of a case. */
  async function differenceOf(
    shot: Pick<Shot, 'width' | 'height' | 'query'>,
    of: Pick<Shot, 'width' | 'query'>,
  ): Promise<number> {
    const { sample = '', theme = '' } = of.query;
    const called = `${name}-${sample}-${theme}-${of.width}.png`;
    const file = path.join(FOLDER, called);
    const tab = await showShot(browser, page, { browser: name, name: called, presses: [], scroll: 0, ...shot });
    const taken = await tab.screenshot({ encoding: 'base64' });
    const kept = existsSync(file) ? `data:image/png;base64,${readFileSync(file, 'base64')}` : null;
    const { small, different } = await tab.evaluate(compare, `data:image/png;base64,${taken}`, kept, MEASURE);
    await tab.close();
    if (shot === of && different > MOST_DIFFERENT) {
      mkdirSync(CACHE, { recursive: true });
      writeFileSync(path.join(CACHE, called), taken, 'base64');
      if (IS_RENEWING) {
        mkdirSync(FOLDER, { recursive: true });
        writeFileSync(file, small.slice(small.indexOf(',') + 1), 'base64');
        return 0;
      }
    }
    return different;
  }

  it.each(CASES)('is the kept one: $query.sample, $query.theme, $width px', async (shot) => {
    expect(await differenceOf(shot, shot)).toBeLessThanOrEqual(MOST_DIFFERENT);
  });

  it.each(
    Object.entries({
      'another size of text': { size: '22' },
      'no sidebar': { style: `${STYLE} .sidebar { display: none !important; }` },
      'another ground': { theme: 'sepia' },
      'no headline': { style: `${STYLE} h1 { visibility: hidden; }` },
      'the wrong direction': { style: `${STYLE} .spread { direction: rtl; }` },
    }),
  )('is another with %s', async (_, changed) => {
    const [kept] = CASES;
    expect(await differenceOf({ ...kept!, query: { ...kept!.query, ...changed } }, kept!)).toBeGreaterThan(MOST_DIFFERENT);
  });

  /** Shows a state and looks for controls that can't be seen. */
  async function controls(shot: Pick<Shot, 'width' | 'height' | 'query'>, presses: readonly string[] = []) {
    const tab = await showShot(browser, page, { browser: name, name: 'controls', scroll: 0, ...shot, presses });
    const taken = await tab.screenshot({ encoding: 'base64' });
    const found = await tab.evaluate(lostControls, `data:image/png;base64,${taken}`, LEAST_CONTRAST);
    await tab.close();
    return found;
  }

  it.each(CASES.filter(({ query }) => query.sample === 'english-long'))(
    'shows every control: $query.theme, $width px',
    async (shot) => {
      for (const presses of [
        [],
        ['[part=look]'],
        ['[part=save]'],
        ['[part=listen]'],
        ...(shot.width < 400 ? [['[part=sheet]']] : []),
      ]) {
        const { lost, seen } = await controls(shot, presses);
        expect(lost, presses.join(' ')).toEqual([]);
        expect(seen).toBeGreaterThan(4);
      }
    },
  );

  it.each(['sheet', 'save', 'close'])('tells that "%s" is lost where it has the colour of its ground', async (part) => {
    const [, narrow] = CASES;
    const style = `${STYLE} [part~="${part}"] { background: var(--paper); color: var(--paper); }`;
    const { lost } = await controls({ ...narrow!, query: { ...narrow!.query, style } });
    expect(lost).toEqual([expect.stringMatching(new RegExp(`\\b${part}: `))]);
  });

  it('is the same where letters stand half a pixel aside', async () => {
    const [kept] = CASES;
    const style = `${STYLE} .article, .sidebar { translate: 0.5px 0.5px; }`;
    expect(await differenceOf({ ...kept!, query: { ...kept!.query, style } }, kept!)).toBeLessThanOrEqual(MOST_DIFFERENT);
  });
});
