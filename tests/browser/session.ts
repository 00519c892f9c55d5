import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { startWeb, type ServedPage, type Web } from '../serve/serve';
import { loadHostile, loadNews, loadOther, type Fixture } from '../fixtures/fixtures';
import { BUILDS, openDriver, type BrowserName, type Driver } from './driver/driver';
import { closedReader, openedReader, type ReaderState } from './reader';

/** One browser and its web for all tests of a suite. After each test the console must hold no error. */
export interface Session {
  readonly driver: Driver;
  readonly web: Web;
  /** Opens a page. @returns Its address. */
  visit(page: ServedPage): Promise<string>;
  /** Opens a page and presses the button. */
  read(page: ServedPage): Promise<ReaderState>;
  /** Waits until the page and whatever runs beside it have had nothing to do twice over. */
  idle(): Promise<void>;
  /** Leaves by Escape. */
  leave(): Promise<void>;
}

/** Services and icons that the browsers ask for by themselves. */
const BROWSERS_OWN =
  /^(?:https?:\/\/)?[\w.-]*\.(?:google|googleapis|gstatic|gvt1|mozilla|firefox)\.(?:com|net|org)\b|\/favicon\.ico$/;

/** Whether an address of the log is one that a browser asks for by itself. */
export function isBrowsersOwn(address: string): boolean {
  return BROWSERS_OWN.test(address);
}

const NEWS = new Map(loadNews().map((page) => [page.name, page]));
const PLAIN = new Map([...loadOther(), ...loadHostile()].map((page) => [page.name, page]));

/** @returns An article of the fixtures. */
export function news(name: string): Fixture {
  const page = NEWS.get(name);
  if (!page) throw new Error(`No article "${name}" in tests/fixtures/news.`);
  return page;
}

/** @returns A page of the fixtures that is no article, or a hostile one. */
export function plain(name: string): ServedPage {
  const page = PLAIN.get(name);
  if (!page) throw new Error(`No page "${name}" in tests/fixtures.`);
  return page;
}

/**
 * Registers the browser with the suite that calls it; to be read inside tests only.
 *
 * @param extension - Makes the folder of the extension where it is to be another than the built one.
 */
export function startSession(name: BrowserName, extension = (): string => BUILDS[name]): Session {
  let driver: Driver | undefined;
  let web: Web | undefined;
  const started = <Part>(part: Part | undefined): Part => {
    if (part === undefined) throw new Error('The browser is there inside tests only.');
    return part;
  };
  beforeAll(async () => {
    web = await startWeb();
    driver = await openDriver(name, { proxy: web.proxy, visible: false, extension: extension() });
  });
  afterEach(async () => {
    expect(await started(driver).takeErrors()).toEqual([]);
  });
  afterAll(async () => {
    await driver?.close();
    await web?.close();
  });
  const session: Session = {
    get driver() {
      return started(driver);
    },
    get web() {
      return started(web);
    },
    async visit(page) {
      const address = session.web.serve(page);
      await session.driver.goto(address);
      // What a page does wrong by itself is not ours.
      expect((await session.driver.takeErrors()).filter((text) => text.includes('-extension:'))).toEqual([]);
      return address;
    },
    async read(page) {
      await session.visit(page);
      await session.driver.press();
      return openedReader(session.driver);
    },
    async idle() {
      await session.driver.evaluate(
        () => new Promise((done) => requestIdleCallback(() => requestIdleCallback(() => done(null)))),
      );
    },
    async leave() {
      await session.driver.key('Escape');
      await closedReader(session.driver);
    },
  };
  return session;
}
