import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWeb, type Web } from '../serve/serve';
import { BROWSERS, openDriver, type Driver } from './driver/driver';
import { until } from './driver/until';
import { openedReader, openLook } from './reader';
import { news } from './session';
import { buildSpeaking, PSEUDO } from './spoken';

/** Runs in a page of the extension or under the reader. @returns What stands out of its place, with the text that it holds. */
function misfits(): readonly string[] {
  const found: string[] = [];
  const reader = document.querySelector('lede-reader')?.shadowRoot;
  const roots: ParentNode[] = [reader ?? document];
  for (const element of reader ? [] : document.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  const scrolled = reader?.querySelector('dialog') ?? document.scrollingElement;
  if (scrolled && scrolled.scrollWidth > scrolled.clientWidth) found.push(`${scrolled.localName} scrolls sideways`);
  for (const root of roots) {
    for (const box of root.querySelectorAll<HTMLElement>(
      'button:not(.fact, .point), .fact-kind, a.button, label, legend, summary, h1, h2, h3, dd, kbd, .reason',
    )) {
      const words = box.textContent.trim();
      const place = box.getBoundingClientRect();
      if (!words || place.width === 0 || !box.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(box);
      // Tips stand beside their button on purpose.
      const lines = box.querySelector('.tip') ? [] : [...range.getClientRects()].filter(({ width }) => width > 1);
      const isOut = lines.some(
        ({ left, right, top, bottom }) =>
          left < place.left - 1 || right > place.right + 1 || top < place.top - 6 || bottom > place.bottom + 6,
      );
      const isBeside = place.right > innerWidth + 1 || place.left < -1;
      if (isOut || isBeside) found.push(`${box.localName}: ${words}`);
    }
  }
  return found;
}

describe.each(BROWSERS.flatMap((name) => [PSEUDO, 'ar'].map((locale) => [name, locale] as const)))(
  'in %s, the interface in %s',
  (name, locale) => {
    let web: Web;
    let driver: Driver;
    let extension: string;
    beforeAll(async () => {
      web = await startWeb();
      extension = await buildSpeaking(name, locale);
      driver = await openDriver(name, { proxy: web.proxy, visible: false, extension });
    });
    afterAll(async () => {
      await driver.close();
      await web.close();
      await rm(extension, { recursive: true });
    });

    /** Waits until nothing stands out, since layout follows a change of size. @returns What still does. */
    const misfitsAt = async (width: number): Promise<readonly string[]> => {
      await driver.resize(width, 900);
      let found: readonly string[] = [];
      const none = async (): Promise<boolean> => {
        found = await driver.evaluate(misfits);
        return found.length === 0;
      };
      await until(`everything fits into ${width} px`, none).catch(() => null);
      return found;
    };

    it('fits into the reader, wide and narrow, with what opens in it', async () => {
      await driver.goto(web.serve(news('en-2-blog')));
      await driver.press();
      await openedReader(driver);
      for (const width of [1280, 320]) {
        expect(await misfitsAt(width)).toEqual([]);
        for (const key of ['a', 's', '?']) {
          await (key === 'a' ? openLook(driver) : driver.key(key));
          expect(await misfitsAt(width)).toEqual([]);
          await driver.evaluate(() => {
            const root = document.querySelector('lede-reader')?.shadowRoot;
            for (const open of root?.querySelectorAll<HTMLElement>(':popover-open') ?? []) open.hidePopover();
            root?.querySelector<HTMLElement>('[part~="article"]')?.focus();
          });
        }
      }
    });

    it('carries its own language and direction beside an article in another', async () => {
      const said = await driver.evaluate(() => {
        const root = document.querySelector('lede-reader')?.shadowRoot;
        const own = (selector: string): string => {
          const element = root?.querySelector<HTMLElement>(selector);
          return `${element?.closest<HTMLElement>('[lang]')?.lang} ${element ? getComputedStyle(element).direction : ''}`;
        };
        return [
          own('[part~="article"]'),
          own('[part~="reading-time"]'),
          own('.section-head h2'),
          own('.look legend'),
          own('.reason'),
        ];
      });
      const interfaces = locale === 'ar' ? 'ar rtl' : 'en ltr';
      expect(said).toEqual(['en ltr', interfaces, interfaces, interfaces, interfaces]);
    });

    it.each(['options', 'welcome', 'unavailable'])('fits into the page of %s', async (page) => {
      await driver.goto(await driver.own(`${page}.html`));
      expect(await misfitsAt(1280)).toEqual([]);
      expect(await misfitsAt(320)).toEqual([]);
      const root = await driver.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
      expect(root).toEqual(locale === 'ar' ? ['ar', 'rtl'] : ['en', 'ltr']);
    });
  },
);

describe("Chromium's own language", () => {
  it.each([
    ['nb', 'Lede: ingen artikkel her'],
    ['pt-BR', 'Lede: nenhum artigo aqui'],
    ['zh-TW', 'Lede：這裡沒有文章'],
  ])('is the one that the interface speaks: %s', async (language, title) => {
    const driver = await openDriver('chromium', { proxy: null, visible: false, language });
    try {
      await driver.goto('about:blank');
      expect((await driver.button()).title).toBe(title);
    } finally {
      await driver.close();
    }
  });
});
