import { describe, expect, it } from 'vitest';
import type { ServedPage } from '../serve/serve';
import { BROWSERS, type Json } from './driver/driver';
import { until } from './driver/until';
import { closedReader, openedReader, readerState } from './reader';
import { startSession } from './session';
import { HEADLINE, PROSE, storyPage, type Around } from './story';

const served = (name: string, around: Around = {}): ServedPage => ({
  url: `http://faults.example/2026/${name}`,
  html: storyPage(around),
});

/** What of the extension's interfaces its own pages see. */
interface StorageHolder {
  readonly chrome: {
    readonly storage: {
      readonly sync: {
        clear(): Promise<void>;
        set(items: object): Promise<void>;
        get(keys: null): Promise<Record<string, Json>>;
      };
    };
  };
}

/** Keeps more and more until the browser refuses. Runs in a page of the extension. */
async function fill(): Promise<void> {
  const { sync } = (globalThis as unknown as StorageHolder).chrome.storage;
  for (const size of [8000, 1000, 100]) {
    for (let count = 0, isFull = false; !isFull; count += 1) {
      isFull = await sync.set({ [`other-${size}-${count}`]: 'x'.repeat(size) }).then(
        () => false,
        () => true,
      );
    }
  }
}

describe.each(BROWSERS)('where something fails in %s', (browser) => {
  const session = startSession(browser);
  const hosts = () => session.driver.evaluate(() => document.querySelectorAll('lede-reader').length);

  it('two presses at once are one', async () => {
    const { driver } = session;
    await session.visit(served('twice'));
    await Promise.all([driver.press(), driver.press()]);
    const { title } = await openedReader(driver);
    expect(title).toBe(HEADLINE);
    expect(await hosts()).toBe(1);
    await session.leave();
  });

  it('a page that goes elsewhere midway takes nothing along, and the next one opens', async () => {
    const { driver, web } = session;
    const next = web.serve(served('next'));
    await session.visit(served('leaving'));
    await Promise.all([driver.press(), driver.goto(next)]);
    await session.idle();
    if ((await readerState(driver)) !== null) await session.leave();
    await driver.press();
    expect((await openedReader(driver)).title).toBe(HEADLINE);
    await session.leave();
  });

  it('a tab that is closed midway leaves no word behind, and the next page opens', async () => {
    const { driver, web } = session;
    web.serve(served('closed'));
    await session.visit(served('beside', { before: '<a id="beside" target="_blank" href="/2026/closed">Closed</a>' }));
    await driver.click(() => document.querySelector('#beside'));
    await driver.switchTo('/2026/closed');
    await Promise.all([driver.press().catch(() => undefined), driver.closeTab()]);
    await driver.switchTo('/2026/beside');
    await session.idle();
    // The press may have come after the tab was gone, and met this one.
    if ((await readerState(driver)) === null) await driver.press();
    expect((await openedReader(driver)).title).toBe(HEADLINE);
    expect((await driver.tabs()).filter((address) => address.includes('unavailable'))).toEqual([]);
    await session.leave();
  });

  it('the background may stop at any time', async () => {
    const { driver } = session;
    await session.visit(served('stopped'));
    await driver.stopBackground();
    await driver.press();
    await openedReader(driver);
    await driver.stopBackground();
    await driver.key('Escape');
    await closedReader(driver);
    await Promise.all([driver.press(), driver.stopBackground().catch(() => undefined)]);
    await session.idle();
    if ((await readerState(driver)) === null) await driver.press();
    expect((await openedReader(driver)).blocks.filter((block) => PROSE.includes(block))).toEqual(PROSE);
    await session.leave();
  });

  it('a page that comes back from the cache is as a person left it, and opens again', async () => {
    const { driver, web } = session;
    const other = web.serve(served('other'));
    await session.visit(served('cached'));
    await driver.evaluateInPage(() => Object.assign(globalThis, { mark: 'kept' }));
    await driver.press();
    await openedReader(driver);
    await driver.goto(other);
    await driver.evaluateInPage(() => history.back());
    await until('the page is back', () =>
      driver.evaluate(() => location.pathname === '/2026/cached' && document.readyState === 'complete'),
    );
    // It was not loaded anew, and the reader stands where it was.
    expect(await driver.evaluateInPage(() => Reflect.get(globalThis, 'mark') as string)).toBe('kept');
    expect((await openedReader(driver)).title).toBe(HEADLINE);
    await session.leave();
    await driver.press();
    expect((await openedReader(driver)).title).toBe(HEADLINE);
    expect(await hosts()).toBe(1);
    await session.leave();
  });

  it('offers the new article where a page swaps it under the open reader', async () => {
    const { driver } = session;
    await session.read(served('swapping'));
    await driver.evaluateInPage(() => {
      history.pushState(null, '', '/2026/the-mill');
      document.title = 'The mill turns again';
      for (const heading of document.querySelectorAll('h1')) heading.textContent = 'The mill turns again';
    });
    await until('the new article is offered', async () => (await readerState(driver))?.message.includes('The mill turns again'));
    await driver.click(() => document.querySelector('lede-reader')?.shadowRoot?.querySelector('[part~="offer"]'));
    await until('the new article is open', async () => (await readerState(driver))?.title === 'The mill turns again');
    expect(await hosts()).toBe(1);
    await session.leave();
  });

  it('is printed while it is open and stays so, and so is the page after that', async () => {
    const { driver } = session;
    await session.read(served('printed'));
    expect((await driver.print()).length).toBeGreaterThan(1000);
    expect((await openedReader(driver)).title).toBe(HEADLINE);
    await session.leave();
    expect((await driver.print()).length).toBeGreaterThan(1000);
  });

  it('tells that kept settings make no sense, shows the original ones and leaves what is kept where it is', async () => {
    await store({ settings: '\u0000 torn' });
    const { title, message } = await session.read(served('torn'));
    expect(title).toBe(HEADLINE);
    expect(message).toMatch(/could not be read.*nothing was deleted/);
    await session.leave();
    expect((await stored())['settings']).toBe('\u0000 torn');
  });

  it('takes from settings of an older version what it knows, with no word about it', async () => {
    await store({ settings: { version: 0, look: { theme: 'sepia', size: 'large', gone: 4 } } });
    const { title, message } = await session.read(served('older'));
    expect([title, message]).toEqual([HEADLINE, '']);
    expect(await theme()).toBe('sepia');
    await session.leave();
  });

  it('tells that a change could not be kept where the browser has no room, and loses nothing that is kept', async () => {
    const { driver } = session;
    await store({});
    await driver.evaluateInPage(fill);
    await driver.takeErrors();
    const full = await stored();
    expect(Object.keys(full).length).toBeGreaterThan(10);
    await session.read(served('full'));
    await driver.key('+');
    await until('the person is told', async () => /could not keep/.test(await said()));
    await session.leave();
    expect(await stored()).toEqual(full);
    await store({});
  });

  /** Replaces what the browser keeps and carries along. */
  async function store(items: { readonly [key: string]: Json }): Promise<void> {
    await openOptions();
    await session.driver.evaluateInPage((all) => {
      const { sync } = (globalThis as unknown as StorageHolder).chrome.storage;
      return sync
        .clear()
        .then(() => sync.set(all))
        .then(() => true);
    }, items);
  }
  async function stored(): Promise<Record<string, Json>> {
    await openOptions();
    return session.driver.evaluateInPage(() => (globalThis as unknown as StorageHolder).chrome.storage.sync.get(null));
  }
  const openOptions = async () => session.driver.goto(await session.driver.own('options.html'));
  const theme = () =>
    session.driver.evaluate(() => document.querySelector('lede-reader')?.shadowRoot?.querySelector('dialog')?.dataset['theme']);
  const said = () =>
    session.driver.evaluate(
      () => document.querySelector('lede-reader')?.shadowRoot?.querySelector('[role=status].unseen')?.textContent ?? '',
    );
});

