import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scriptOf } from '../../src/view/script';
import { readMessages } from '../../tools/gallery/bundle';
import { showShot } from '../../tools/gallery/show';
import { loadNews } from '../fixtures/fixtures';
import { openGallery } from './gallery';
import { missingGlyphs } from './missing-glyphs';

/** Texts of the fixtures by language. */
const TEXTS = Map.groupBy(loadNews(), ({ name }) => name.split('-', 1)[0] ?? '');

describe.each(['chrome', 'firefox'] as const)('a character in %s', (name) => {
  let browser: Browser;
  let tab: Page;
  beforeAll(async () => {
    const gallery = await openGallery(name, 'glyphs');
    ({ browser } = gallery);
    const query = { sample: 'english-long' };
    tab = await showShot(browser, gallery.page, { browser: name, name, query, width: 1280, height: 800, presses: [], scroll: 0 });
  });
  afterAll(() => browser.close());

  /** Finds what has no glyph in the faces in which the reader sets a language. */
  async function missing(text: string, lang: string): Promise<string[]> {
    const family = await tab.evaluate((script) => {
      const root = document.querySelector('lede-reader')?.shadowRoot;
      root?.querySelector('dialog')?.setAttribute('data-script', script);
      return getComputedStyle(root!.querySelector('.text')!).fontFamily;
    }, scriptOf(lang));
    return tab.evaluate(missingGlyphs, text, family, lang);
  }

  it('has a glyph, if it stands in an article of any language', async () => {
    for (const [language, pages] of TEXTS) {
      const text = pages.map(({ expected }) => [expected.title, expected.byline, ...expected.paragraphs].join(' ')).join(' ');
      expect(await missing(text, language), language).toEqual([]);
    }
    expect(TEXTS.size).toBeGreaterThan(30);
  });

  it('has a glyph, if it stands in the interface of any language', async () => {
    for (const [locale, messages] of Object.entries(await readMessages())) {
      expect(await missing(Object.values(messages).join(' '), locale.replace('_', '-')), locale).toEqual([]);
    }
  });

  it('is found to have none, if it is assigned to nothing', async () => {
    expect(await missing('a\u0530b\u0cf5\u1cfe', 'en')).toEqual(['\u0530', '\u0cf5', '\u1cfe']);
  });
});
