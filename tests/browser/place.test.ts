import { describe, expect, it } from 'vitest';
import { BROWSERS } from './driver/driver';
import { until } from './driver/until';
import { closedReader, openedReader, readerState } from './reader';
import { news, startSession, type Session } from './session';

const page = news('fr-wordpress-classic');
const long = { ...page, html: page.html.replace('</body>', '<style>body{min-height:9000px}</style></body>') };

/** How far down the reader is scrolled, and which paragraph stands at the top of the window. Runs in the page. */
function place(): { top: number; first: string } {
  const root = document.querySelector('lede-reader')?.shadowRoot;
  const paragraphs = [...(root?.querySelectorAll('[part~="article"] .text p') ?? [])];
  const first = paragraphs.find((paragraph) => paragraph.getBoundingClientRect().bottom > 80);
  return { top: root?.querySelector('dialog')?.scrollTop ?? -1, first: first?.textContent ?? '' };
}

async function scrollDown({ driver }: Session): Promise<{ top: number; first: string }> {
  await driver.evaluate(
    () =>
      new Promise((done) => {
        const dialog = document.querySelector('lede-reader')?.shadowRoot?.querySelector('dialog');
        dialog?.addEventListener('scrollend', () => done(null), { once: true });
        dialog?.scrollTo({ top: 900, behavior: 'instant' });
      }),
  );
  return driver.evaluate(place);
}

const click = ({ driver }: Session, part: string): Promise<void> =>
  driver.click((name) => document.querySelector('lede-reader')?.shadowRoot?.querySelector(`[part~="${name}"]`), part);

const message = async ({ driver }: Session): Promise<string> => (await readerState(driver))?.message ?? '';

describe.each(BROWSERS)('the place in %s', (browser) => {
  const session = startSession(browser);

  it('is found again when the reader is opened again, and after the page was loaded anew', async () => {
    const address = await session.visit(long);
    await session.driver.press();
    await openedReader(session.driver);
    expect((await session.driver.evaluate(place)).top).toBe(0);
    const before = await scrollDown(session);
    expect(before.top).toBeGreaterThan(500);

    await session.leave();
    await session.driver.press();
    await openedReader(session.driver);
    await until('the place is found again', async () => (await session.driver.evaluate(place)).first === before.first);
    await session.leave();

    await session.driver.goto(address);
    await session.driver.press();
    await openedReader(session.driver);
    const after = await until('the place is found after loading', async () => {
      const now = await session.driver.evaluate(place);
      return now.top > 0 ? now : null;
    });
    expect(Math.abs(after.top - before.top)).toBeLessThan(40);
    await session.leave();
  });

  it('is that of a link within the page, and the reader stays', async () => {
    const [, , target = ''] = page.expected.paragraphs;
    const html = page.html
      .replace('</head>', '<style>.here{display:block}</style></head>')
      .replace(`>${target.slice(0, 30)}`, ` id="there">${target.slice(0, 30)}`);
    const first = page.expected.paragraphs[0]?.slice(0, 25) ?? '';
    await session.read({ ...page, html: html.replace(first, `<a href="#there">${first}</a>`) });
    await session.driver.click(() =>
      document.querySelector('lede-reader')?.shadowRoot?.querySelector('[part~="article"] a[href$="#there"]'),
    );
    await until('the place has the focus', () =>
      session.driver.evaluate(
        (words) => {
          const focused = document.querySelector('lede-reader')?.shadowRoot?.activeElement;
          return focused?.textContent?.trim().startsWith(words) === true;
        },
        target.slice(0, 30),
      ),
    );
    expect(await session.driver.evaluate(() => location.hash)).toBe('');
    expect((await readerState(session.driver))?.title).toBe(page.expected.title);
  });

  it('is the selection alone where there is one, with a way to the whole', async () => {
    await session.visit(page);
    const [, second = '', third = ''] = page.expected.paragraphs;
    await session.driver.evaluate(
      (from, to) => {
        const find = (words: string) =>
          [...document.querySelectorAll('p')].find((paragraph) => paragraph.textContent.replace(/\s+/g, ' ').includes(words));
        const start = find(from);
        const end = find(to);
        if (start && end) getSelection()?.setBaseAndExtent(start, 0, end, end.childNodes.length);
      },
      second.slice(0, 40),
      third.slice(0, 40),
    );
    await session.driver.press();
    const { title, blocks, removed } = await openedReader(session.driver);
    expect(title).toBe(page.expected.title);
    expect(blocks.filter((block) => page.expected.paragraphs.includes(block))).toEqual([second, third]);
    expect(removed).toEqual([]);
    expect(await message(session)).toContain('This is what you selected on the page.');

    await click(session, 'whole');
    const whole = await until('the whole article is shown', async () => {
      const state = await readerState(session.driver);
      return (state?.blocks.length ?? 0) > 4 ? state : null;
    });
    expect(whole.blocks.filter((block) => page.expected.paragraphs.includes(block))).toEqual(page.expected.paragraphs);
    await session.driver.key('e');
    await until('a key acts once', () =>
      session.driver.evaluate(
        () => document.querySelector('lede-reader')?.shadowRoot?.querySelector('.save:popover-open') !== null,
      ),
    );
    await session.driver.key('Escape');
    await session.leave();
  });

  it('loses a block that is hidden by hand, and gets it back from the ledger', async () => {
    const before = await session.read(page);
    await session.driver.key('h');
    await until('the buttons are there', () =>
      session.driver.evaluate(() => document.querySelector('lede-reader')?.shadowRoot?.querySelector('[part~="hide"]') !== null),
    );
    const visible = () =>
      session.driver.evaluate(() => {
        const blocks = [
          ...(document.querySelector('lede-reader')?.shadowRoot?.querySelectorAll<HTMLElement>('.text > .block') ?? []),
        ];
        return blocks.filter((block) => block.checkVisibility()).map((block) => block.textContent);
      });
    const all = await visible();
    await click(session, 'hide');
    await until('the block is gone', async () => (await visible()).length === all.length - 1);
    expect(await visible()).toEqual(all.slice(1));
    const { removed } = (await readerState(session.driver)) ?? before;
    expect(removed).toHaveLength(before.removed.length + 1);
    expect(removed).toContainEqual(expect.objectContaining({ kind: 'by-hand', reason: 'Hidden by you' }));

    await session.driver.key('Escape');
    await session.leave();
    await session.driver.press();
    await openedReader(session.driver);
    await until('the block is still gone', async () => (await visible()).length === all.length - 1);
    expect((await readerState(session.driver))?.removed).toEqual(removed);
    await session.driver.click(() =>
      document.querySelector('lede-reader')?.shadowRoot?.querySelector('[data-kind="by-hand"] [part~="restore"]'),
    );
    await until('it is back', async () => (await visible()).length === all.length);
    expect((await readerState(session.driver))?.removed).toHaveLength(before.removed.length);
    await session.leave();
    await session.driver.press();
    expect((await openedReader(session.driver)).removed).toHaveLength(before.removed.length);
    await session.leave();
    await closedReader(session.driver);
  });
});
