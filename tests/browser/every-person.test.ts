import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { THEMES } from '../../src/settings';
import { BROWSERS, type Driver } from './driver/driver';
import { until } from './driver/until';
import { openLook } from './reader';
import { news, plain, startSession } from './session';

/** What axe knows of WCAG 2.2, levels A and AA, and of good practice. Its source travels along: the page's policy forbids loading it. */
// oxlint-disable-next-line typescript/no-implied-eval -- it is only ever written out, and the browser is told so by its driver
const examine = new Function(
  'theme',
  `${axe.source};
  const root = document.querySelector('lede-reader')?.shadowRoot;
  if (theme !== null) root.querySelector('dialog').dataset.theme = theme;
  const where = root ? { include: 'lede-reader' } : document;
  // The page's own main part is inert below a modal dialog, which this rule does not see.
  return axe.run(where, { rules: { 'landmark-no-duplicate-main': { enabled: false } } }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html, failureSummary }) => html + ' ' + failureSummary).join('; ')));`,
) as (theme: string | null) => Promise<string[]>;

/** Opens whatever folds or pops up, so that nothing is left unexamined. Runs in the page. */
function unfold(id: string): void {
  const dialog = document.querySelector('lede-reader')?.shadowRoot?.querySelector('dialog');
  for (const details of dialog?.querySelectorAll('details') ?? []) details.open = true;
  dialog?.querySelector<HTMLElement>(`#${id}`)?.showPopover();
}

async function settled(driver: Driver): Promise<void> {
  await driver.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)).then(() => null));
}

describe.each(BROWSERS)('what keeps people out in %s', (browser) => {
  const session = startSession(browser);

  it.each(THEMES)('is not in the reader, in the theme %s', async (theme) => {
    for (const name of ['en-structure', 'ar-right-to-left']) {
      await session.read(news(name));
      expect(await session.driver.evaluate(examine, theme)).toEqual([]);
      await openLook(session.driver);
      for (const sheet of ['look', 'keys']) {
        await session.driver.evaluate(unfold, sheet);
        await settled(session.driver);
        expect(await session.driver.evaluate(examine, theme)).toEqual([]);
      }
    }
  });

  it('is not in the sheet of a narrow window, nor in a message', async () => {
    await session.driver.resize(400, 700);
    await session.read(news('en-structure'));
    await session.driver.click(() => document.querySelector('lede-reader')?.shadowRoot?.querySelector('[part~="sheet"]'));
    await until('the sheet is open', () =>
      session.driver.evaluate(() =>
        Boolean(document.querySelector('lede-reader')?.shadowRoot?.querySelector('#sidebar:popover-open')),
      ),
    );
    await session.driver.evaluate(unfold, 'sidebar');
    await settled(session.driver);
    expect(await session.driver.evaluate(examine, null)).toEqual([]);
    await session.read(plain('login'));
    expect(await session.driver.evaluate(examine, null)).toEqual([]);
    await session.driver.resize(1280, 800);
  });

  it.each(['options.html', 'welcome.html', 'unavailable.html?reason=pdf'])('is not in %s, by day or by night', async (page) => {
    await session.driver.goto(await session.driver.own(page));
    for (const dark of [false, true]) {
      await session.driver.dark(dark);
      expect(await session.driver.evaluate(examine, null)).toEqual([]);
    }
    await session.driver.dark(false);
  });

  it('loses nothing at 320 pixels, which is 400 % of a window of 1280', async () => {
    await session.driver.resize(320, 640);
    for (const name of ['en-structure', 'ar-right-to-left', 'de-newspaper-collapsed']) {
      await session.read(news(name));
      const wide = await session.driver.evaluate(() => {
        const dialog = document.querySelector('lede-reader')!.shadowRoot!.querySelector('dialog')!;
        const outside = [...dialog.querySelectorAll<HTMLElement>('main *')].filter((each) => {
          const { left, right, width } = each.getBoundingClientRect();
          // In Arabic the scrollbar stands on the left. Separators stand out of their line on purpose, and are cut off there.
          const start = dialog.clientLeft;
          if (each.closest('.wide, pre, .unseen') || each.matches('.meta-parts, .meta-parts > span')) return false;
          return width > 1 && (left < start - 1 || right > start + dialog.clientWidth + 1);
        });
        return [
          dialog.scrollWidth > dialog.clientWidth ? 'the dialog' : '',
          ...outside.map((each) => each.outerHTML.slice(0, 120)),
        ];
      });
      expect(wide.filter(Boolean)).toEqual([]);
    }
    await session.driver.resize(1280, 800);
  });

  it('offers nothing smaller than 24 pixels to press, links in the text apart', async () => {
    await session.read(news('en-structure'));
    await openLook(session.driver);
    for (const sheet of ['look', 'keys']) {
      await session.driver.evaluate(unfold, sheet);
      const small = await session.driver.evaluate(() =>
        [
          ...document
            .querySelector('lede-reader')!
            .shadowRoot!.querySelectorAll<HTMLElement>('button, input, summary, [role=doc-noteref]'),
        ]
          .map((each) => ({ each, box: (each.closest('label') ?? each).getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
          .map(({ each, box }) => `${each.outerHTML.slice(0, 100)} ${box.width}×${box.height}`),
      );
      expect(small).toEqual([]);
    }
  });
});