describe.each(BROWSERS)('an update in %s', (browser) => {
  const session = startSession(browser);

  it('leaves no ruin of an open reader: the close button works without its script', async () => {
    const { driver } = session;
    await session.read(served('updated'));
    await driver.reloadExtension();
    await until('the reader is closed', async () => {
      // Firefox runs the new finder at once, which takes away what is dead; in Chromium the person presses the button.
      if ((await readerState(driver)) === null) return true;
      await driver.click(() => document.querySelector('lede-reader')?.shadowRoot?.querySelector('[part~="close"]'));
      return false;
    });
    expect(await driver.evaluate(() => document.documentElement.textContent.includes('Lower Quill'))).toBe(true);
    await driver.takeErrors();
  });
});

describe('a session in firefox', () => {
  const session = startSession('firefox');

  it('brings a page back without the reader that was open in it, which opens again', async () => {
    const { driver } = session;
    await session.read(served('restored'));
    await driver.restoreTab();
    expect(await readerState(driver)).toBeNull();
    await driver.press();
    expect((await openedReader(driver)).title).toBe(HEADLINE);
    await session.leave();
  });
});

describe('a page that chromium prepares before it is opened', () => {
  const session = startSession('chromium');

  it('lights the button when it comes to the screen and not before, and opens', async () => {
    const { driver, web } = session;
    web.serve(served('prepared'));
    const rules = '{"prerender":[{"urls":["/2026/prepared"],"eagerness":"immediate"}]}';
    await session.visit({
      url: 'http://faults.example/list',
      html: `<!doctype html><title>List</title><script type="speculationrules">${rules}</script><a href="/2026/prepared">Next</a>`,
    });
    await until('it is prepared', () => web.requests.includes('http://faults.example/2026/prepared'));
    await session.idle();
    expect((await driver.button()).badge).toBe('');
    await driver.click(() => document.querySelector('a'));
    await driver.switchTo('/2026/prepared');
    await until('the button is lit', async () => (await driver.button()).badge !== '');
    expect(
      await driver.evaluate(() => Reflect.get(performance.getEntriesByType('navigation')[0]!, 'activationStart') as number),
    ).toBeGreaterThan(0);
    await driver.press();
    expect((await openedReader(driver)).title).toBe(HEADLINE);
    await session.leave();
  });
});
